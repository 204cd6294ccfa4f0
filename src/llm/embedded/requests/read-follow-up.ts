import type { ReadingContext } from '../../../domain/model.ts';
import type { Request } from '../../../domain/reading.ts';
import { metricDefinitions } from '../../../knowledge/metric-definitions.ts';
import { findIndustries } from '../find-industries.ts';
import type { Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { namedIndustry } from '../read-industry.ts';
import { subjectKinds, valueFor } from '../values/subject-kinds.ts';
import { agedMetric, benchmarkIndustry, benchmarkMetric } from './benchmark-target.ts';
import { findTerms } from './find-terms.ts';

export type FollowUpReading = { readonly request: Request; readonly certain: boolean };

/** Everything that goes on from the last question without saying anything new. */
const SMALL =
  /\b(?:ok|bon|alors|tres|bien|cool|super|top|great|thanks|thx|merci|right|so|et|and|ou|or|sinon|mais|but|puis|then|what|how|about|quid|pour|for|en|in|dans|du|de|des|la|le|les|l|d|un|une|chez|cote|meme|question|chose|same|thing|again|the|a|an|our|notre|nos|my|mon|c'est|ca|est|is|it|that|there|la-bas|aussi|too|also|well|as|now|maintenant|if|si|au|niveau|taux|rate|plutot|instead|business|businesses|industry|sector|secteur|donne|quoi|combien|vaut|would|be|it's|hein|chiffres?|serait|seraient|viser|normal|bons?|bonne|figure|number|good|healthy|typical|stp|svp|please|pls)\b|[\s?!.…,;:'"()«»-]+|[\ue001-\ue006]+/g;

/** « et en SaaS ? », « and for retail? », « et pour le GRR ? »: the last benchmark or definition with another industry or metric. */
export function readFollowUp(
  message: Message,
  subjects: readonly Mention[],
  context: ReadingContext,
): FollowUpReading | null {
  const last = context.last?.request ?? null;
  if (last === null || message.folded.trim().split(/\s+/).length > 10) return null;
  const industry = namedIndustry(message);
  const terms = findTerms(message, subjects);
  const named = subjects.flatMap((subject) => benchmarkMetric(message, subject) ?? []);
  const known = [...terms, ...subjects, ...findIndustries(message)];
  const rest = known.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    message.marked,
  );
  if (rest.replace(SMALL, '') !== '') return null;
  if (last.kind === 'definition' && terms.length > 0 && industry === null && message.quantities.length === 0) {
    return { request: { kind: 'definition', terms: [...new Set(terms.map(({ concept }) => concept))] }, certain: true };
  }
  const metric = (last.kind === 'calculation' ? undefined : named[0]) ?? metricOf(last);
  if (metric === null || (last.kind !== 'benchmark' && industry === null)) return null;
  const value = valueIn(message, metric);
  if (named.length === 0 && industry === null && value === null) return null;
  const where = benchmarkIndustry(metric, industry, context);
  return { request: { kind: 'benchmark', metric: agedMetric(metric, where), industry: where, value }, certain: true };
}

function metricOf(request: Request): string | null {
  const id =
    request.kind === 'benchmark'
      ? request.metric
      : request.kind === 'calculation'
        ? request.tool
        : request.kind === 'definition'
          ? request.terms[0]
          : undefined;
  const metric = id === 'churn' || id === 'annualised_churn' || id === 'churn_rate' ? 'monthly_churn' : id;
  return metric !== undefined && Object.hasOwn(metricDefinitions, metric) ? metric : null;
}

function valueIn({ quantities }: Message, metric: string): number | null {
  const kind = subjectKinds[metric];
  const quantity = quantities[0];
  return kind === undefined || quantity === undefined ? null : valueFor(kind, quantity, true);
}
