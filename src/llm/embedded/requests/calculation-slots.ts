import type { Message, Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { CalculationFamily, Takes } from './calculation-family.ts';
import { findRole, isSaid } from './calculation-phrases.ts';

/** The name under which the result itself is bound: a target. */
export const RESULT = '@result';

/**
 * A place where inputs, or the result, are named; the first option is what it most likely names. `isAsked`: it is what the
 * message wants to know; `isSought`: by a question word right before, so that a number after it is not its own; `holds`: its
 * words include its number.
 */
export type CalculationSlot = Span & {
  readonly options: readonly { readonly input: string; readonly takes: Takes }[];
  readonly isAsked: boolean;
  readonly isSought: boolean;
  readonly holds: boolean;
};

type Option = { input: string; takes: Takes };
type Named = Span & { readonly options: Option[]; readonly isSought: boolean };

const NEAR_BEFORE = 34;
const NEAR_AFTER = 22;
const NEAR_WANTED = 14;
/** « sans marge » gives no margin. */
const DENIED = /\b(?:no|sans|without|hors) $/;
const WHOLE =
  /[\ue002\ue003]+ (?:of|out of|sur|parmi|among|des|de nos|de mes)(?: (?:the|our|my|all|nos|les|mes|ces|a total of))? [\ue002\ue003]+/g;
const MARK = /[\ue001-\ue006]/;
const CUT = /[,:;.?!\ue001-\ue006]/;

/** The places where a role or the result is named: the longest words win, what they share is open to each of their roles. */
export function findSlots(family: CalculationFamily, heads: readonly Mention[], message: Message): CalculationSlot[] {
  const named: Named[] = [];
  for (const { start, end, option, isSought } of findNames(family, heads, message)) {
    const same = named.find((slot) => slot.start === start && slot.end === end);
    if (same !== undefined) same.options.push(option);
    else if (!named.some((slot) => start < slot.end && slot.start < end))
      named.push({ start, end, options: [option], isSought });
  }
  const joined = join(
    named.sort((a, b) => a.start - b.start),
    message,
  );
  return joined.map((slot, index) => {
    const earlier = joined[index - 1]?.end ?? 0;
    const isSought = slot.isSought || isSaidBefore(slot, earlier, message, ['interrogative']);
    return {
      ...slot,
      isSought,
      isAsked: isSought || isSaidBefore(slot, earlier, message, ['verb']) || isWanted(slot, earlier, message),
      holds: MARK.test(message.marked.slice(slot.start, slot.end)),
    };
  });
}

type Name = Span & { readonly option: Option; readonly isSought: boolean };

/** Every name of the family's inputs and of its result, the longest first. A turn of phrase around a number names by its last word. */
function findNames({ roles, result }: CalculationFamily, heads: readonly Mention[], message: Message): Name[] {
  const { marked, folded } = message;
  const whole = roles.find(({ words }) => words.includes('outOf'));
  const holds = ({ start, end }: Span) => MARK.test(marked.slice(start, end));
  const names: Name[] = [
    ...(whole === undefined ? [] : findWholes(message)).map(({ start, end }) => ({
      ...{ start, end, isSought: false },
      option: { input: whole?.input ?? RESULT, takes: whole?.takes ?? result },
    })),
    ...heads
      .filter((head) => !holds(head))
      .map(({ start, end }) => ({ start, end, isSought: false, option: { input: RESULT, takes: result } })),
  ];
  for (const { input, takes, words } of roles) {
    for (const mention of words.flatMap((word) => findRole(word, message))) {
      const isSought = holds(mention) && isSaid('interrogative', message, mention);
      const start = isSought ? marked.lastIndexOf(' ', mention.end - 1) + 1 : mention.start;
      names.push({ start, end: mention.end, isSought, option: { input, takes } });
    }
  }
  return names
    .filter(({ start }) => !DENIED.test(folded.slice(Math.max(0, start - 9), start)))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** « 40 of 1,000 »: the number after is the whole of the one before. */
function findWholes({ marked }: Message): Span[] {
  return [...marked.matchAll(WHOLE)].map((match) => ({
    start: match.index + match[0].search(/[ a-z]/) + 1,
    end: match.index + match[0].length,
  }));
}

/** « 850 clients début » names one thing, not two. */
function join(named: readonly Named[], { marked }: Message): Named[] {
  const joined: Named[] = [];
  for (const slot of named) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined && /^(?: |'| au | en | a la | at | of )$/.test(marked.slice(last.end, slot.start));
    const isSame = isNext && last.options[0]?.input === slot.options[0]?.input;
    const holds = isSame && MARK.test(marked.slice(last.start, slot.end));
    if (isSame && !holds) joined[joined.length - 1] = { ...last, end: slot.end };
    else joined.push(slot);
  }
  return joined;
}

/** Words of that kind right before, in the same clause, nothing else being named between; or inside the name itself. */
function isSaidBefore(
  { start, end }: Span,
  earlier: number,
  message: Message,
  kinds: readonly ('interrogative' | 'verb')[],
): boolean {
  const before = { start: clauseStart(start, earlier, message), end: start };
  return kinds.some(
    (kind) => isSaid(kind, message, before) || (kind === 'interrogative' && isSaid(kind, message, { start, end })),
  );
}

/** Beside « maximum », « faut-il », "do we need". */
function isWanted({ start, end }: Span, earlier: number, message: Message): boolean {
  const { marked } = message;
  const stop = marked.slice(end, end + NEAR_AFTER).search(CUT);
  return isSaid('wanted', message, {
    start: Math.max(clauseStart(start, earlier, message), start - NEAR_WANTED),
    end: Math.min(marked.length, end + (stop === -1 ? NEAR_AFTER : stop)),
  });
}

function clauseStart(start: number, earlier: number, { marked }: Message): number {
  const from = Math.max(start - NEAR_BEFORE, earlier, 0);
  const cuts = [...marked.slice(from, start)].map((char, index) => (CUT.test(char) ? index + 1 : 0));
  return from + Math.max(0, ...cuts);
}
