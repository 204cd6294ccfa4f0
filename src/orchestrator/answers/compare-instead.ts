import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';

const PAST: Bilingual = {
  fr: 'Comparez ce chiffre à votre propre passé, mois par mois et segment par segment.',
  en: 'Compare this figure with your own past, month by month and segment by segment.',
};

/** The metric with ranges that answers the same question. */
const NEAREST: Readonly<Record<string, string>> = {
  ltv: 'ltv_cac',
  cac: 'ltv_cac',
  arpu: 'ltv_cac',
  retention_rate: 'retention_90d',
  renewal_rate: 'grr',
  revenue_churn: 'grr',
  mrr: 'nrr',
  churn_rate: 'monthly_churn',
  onboarding_completion: 'activation_rate',
  time_between_purchases: 'purchase_frequency',
};

/** What to compare a metric with when no range says it: a note on its card, a neighbour with ranges, one's own past. */
export function compareInstead(metric: string, lang: Lang): string[] {
  const note = Object.hasOwn(metricDefinitions, metric) ? metricDefinitions[metric]?.note?.[lang] : undefined;
  const neighbour = NEAREST[metric];
  const name = neighbour === undefined ? undefined : metricDefinitions[neighbour]?.name[lang];
  const towards = {
    fr: `Un indicateur voisin a des repères : ${name}.`,
    en: `A neighbouring metric has ranges: ${name}.`,
  };
  return [...(note === undefined ? [PAST[lang]] : [note]), ...(name === undefined ? [] : [towards[lang]])];
}
