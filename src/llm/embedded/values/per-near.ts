import type { Per, Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, type Span, spanAt } from '../message/message.ts';

const WORDS: readonly (readonly [RegExp, Per])[] = [
  [/\/ ?(?:mois|month|mo)\b/, 'month'],
  [/\/ ?(?:trimestre|quarter|qtr)\b/, 'quarter'],
  [/\/ ?(?:an|year|yr)\b/, 'year'],
  [/\/ ?(?:jour|day|j)\b/, 'day'],
  [
    /\b(?:mensuel(?:le)?s?|mensuellement|mont?h?ly|monthy|par mois|chaque mois|tous les mois|monthly|per month|a month|each month|every month|this month|last month|ce mois(?:-| )ci|ce mois|le mois dernier|en un mois|in (?:a|one) month|over the month|sur le mois|du mois|pcm|per mo|m\/m|mom|dans le mois|par moi|mois apres mois|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/,
    'month',
  ],
  [
    /\b(?:trimestriel(?:le)?s?|par trimestre|chaque trimestre|quarterly|per quarter|a quarter|each quarter|every quarter|this quarter|last quarter|ce trimestre|sur le trimestre|au trimestre|in the quarter|t[1-4]|q[1-4])\b/,
    'quarter',
  ],
  [
    /\b(?:annuel(?:le)?s?|annuellement|annualise(?:e)?|par an(?:nee)?|chaque annee|tous les ans|a l'annee|sur l'annee|l'an(?! (?:dernier|passe|prochain|d'avant))|sur (?:un an|12 mois|douze mois|une annee)|annual|annually|annuali[sz]ed|yearly|per year|a year|each year|every year|over (?:a|the|12|twelve) (?:year|months)|per annum|pa|y\/y|en un an|in (?:a|one|1|12|twelve|the (?:last|past)) (?:year|months|12 months|twelve months)|over (?:one year|the (?:last|past) (?:year|12 months|twelve months))|within (?:a|one|12|twelve) (?:year|months)|d'une (?:annee|saison) (?:a|sur) l'autre|cette annee|this year|per yr|a yr)\b/,
    'year',
  ],
  [/\b(?:par semaine|chaque semaine|hebdomadaire|weekly|per week|a week|each week|every week)\b/, 'week'],
  [
    /\b(?:par jour|chaque jour|quotidien(?:ne)?s?|daily|per day|a day|each day|every day|\/ ?(?:jour|day|j)|dans la journee)\b/,
    'day',
  ],
];

/** « 12 demandes aujourd'hui » counts a day; « aujourd'hui on est à 3,6 % » says when a rate is so, not what it is counted over. */
const TODAY = /\b(?:aujourd'hui|today)\b/;

/** « l'an » is a stretch, « l'an dernier » a time: how far past a stretch its next word is looked for. */
const LONGEST = 12;

/** The stretch a value is counted over: said beside it, within its words, else in its clause, else in its sentence. */
export function perNear(message: Message, span: Span, quantity: Quantity): Per | null {
  if (quantity.per !== null) return quantity.per;
  const clause = spanAt(message.clauses, quantity.start) ?? span;
  const sentence = spanAt(message.sentences, quantity.start) ?? span;
  const near = { start: Math.max(sentence.start, span.start - 14), end: Math.min(sentence.end, span.end + 16) };
  const said = [span, near, clause, sentence].map((part) => perIn(message, part)).find((per) => per !== null);
  if (said !== undefined) return said;
  return quantity.kind !== 'share' && TODAY.test(message.folded.slice(sentence.start, sentence.end)) ? 'day' : null;
}

/** "a quarter of our contracts" is a share, no stretch. */
function withoutShares({ folded, quantities }: Message, from: number, to: number): string {
  return quantities
    .filter(({ kind, per, start, end }) => kind === 'share' && per === null && start >= from && end <= to)
    .reduce(
      (text, { start, end }) => text.slice(0, start - from) + ' '.repeat(end - start) + text.slice(end - from),
      folded.slice(from, to),
    );
}

function perIn(message: Message, { start, end }: Span): Per | null {
  const text = withoutShares(message, start, Math.min(end + LONGEST, message.folded.length));
  const holds = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match !== null && match.index + match[0].length <= end - start;
  };
  return WORDS.find(([pattern]) => holds(pattern))?.[1] ?? null;
}
