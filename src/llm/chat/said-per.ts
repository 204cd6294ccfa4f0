import type { Per } from '../../language/quantities/quantity.ts';
import type { Message, Span } from '../embedded/message/message.ts';
import { overlap } from '../embedded/message/message.ts';
import { perNear } from '../embedded/values/per-near.ts';

type Claimed = 'month' | 'quarter' | 'year' | null;

/** Words of a stretch of time, wider than those our reader ties to a rate by itself. */
const WORDS: Readonly<Record<NonNullable<Claimed>, RegExp>> = {
  month: /mois|month|mensu|30 (?:jours|days)/,
  quarter: /trimestr|quarter|(?:3|trois|three) (?:mois|months)|90 (?:jours|days)/,
  year: /\ban(?:s|nee|nees|nuel[a-z]*)?\b|year|annu|(?:12|douze|twelve) (?:mois|months)|exercice/,
};

/** The stretch a quoted rate is counted over: what our reader finds beside it, else what a model claims, when the quote says it. */
export function saidPer(message: Message, span: Span, claimed: Claimed): Per | null {
  const quantity = message.quantities.find((found) => overlap(found, span));
  const ours = quantity === undefined ? null : perNear(message, span, quantity);
  if (ours !== null || claimed === null) return ours;
  return WORDS[claimed].test(message.folded.slice(span.start, span.end)) ? claimed : null;
}
