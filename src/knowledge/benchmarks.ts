import type { Bilingual } from '../domain/bilingual.ts';
import type { Industry } from '../domain/industry.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Unit } from '../domain/unit.ts';

/**
 * The ranges of one metric in one industry. `edges` run from the worst boundary to the best: bad|average, average|good,
 * good|excellent, in the metric's own unit; the second is *the* benchmark, the one threshold of every decision.
 * `target` is a second reading where the framework also names an aim; it never changes the band.
 */
export type Benchmark = {
  readonly industry: Industry;
  readonly metric: string;
  readonly unit: Unit;
  readonly better: 'up' | 'down';
  readonly edges: readonly [number, number, number];
  readonly source: Provenance;
  readonly note?: Bilingual;
  readonly target?: { readonly low: number; readonly high: number | null; readonly text: Bilingual };
};

const source = 'framework';

/** Every benchmark of the product: rules of thumb of the reference framework, rates as ratios. */
export const benchmarks: readonly Benchmark[] = [
  { industry: 'saas', metric: 'monthly_churn', unit: 'share', better: 'down', edges: [0.05, 0.03, 0.01], source },
  { industry: 'saas', metric: 'nrr', unit: 'share', better: 'up', edges: [0.9, 1, 1.2], source },
  {
    industry: 'saas',
    metric: 'grr',
    unit: 'share',
    better: 'up',
    edges: [0.8, 0.9, 0.95],
    source,
    target: {
      low: 0.85,
      high: null,
      text: {
        fr: 'plancher visé : plus de 85 %',
        en: 'floor to aim for: above 85%',
      },
    },
  },
  {
    industry: 'saas',
    metric: 'ltv_cac',
    unit: 'ratio',
    better: 'up',
    edges: [3, 4, 5],
    source,
    note: {
      fr: 'La limite de 4 entre moyen et bon est une convention de ce produit. Au-delà de 5, vous investissez peut-être trop peu en acquisition.',
      en: 'The limit of 4 between average and good is a convention of this product. Above 5, you may be spending too little on acquisition.',
    },
    target: {
      low: 3,
      high: 5,
      text: {
        fr: 'zone saine : de 3 à 5',
        en: 'healthy range: 3 to 5',
      },
    },
  },
  { industry: 'saas', metric: 'time_to_value', unit: 'days', better: 'down', edges: [30, 14, 7], source },
  {
    industry: 'ecommerce',
    metric: 'repeat_purchase_rate',
    unit: 'share',
    better: 'up',
    edges: [0.2, 0.27, 0.35],
    source,
  },
  { industry: 'ecommerce', metric: 'retention_90d', unit: 'share', better: 'up', edges: [0.15, 0.25, 0.35], source },
  { industry: 'ecommerce', metric: 'purchase_frequency', unit: 'perYear', better: 'up', edges: [2, 3, 5], source },
  {
    industry: 'subscription',
    metric: 'monthly_churn',
    unit: 'share',
    better: 'down',
    edges: [0.1, 0.05, 0.03],
    source,
  },
  { industry: 'subscription', metric: 'trial_to_paid', unit: 'share', better: 'up', edges: [0.1, 0.2, 0.4], source },
  { industry: 'subscription', metric: 'retention_12m', unit: 'share', better: 'up', edges: [0.3, 0.5, 0.7], source },
  { industry: 'retail', metric: 'loyalty_signup', unit: 'share', better: 'up', edges: [0.15, 0.3, 0.5], source },
  { industry: 'retail', metric: 'active_members', unit: 'share', better: 'up', edges: [0.2, 0.4, 0.6], source },
  { industry: 'retail', metric: 'redemption_rate', unit: 'share', better: 'up', edges: [0.1, 0.2, 0.4], source },
];

/** The row of an industry; with no industry, the row of the only industry that has this metric, or nothing when several do. */
export function findBenchmark(industry: Industry | null, metric: string): Benchmark | undefined {
  const rows = benchmarks.filter((row) => row.metric === metric);
  if (industry === null) return rows.length === 1 ? rows[0] : undefined;
  return rows.find((row) => row.industry === industry);
}
