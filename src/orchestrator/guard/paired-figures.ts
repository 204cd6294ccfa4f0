import type { Figure } from '../../domain/figure.ts';
import { figureMeasures } from './figure-measures.ts';
import { rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import { type ReferredFigure, stemOf } from './referred-figure.ts';
import { BARS } from './words/role-words.ts';

/** Pairs that a sentence writes as two ends: from … to, between … and. */
const ENDS: readonly (readonly [first: string, second: string])[] = [
  ['low', 'high'],
  ['previous', 'recent'],
  ['before', 'after'],
];
const TO = /^ ?(?:a|to|et|and|-|ou|or|jusqu'a|puis|then|->|→)(?: (?:[a-z']+ ?){0,3})?$/;
const AGAINST =
  /^(?: [a-z']+){0,3},? ?(?:\(?(?:contre|against|versus|vs|au lieu de|instead of|down from|up from|from|compared (?:with|to)|apres|after))(?: (?:[a-z']+ ?){0,4})?$/;

const RANGE = /(?<![a-z])(?:de|d'|entre|from|between) $/;
/** « {{…}} à {{…}} clients »: given to them. */
const COUNTED = /^ (?:[a-z]+ )?(?:clients|customers|personnes|people)/;

/** Whether a reference is where a range from the one before it ends. */
export function endsRange({ marked, index, at }: ReferredFigure): boolean {
  const previous = marked.references[index - 1]?.at;
  if (previous === undefined) return false;
  const between = marked.folded.slice(previous + 1, at);
  if (RANGE.test(marked.folded.slice(0, previous)) && TO.test(between)) return true;
  return /^ ?(?:a|to|-) ?$/.test(between) && !COUNTED.test(marked.folded.slice(at + 1));
}

/** The two ends of a range, or a number and what it is held against, are of one unit and one measure. */
export function matchesItsPair(referred: ReferredFigure): boolean {
  const { marked, index, figure, at, context } = referred;
  const previous = marked.references[index - 1];
  const other = findFigure(previous, context);
  if (previous === undefined || other === undefined) return true;
  const between = marked.folded.slice(previous.at + 1, at);
  const isRange = endsRange(referred);
  const isHeld = HELD.test(between) || (rolesOf(figure).some(({ role }) => BARS.has(role)) && OVER.test(between));
  if (!isRange && !isHeld) return true;
  if (other.unit !== figure.unit) return false;
  if (stemOf(other.id) === stemOf(figure.id)) return true;
  if (isRange && isEnd(endName(other)) && isEnd(endName(figure))) return false;
  const own = figureMeasures(figure, context.lang);
  return figureMeasures(other, context.lang).some((measure) => own.includes(measure));
}

/** « {{…}} contre {{…}} », "{{…}} instead of {{…}}". */
export const HELD =
  /^(?: [a-z']+){0,3},? ?\(?(?:contre|against|versus|vs|au lieu de|instead of|up from|down from|rather than|plutot que) $/;
/** « {{…}} sous la référence ({{…}}) », "{{…}}, which is above the benchmark of {{…}}": nothing else comes between. */
const OVER =
  /^(?:,? (?:[a-z']+ ){0,4}(?:sous|au-dessus|en dessous|dessous|inferieur\w*|superieur\w*|depass\w+|above|below|under|over|than|exceed\w*|beats?|behind|ahead)(?: [a-z']+){0,4}) ?\(?$/;

/** Whether a figure stands as one of two ends, and in their order. */
export function endOf(referred: ReferredFigure): 'ordered' | 'reversed' | null {
  const { marked, index, figure, context } = referred;
  const beside = (other: number) => {
    const reference = marked.references[other];
    const [first, second] =
      other < index ? [reference, marked.references[index]] : [marked.references[index], reference];
    const [one, two] = [findFigure(first, context), findFigure(second, context)];
    if (first === undefined || second === undefined || one === undefined || two === undefined) return null;
    if (stemOf(one.id) !== stemOf(two.id)) return null;
    return pairOf(endName(one), endName(two), marked.folded.slice(first.at + 1, second.at));
  };
  if (!isEnd(endName(figure))) return null;
  return beside(index - 1) ?? beside(index + 1);
}

function pairOf(one: string, two: string, between: string): 'ordered' | 'reversed' | null {
  for (const [first, second] of ENDS) {
    if (one === first && two === second && (TO.test(between) || (first === 'low' && !between.includes(';'))))
      return 'ordered';
    if (one === second && two === first && AGAINST.test(between) && first !== 'low') return 'ordered';
    if (one === second && two === first && TO.test(between)) return 'reversed';
  }
  return null;
}

function endName({ id }: Figure): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

export function isLowOrHigh(role: string): boolean {
  return role === 'low' || role === 'high';
}

export function isEnd(role: string): boolean {
  return ENDS.some((pair) => pair.includes(role));
}
