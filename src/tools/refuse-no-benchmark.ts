import type { Industry } from '../domain/industry.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { benchmarks } from '../knowledge/benchmarks.ts';
import { generalThresholds } from '../knowledge/general-thresholds.ts';

/**
 * The refusal of a metric without ranges in this industry: asks for the industry when several have the metric, else
 * lists the metrics that have a benchmark.
 */
export function refuseNoBenchmark(industry: Industry | null, metric: string): Refusal {
  const elsewhere = benchmarks.filter((row) => row.metric === metric).map((row) => row.industry);
  if (industry === null && elsewhere.length > 0)
    return refuse(
      'missing_input',
      {
        fr: `La référence de \`${metric}\` dépend du secteur. Donnez \`industry\`, l’un de : ${elsewhere.join(', ')}.`,
        en: `The benchmark of \`${metric}\` depends on the industry. Give \`industry\`, one of: ${elsewhere.join(', ')}.`,
      },
      ['industry'],
    );
  const rows = benchmarks.filter((row) => industry === null || row.industry === industry);
  const known = [...new Set([...rows.map((row) => row.metric), ...Object.keys(generalThresholds)])].join(', ');
  const own =
    metric === 'aov'
      ? {
          fr: ' Le panier moyen dépend des produits vendus : comparez-le à votre propre historique.',
          en: ' The average basket depends on what is sold: compare it with your own past.',
        }
      : { fr: '', en: '' };
  return refuse(
    'not_in_data',
    {
      fr: `Pas de référence pour \`${metric}\`${industry === null ? '' : ` dans le secteur ${industry}`}.${own.fr} Indicateurs qui en ont une : ${known}.`,
      en: `No benchmark for \`${metric}\`${industry === null ? '' : ` in the ${industry} industry`}.${own.en} Metrics that have one: ${known}.`,
    },
    ['metric'],
  );
}
