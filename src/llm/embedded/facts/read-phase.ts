import type { Fact } from '../../../domain/facts.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import { isInside, type Message, overlap } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { valueFor } from '../values/subject-kinds.ts';
import { saidFact } from './said-fact.ts';

/** Up to this tenure a loss is early; « après trois mois » is the edge. */
const EARLY_DAYS = 92;
const AFTER =
  /(?:apres|au bout d[e']|passe|a partir d[e']|after|past|beyond|plus d[e']|more than|over|around|vers|au|at|a|des|depuis|installes? depuis|with us|chez nous) ?(?:only |about |environ |seulement |the |le |la |les |their |leurs? |d')*$/;
const BEFORE =
  /(?:avant|sous|moins d[e']|en moins d[e']|dans les|les|before|within|inside|under|less than|in the first|first|in their first|les premiers?|durant les|pendant les|d'ici|by) ?(?:only |about |the |la |le |les |premiers? |premieres? |first |fin |end of )*$/;

/** « au mois 14 », "in week two": an age counted from the first day. */
const COUNTED_FROM =
  /(?:^ ?|\b(?:in|around|at|by|after|before|past|since|from|until|about|between|and|or|en|au|vers|apres|avant|des|le|la|du|et|ou) )(month|mois|week|semaine|day|jour|year|annee)s? $/;
const DAYS_OF = { month: 30, mois: 30, week: 7, semaine: 7, day: 1, jour: 1, year: 365, annee: 365 } as const;

/** When customers leave: words such as « au début », or a tenure. Says nothing of whether they do. */
export function readPhase(
  message: Message,
  mentions: readonly Mention[],
  values: readonly BoundValue[] = [],
  whole: Message = message,
): Fact | null {
  const spoken = mentions.filter(
    ({ concept, start, end }) => concept.startsWith('phase-') && !isInside(message.pasted, { start, end }),
  );
  const early = spoken.find(({ concept }) => concept === 'phase-early');
  const late = spoken.find(({ concept }) => concept === 'phase-late');
  const both = spoken.find(({ concept }) => concept === 'phase-both');
  const tenure = tenureOf(whole, values);
  const first = both ?? early ?? late ?? tenure;
  if (first === undefined || first === null) return null;
  const quote = whole.text.slice(first.start, first.end);
  if (
    both !== undefined ||
    ((early ?? (tenure?.early ? tenure : undefined)) !== undefined &&
      (late ?? (tenure?.early === false ? tenure : undefined)) !== undefined)
  ) {
    return saidFact('churnPhase', 'both', quote);
  }
  if (tenure !== null) return saidFact('churnPhase', tenure.early ? 'early' : 'late', quote);
  return saidFact('churnPhase', early === undefined ? 'late' : 'early', quote);
}

/** « avant deux mois », "after 18 months": how long a customer stays before leaving. */
function tenureOf(
  message: Message,
  values: readonly BoundValue[],
): { early: boolean; start: number; end: number } | null {
  for (const quantity of message.quantities) {
    if (quantity.kind === 'number') {
      const counted = ageCounted(message, quantity);
      if (counted !== null) return { early: counted <= EARLY_DAYS, start: quantity.start, end: quantity.end };
    }
    if (quantity.kind !== 'duration' || values.some((value) => overlap(value, quantity))) continue;
    const days = valueFor('days', quantity, true);
    if (days === null) continue;
    const before = message.folded.slice(Math.max(0, quantity.start - 34), quantity.start);
    if (/\b(?:il )?y a $/.test(before)) continue;
    if (BEFORE.test(before)) {
      if (days <= EARLY_DAYS) return { early: true, start: quantity.start, end: quantity.end };
    } else if (AFTER.test(before)) {
      return { early: days <= EARLY_DAYS, start: quantity.start, end: quantity.end };
    }
  }
  return null;
}

/** Days of « mois 14 », "day 45"; null for any other number. */
function ageCounted({ folded }: Message, { start, value }: Quantity): number | null {
  const [, unit] = COUNTED_FROM.exec(folded.slice(Math.max(0, start - 24), start)) ?? [];
  if (unit === undefined || !isUnit(unit) || !Number.isInteger(value)) return null;
  return value * DAYS_OF[unit];
}

function isUnit(word: string): word is keyof typeof DAYS_OF {
  return word in DAYS_OF;
}
