import type { Industry } from '../../../domain/industry.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import { benchmarks } from '../../../knowledge/benchmarks.ts';
import { metricDefinitions } from '../../../knowledge/metric-definitions.ts';
import type { Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { subjectKinds } from '../values/subject-kinds.ts';
import { retentionOf } from './retention-of.ts';

/** The metric whose level is asked about, for a name in the message; null when the name is no metric. Churn is compared by the month. */
export function benchmarkMetric(message: Message, subject: Mention): string | null {
  const metric = retentionOf(message, subject);
  if (metric === 'annualised_churn') return 'monthly_churn';
  return Object.hasOwn(metricDefinitions, metric) && subjectKinds[metric] !== undefined ? metric : null;
}

/** The metric of this industry that « la rétention » means when no age is said. */
export function agedMetric(metric: string, industry: Industry | null): string {
  if (metric !== 'retention_rate') return metric;
  return { ecommerce: 'retention_90d', subscription: 'retention_12m', saas: metric, retail: metric }[
    industry ?? 'retail'
  ];
}

/**
 * The industry to compare in: the one named, else the one of the question before, else the user's. A metric that one industry alone
 * has takes that one, unless another was named.
 */
export function benchmarkIndustry(metric: string, named: Industry | null, context: ReadingContext): Industry | null {
  if (named !== null) return named;
  const having = benchmarks.filter((row) => row.metric === metric).map(({ industry }) => industry);
  const known = [lastIndustry(context), ownIndustry(context)].filter((industry) => industry !== null);
  const fitting = known.find((industry) => having.length === 0 || having.includes(industry));
  if (fitting !== undefined) return fitting;
  return having.length === 1 ? (having[0] ?? null) : (known[0] ?? null);
}

function lastIndustry({ last }: ReadingContext): Industry | null {
  return last?.request?.kind === 'benchmark' ? last.request.industry : null;
}

function ownIndustry({ facts }: ReadingContext): Industry | null {
  const said = facts.industry?.value;
  return benchmarks.find(({ industry }) => industry === said)?.industry ?? null;
}
