import { z } from 'zod';
import { count, score, share } from '../../domain/numbers.ts';
import { RiskBand, riskBands } from './risk-band.ts';

/** Who is at risk: customers by band of scores, and by RFM segment where there are some. */
export const RiskDistribution = z.object({
  bands: z.array(
    z.object({
      band: RiskBand,
      above: score,
      upTo: score,
      customers: count,
      share,
      /** Customers of the band who can still be kept: those who have not had the outcome. */
      remaining: count,
      /** Share with the outcome among those of whom it is known; null when there are none. */
      observed: share.nullable(),
    }),
  ),
  segments: z.array(z.object({ segment: z.string(), customers: count, meanScore: score, highRisk: count })),
});
export type RiskDistribution = z.infer<typeof RiskDistribution>;

/** Groups of customers with the same score; `positives` had the outcome, `negatives` have not, the others are not known. */
export type ScoredCustomers = {
  readonly scores: Float64Array;
  readonly customers: Float64Array;
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
  /** RFM segment of each; '' where none is known. */
  readonly segment?: readonly string[];
};

const HIGH = riskBands.find(({ band }) => band === 'high')?.above ?? 0;

export function distributeRisk(all: ScoredCustomers): RiskDistribution {
  const total = all.customers.reduce((sum, customers) => sum + customers, 0);
  return {
    bands: riskBands.map(({ band, above, upTo }) => {
      const tally = { customers: 0, positives: 0, negatives: 0 };
      for (const [index, value] of all.scores.entries()) {
        if (value > upTo || (value <= above && above > 0)) continue;
        tally.customers += all.customers[index] ?? 0;
        tally.positives += all.positives[index] ?? 0;
        tally.negatives += all.negatives[index] ?? 0;
      }
      const known = tally.positives + tally.negatives;
      return {
        ...{ band, above, upTo, customers: tally.customers },
        share: total === 0 ? 0 : tally.customers / total,
        remaining: tally.customers - tally.positives,
        observed: known === 0 ? null : tally.positives / known,
      };
    }),
    segments: bySegment(all),
  };
}

/** Segments by mean score, the most at risk first; customers without one are not listed. */
function bySegment({ scores, customers, segment = [] }: ScoredCustomers): RiskDistribution['segments'] {
  const found = new Map<string, { customers: number; sum: number; highRisk: number }>();
  for (const [index, name] of segment.entries()) {
    if (name === '') continue;
    const [value, size] = [scores[index] ?? 0, customers[index] ?? 0];
    const tally = found.get(name) ?? { customers: 0, sum: 0, highRisk: 0 };
    tally.customers += size;
    tally.sum += size * value;
    if (value > HIGH) tally.highRisk += size;
    found.set(name, tally);
  }
  return [...found]
    .map(([name, tally]) => ({
      segment: name,
      customers: tally.customers,
      meanScore: Math.min(100, tally.sum / tally.customers),
      highRisk: tally.highRisk,
    }))
    .sort((a, b) => b.meanScore - a.meanScore || (a.segment < b.segment ? -1 : 1));
}
