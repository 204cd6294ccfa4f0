import type { Per, Quantity } from '../../../language/quantities/quantity.ts';
import { type Message, type Span, spanAt } from '../message/message.ts';

const WORDS: readonly (readonly [RegExp, Per])[] = [
  [/\/ ?(?:mois|month|mo)\b/, 'month'],
  [/\/ ?(?:trimestre|quarter|qtr)\b/, 'quarter'],
  [/\/ ?(?:an|year|yr)\b/, 'year'],
  [/\/ ?(?:jour|day|j)\b/, 'day'],
  [
    /\b(?:mensuel(?:le)?s?|mensuellement|par mois|chaque mois|tous les mois|monthly|per month|a month|each month|every month|this month|last month|ce mois(?:-| )ci|ce mois|le mois dernier|en un mois|in (?:a|one) month|over the month|sur le mois|du mois|pcm|per mo|m\/m|mom|dans le mois|par moi|mois apres mois|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/,
    'month',
  ],
  [
    /\b(?:trimestriel(?:le)?s?|par trimestre|chaque trimestre|quarterly|per quarter|a quarter|each quarter|every quarter|this quarter|last quarter|ce trimestre|sur le trimestre|au trimestre|in the quarter|t[1-4]|q[1-4])\b/,
    'quarter',
  ],
  [
    /\b(?:annuel(?:le)?s?|annuellement|annualise(?:e)?|par an|chaque annee|tous les ans|a l'annee|sur l'annee|l'an|sur (?:un an|12 mois|douze mois|une annee)|annual|annually|annuali[sz]ed|yearly|per year|a year|each year|every year|over (?:a|the|12|twelve) (?:year|months)|per annum|pa|y\/y|en un an|in a year|cette annee|this year|per yr|a yr)\b/,
    'year',
  ],
  [/\b(?:par semaine|chaque semaine|hebdomadaire|weekly|per week|a week|each week|every week)\b/, 'week'],
  [
    /\b(?:par jour|chaque jour|quotidien(?:ne)?s?|daily|per day|a day|each day|every day|\/ ?(?:jour|day|j)|dans la journee|aujourd'hui|today)\b/,
    'day',
  ],
];

/** The stretch a value is counted over: said beside it, within its words, else in its clause, else in its sentence. */
export function perNear(message: Message, span: Span, quantity: Quantity): Per | null {
  if (quantity.per !== null) return quantity.per;
  const clause = spanAt(message.clauses, quantity.start) ?? span;
  const sentence = spanAt(message.sentences, quantity.start) ?? span;
  const near = { start: Math.max(sentence.start, span.start - 14), end: Math.min(sentence.end, span.end + 16) };
  return [span, near, clause, sentence].map((part) => perIn(message, part)).find((per) => per !== null) ?? null;
}

function perIn({ folded }: Message, { start, end }: Span): Per | null {
  const text = folded.slice(start, end);
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
