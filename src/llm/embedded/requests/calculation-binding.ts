import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { CalculationFamily, CalculationRole } from './calculation-family.ts';
import { type CalculationSlot, findSlots, RESULT } from './calculation-slots.ts';
import { type CalculationValue, calculationValue } from './calculation-value.ts';

/** A quantity tied to an input of a calculation, or to its result. */
export type BoundInput = CalculationValue & { readonly quantity: Quantity; readonly gain: number };

/** What the words of a message give to one calculation. */
export type CalculationBinding = {
  readonly bound: ReadonlyMap<string, BoundInput>;
  /** Inputs that are named without a number and asked for, and the result if it is. */
  readonly asked: readonly string[];
  /** Inputs named without a number. */
  readonly unbound: readonly string[];
  readonly free: readonly Quantity[];
};

type Pair = { slot: number; quantity: number; input: string; value: CalculationValue; gain: number };

const FIRM = 100;
const CONNECTORS = new Set(
  'de d du des of est a at = : is s the la le les l un une en the are was pour for to - environ about son his our notre nos mon ma with and et avec / ( soit'.split(
    ' ',
  ),
);
const FARTHEST = 90;
const SOUGHT = 35;
/** What stands between a result and the number it is to have. */
const VALUE_AFTER =
  /^(?:[ =']|\b(?:de|d|du|des|of|is|est|soit|etait|was|a|au|at|to|up|sous|under|below|over|above|dessus|dessous|reste|rester|stay|hit|reach|atteindre|passe|passer|tombe|descend|monte|vaut|vaille|fixee?|cible|target|vise|egale?|moins|plus|que|dans|minimum|superieure?|inferieure?|back|exactly|around|about|environ|ratio|client|mensuel|mensuelle|monthly|doit|etre|faire|must|be|should)\b)*$/;
const VALUE_BEFORE = /^(?: |'|\b(?:de|d|of|en|in)\b)*$/;

/** Ties the quantities of a message to the roles of a calculation: in order, nearest first, each once. */
export function bindCalculation(
  family: CalculationFamily,
  heads: readonly Mention[],
  message: Message,
): CalculationBinding {
  const slots = findSlots(family, heads, message);
  const quantities = message.quantities;
  const pairs = alignOnce(slots, quantities, message);
  const bound = new Map<string, BoundInput>();
  for (const { input, quantity, value, gain } of pairs.sort((a, b) => b.gain - a.gain)) {
    const at = quantities[quantity];
    if (at !== undefined && !bound.has(input)) bound.set(input, { ...value, quantity: at, gain });
  }
  const taken = () => new Set([...bound.values()].map((each) => each.quantity));
  fillRest(
    family,
    bound,
    quantities.filter((quantity) => !taken().has(quantity)),
  );
  const used = taken();
  const open = slots.filter(({ options }) => !options.some(({ input }) => bound.has(input)));
  const names = (wanted: readonly CalculationSlot[]) => [
    ...new Set(wanted.flatMap(({ options }) => options[0]?.input ?? [])),
  ];
  return {
    bound,
    asked: names(open.filter(({ isAsked }) => isAsked)),
    unbound: names(open),
    free: quantities.filter((quantity) => !used.has(quantity)),
  };
}

/** Beyond so many inputs paired twice, the nearest value is kept without trying the other. */
const DEEPEST = 3;

/** As `align`, each input once: where one was paired twice, the choice that leaves the most to the others. */
function alignOnce(
  slots: readonly CalculationSlot[],
  quantities: readonly Quantity[],
  message: Message,
  depth = 0,
): Pair[] {
  const pairs = align(slots, quantities, message);
  const twice = pairs.find((pair) => pairs.some((other) => other !== pair && other.input === pair.input));
  if (twice === undefined) return pairs;
  const rivals = pairs.filter(({ input }) => input === twice.input);
  const likely = [...rivals].sort((a, b) => b.gain - a.gain).slice(0, depth < DEEPEST ? 2 : 1);
  const choices = likely.map((kept) =>
    alignOnce(
      slots.map((slot, index) =>
        rivals.some((rival) => rival !== kept && rival.slot === index)
          ? { ...slot, options: slot.options.filter(({ input }) => input !== twice.input) }
          : slot,
      ),
      quantities,
      message,
      depth + 1,
    ),
  );
  const worth = (chosen: readonly Pair[]) => chosen.reduce((sum, { gain }) => sum + gain, 0);
  return choices.reduce((best, choice) => (worth(choice) > worth(best) ? choice : best));
}

/** The best way to pair slots and quantities without crossing: as in comparing two texts, a pair being worth its nearness. */
function align(slots: readonly CalculationSlot[], quantities: readonly Quantity[], message: Message): Pair[] {
  const width = quantities.length + 1;
  const score = new Float64Array((slots.length + 1) * width);
  const pairs = new Map<number, Pair>();
  for (const [s, slot] of slots.entries()) {
    for (const [q, quantity] of quantities.entries()) {
      const pair = pairOf(slot, quantity, message);
      const at = (s + 1) * width + q + 1;
      const skipped = Math.max(score[at - width] ?? 0, score[at - 1] ?? 0);
      const paired = pair === null ? -1 : (score[at - width - 1] ?? 0) + pair.gain;
      score[at] = Math.max(skipped, paired);
      if (pair !== null && paired > skipped) pairs.set(at, { ...pair, slot: s, quantity: q });
    }
  }
  const chosen: Pair[] = [];
  let [s, q] = [slots.length, quantities.length];
  while (s > 0 && q > 0) {
    const at = s * width + q;
    const pair = pairs.get(at);
    if (pair !== undefined) {
      chosen.push(pair);
      s -= 1;
      q -= 1;
    } else if ((score[at - width] ?? 0) >= (score[at - 1] ?? 0)) s -= 1;
    else q -= 1;
  }
  return chosen;
}

function pairOf(slot: CalculationSlot, quantity: Quantity, message: Message): Omit<Pair, 'slot' | 'quantity'> | null {
  const inside = slot.start <= quantity.start && quantity.end <= slot.end;
  const before = quantity.end <= slot.start;
  const [from, to] = before ? [quantity.end, slot.start] : [slot.end, quantity.start];
  if (!inside && (slot.holds || to - from > FARTHEST)) return null;
  const between = message.marked.slice(from, to);
  const distance = inside ? -FIRM : distanceIn(between, before) + (slot.isSought && !before ? SOUGHT : 0);
  if (distance > 60) return null;
  const around = message.marked.slice(
    Math.min(slot.start, quantity.start),
    edgeAfter(message.marked, Math.max(slot.end, quantity.end)),
  );
  let best: Omit<Pair, 'slot' | 'quantity'> | null = null;
  for (const { input, takes } of slot.options) {
    const value = calculationValue(quantity, takes, around);
    if (value === null || (input === RESULT && !(before ? VALUE_BEFORE : VALUE_AFTER).test(between))) continue;
    const gain = FIRM - distance - (value.natural ? 0 : 12) - (input === RESULT ? 6 : 0);
    if (best === null || gain > best.gain) best = { input, value, gain };
  }
  return best;
}

/** A few words further, as far as the clause goes: where « par mois » or "a year" stands. */
function edgeAfter(marked: string, at: number): number {
  const stop = marked.slice(at, at + 16).search(/[,;.?!\n\ue001-\ue006]/);
  return stop === -1 ? at + 16 : at + stop;
}

function distanceIn(between: string, numberFirst: boolean): number {
  const words = between.split(/[\s']+/).filter((word) => word !== '');
  if (numberFirst && words.length === 1 && /^(?:de|d|of|en)$/.test(words[0] ?? '')) return -6;
  let distance = numberFirst ? 3 : 0;
  for (const word of words) {
    const plain = word.replace(/[,;.?!]/g, '');
    distance += plain === '' || CONNECTORS.has(plain) ? 1 : 4;
  }
  distance += 10 * (between.match(/[,;]/g)?.length ?? 0);
  distance += 18 * (between.match(/[.?!\n](?= |$)/g)?.length ?? 0);
  return distance + 30 * (between.match(/[\ue001-\ue006]+/g)?.length ?? 0);
}

/** A number left over goes to the one missing input it can fill; two counts left for a whole and its part go by size. */
function fillRest({ roles }: CalculationFamily, bound: Map<string, BoundInput>, free: readonly Quantity[]): void {
  const missing = roles.filter(({ input, rest }) => rest === true && !bound.has(input));
  const [whole, part] = missing;
  const counts = free.filter(({ kind }) => kind === 'number');
  const [first, second] = counts;
  const bySize = missing.length === 2 && counts.length === 2 && whole?.takes === part?.takes && roles.length === 2;
  if (bySize && whole !== undefined && part !== undefined && first !== undefined && second !== undefined) {
    const [large, small] = first.value >= second.value ? [first, second] : [second, first];
    bound.set(whole.input, { value: large.value, natural: true, quantity: large, gain: 0 });
    bound.set(part.input, { value: small.value, natural: true, quantity: small, gain: 0 });
    return;
  }
  const left = new Set(free);
  for (const quantity of free) {
    const fits = missing.flatMap((role) => fitOf(role, quantity, bound));
    const firm = fits.filter(({ natural }) => natural);
    const [only] = firm.length > 0 ? firm : fits;
    const isSingle = firm.length === 1 || (firm.length === 0 && fits.length === 1 && left.size === 1);
    if (only === undefined || !isSingle) continue;
    bound.set(only.input, { value: only.value, natural: only.natural, quantity, gain: 0 });
    left.delete(quantity);
  }
}

function fitOf({ input, takes }: CalculationRole, quantity: Quantity, bound: ReadonlyMap<string, BoundInput>) {
  if (bound.has(input)) return [];
  const value = calculationValue(quantity, takes, '');
  return value === null ? [] : [{ ...value, input }];
}
