import type { Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { readAnnualChurn, statesAnnualChurn } from './calculation-annual.ts';
import { bindCalculation, type CalculationBinding } from './calculation-binding.ts';
import { calculationFamilies } from './calculation-families.ts';
import type { CalculationFamily } from './calculation-family.ts';
import { type CalculationCall, calculationInput } from './calculation-input.ts';
import { calculationNeeds } from './calculation-needs.ts';
import { findHeads, findRole, isSaid } from './calculation-phrases.ts';
import { RESULT } from './calculation-slots.ts';

/** One way to understand a message as a calculation; the higher the score the more of the message it explains. */
export type CalculationReading = CalculationCall & {
  readonly solveFor: string | null;
  readonly target: number | null;
  readonly heads: readonly Mention[];
  /** Named and asked for: « quel churn », "calculate the LTV". */
  readonly isAsked: boolean;
  /** How many numbers of the message it uses, how many of them by their words, and how many it leaves. */
  readonly used: number;
  readonly told: number;
  readonly left: number;
  readonly missing: readonly string[];
  readonly score: number;
};

const LEAVING =
  /annuali[sz]|mensualis|churn|attrition|resili|depart|perd|perte|part(?:ent|ir|i)|quitt|fond|leav|los[est]|cancel|retention|equivalen|mensuel|monthly|par mois|every month|chaque mois/;
const CONVERSION =
  /annuali[sz]|mensualis|equivalen|equivaut|compounded|\ben (?:annuel|mensuel)|(?:annuel|mensuel)(?:le)? (?:si|pour|en|vers) |\binto\b|as an? (?:annual|yearly|monthly)|[=→]/;
/** « 2 % de churn par mois → annuel » */
const ARROW = /(?:→|->|=>|=) ?(?:en |par |per |an? )?(?:annuel|mensuel|an\b|annual|yearly|year\b|monthly|month\b)/;
/** How near a number must be to its words to count as said by them. */
const TIED = 65;
const USED = 12;
const LEFT = 8;
const ASKED = 30;
const NAMED = 14;
const COMPLETE = 15;
const INVERSE = 10;

/** Every way to understand a message as a calculation, the best first. */
export function calculationReadings(message: Message, today: string): CalculationReading[] {
  const heads = findHeads(message);
  return calculationFamilies
    .flatMap((family) => {
      const own = heads.filter(({ concept }) => concept === family.tool);
      if (own.length === 0 && !isHinted(family, message)) return [];
      return readFamily(family, own, message, today);
    })
    .concat(readAnnual(message, heads))
    .sort((a, b) => b.score - a.score || b.told - a.told);
}

/** Two of the roles that announce a calculation are said. */
function isHinted({ hints = [], roles }: CalculationFamily, message: Message): boolean {
  const said = roles.filter(
    ({ input, words }) => hints.includes(input) && words.some((word) => findRole(word, message).length > 0),
  );
  return said.length >= 2;
}

function readFamily(
  family: CalculationFamily,
  heads: readonly Mention[],
  message: Message,
  today: string,
): CalculationReading[] {
  const binding = bindCalculation(family, heads, message);
  const inverse = readInverse(family, heads, binding, message, today);
  return inverse === null ? readForward(family, heads, binding, message, today) : [inverse];
}

function readForward(
  family: CalculationFamily,
  heads: readonly Mention[],
  binding: CalculationBinding,
  message: Message,
  today: string,
): CalculationReading[] {
  if (binding.bound.has(RESULT)) return [];
  const call = calculationInput(family, binding, message, today, null);
  const lists = Object.values(call.input).find((value) => typeof value === 'object' && value !== null);
  const used = lists === undefined ? binding.bound.size : Object.keys(Object(lists)).length;
  const missing = calculationNeeds(call.tool, call.input, null);
  const isAsked = binding.asked.includes(RESULT) || heads.some((head) => isSaid('interrogative', message, head));
  const free = lists === undefined ? binding.free : [];
  return [
    {
      ...call,
      solveFor: null,
      target: null,
      heads,
      isAsked,
      used,
      told: lists === undefined ? toldIn(binding) : used,
      left: countable(free),
      missing,
      score: scoreOf({ used: Math.min(used, 8), free: countable(free), isAsked, isNamed: heads.length > 0, missing }),
    },
  ];
}

/** The result has a number and one input is asked for: solved backwards. */
function readInverse(
  family: CalculationFamily,
  heads: readonly Mention[],
  binding: CalculationBinding,
  message: Message,
  today: string,
): CalculationReading | null {
  const { bound, asked, unbound, free } = binding;
  const sought = asked.find((input) => input !== RESULT) ?? (bound.has(RESULT) ? unbound[0] : undefined);
  if (sought === undefined || asked.includes(RESULT)) return null;
  const target = bound.get(RESULT)?.value ?? targetAmong(family, free, message.folded);
  if (target === undefined) return null;
  const call = calculationInput(family, binding, message, today, sought);
  const missing = calculationNeeds(call.tool, call.input, sought);
  const isAsked = asked.includes(sought) || (missing.length === 0 && isSaid('interrogative', message));
  const left = countable(free) - (bound.has(RESULT) ? 0 : 1);
  const used = bound.size + (bound.has(RESULT) ? 0 : 1);
  const solveFor = call.tool === 'nps' ? askedShare(sought, call.input) : sought;
  return {
    ...call,
    solveFor,
    target,
    heads,
    isAsked,
    used,
    told: toldIn(binding),
    left,
    missing,
    score: INVERSE + scoreOf({ used, free: left, isAsked, isNamed: heads.length > 0, missing }),
  };
}

/** Numbers that words tie to an input, beyond those that fell to it for want of another. */
function toldIn({ bound }: CalculationBinding): number {
  return [...bound.values()].filter(({ gain }) => gain > TIED).length;
}

/** Promoters or detractors of a known number of answers are sought as a share. */
function askedShare(sought: string, { promoters, passives, detractors }: Record<string, unknown>): string {
  const isCounted = promoters !== undefined || passives !== undefined || detractors !== undefined;
  if (isCounted) return sought;
  return { promoters: 'promoterShare', detractors: 'detractorShare' }[sought] ?? sought;
}

/** « 3:1 », "three to one". */
const TO_ONE = /\b\d+(?:[.,]\d+)? ?(?::|to|pour|contre) ?(?:1|one|un)\b/;

/** A lone number of the result's own kind: « pour rester à 3 % ». */
function targetAmong(
  { result }: CalculationFamily,
  free: CalculationBinding['free'],
  folded: string,
): number | undefined {
  if (result === 'ratio')
    return folded.match(TO_ONE) === null
      ? undefined
      : free.find(({ kind }) => kind === 'times' || kind === 'number')?.value;
  const kinds = { share: 'share', churn: 'share', money: 'money' } as const;
  const kind = result === 'share' || result === 'churn' || result === 'money' ? kinds[result] : null;
  const [only, ...others] = free.filter((quantity) => quantity.kind === kind);
  return others.length === 0 ? only?.value : undefined;
}

function readAnnual(message: Message, heads: readonly Mention[]): CalculationReading[] {
  const own = heads.filter(({ concept }) => concept === 'annualised_churn');
  const input =
    (own.length > 0 || ARROW.test(message.folded)) && LEAVING.test(message.folded) ? readAnnualChurn(message) : null;
  const [rate, ...more] = message.quantities.filter(({ kind }) => kind === 'share');
  if (input === null || rate === undefined) return [];
  const left = countable(message.quantities.filter((quantity) => quantity !== rate && !more.includes(quantity)));
  if (statesAnnualChurn(message)) return [];
  const isAsked =
    CONVERSION.test(message.folded) ||
    isSaid('verb', message) ||
    isSaid('result', message) ||
    own.some((head) => isSaid('interrogative', message, head));
  const score = scoreOf({ used: 1, free: left, isAsked, isNamed: true, missing: [] });
  const reading = { tool: 'annualised_churn', input, solveFor: null, target: null, heads: own, isAsked };
  return [{ ...reading, used: 1, told: 1, left, missing: [], score }];
}

/** Lengths of time say over what a number is counted more often than they are one. */
function countable(free: CalculationBinding['free']): number {
  return free.filter(({ kind }) => kind !== 'duration' && kind !== 'times').length;
}

function scoreOf(reading: {
  used: number;
  free: number;
  isAsked: boolean;
  isNamed: boolean;
  missing: readonly string[];
}): number {
  const { used, free, isAsked, isNamed, missing } = reading;
  return (
    USED * used -
    LEFT * free +
    (isAsked ? ASKED : isNamed ? NAMED : 0) +
    (missing.length === 0 ? COMPLETE : -4 * missing.length)
  );
}
