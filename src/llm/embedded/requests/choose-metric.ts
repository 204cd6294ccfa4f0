import type { Mention } from '../message/phrase-set.ts';
import { keepLonger } from './analysis-cues.ts';

/** Subjects that are amounts of somebody's business, not metrics to be read from data. */
const NO_METRIC = ['customers', 'budget', 'teamSize', 'employees', 'grossMargin', 'retention'];
/** Named by a whole turn of phrase: they say more than the metric inside it. */
const PARTICULAR = [
  'pareto_share',
  'product_affinity',
  'top_products',
  'discount_dependence',
  'churn_reasons',
  'segment_movement',
  'loyalty_performance',
];
/** What anything may be about: a metric named beside them counts instead. */
const GENERAL = [
  'customers',
  'orders',
  'revenue',
  'rfm_segments',
  'retention_cohorts',
  'satisfaction',
  'new_customers',
  'lost',
  'contract_survival',
];
/** Names that are another metric. */
const SAME_AS: Readonly<Record<string, string>> = { lost: 'monthly_churn' };

/** A metric asked about; `particular` ones need no other sign that data are asked for. */
export type ChosenMetric = {
  readonly id: string;
  readonly particular: boolean;
  /** Named only by a general word: customers, orders, sales. */
  readonly general: boolean;
  /** No other metric is named beside it. */
  readonly alone: boolean;
  readonly mentions: readonly Mention[];
};

/** The metric that a message is about, from the subjects it names and the turns of phrase for what they do not cover. */
export function chooseMetric(subjects: readonly Mention[], extra: readonly Mention[]): ChosenMetric | null {
  const named = subjects.filter(({ concept }) => !NO_METRIC.includes(concept));
  const particular = extra.filter(({ concept }) => PARTICULAR.includes(concept));
  const general = extra.filter(({ concept }) => !PARTICULAR.includes(concept));
  const mentions = keepLonger([...particular, ...named, ...general]);
  const rank = ({ concept }: Mention) =>
    PARTICULAR.includes(concept) ? 0 : GENERAL.includes(concept) ? GENERAL.length - GENERAL.indexOf(concept) + 1 : 1;
  const [first] = [...particular, ...mentions].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  if (first === undefined) return null;
  return {
    id: SAME_AS[first.concept] ?? first.concept,
    particular: rank(first) === 0,
    general: rank(first) > 1,
    alone: named.length <= 1,
    mentions: [...mentions, ...particular],
  };
}
