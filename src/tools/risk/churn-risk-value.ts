import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { count } from '../../domain/numbers.ts';
import { RiskDistribution } from './distribute-risk.ts';
import { Leakage } from './find-leakage.ts';
import { LeftOut } from './left-out.ts';
import { RiskBacktest } from './risk-backtest.ts';
import { RiskDriver } from './risk-driver.ts';

/** What is known of a risk, whatever the method; scores are 100 × probability. */
export const ChurnRiskValue = z.object({
  /** forecast: no further order within `horizonDays`, from a model of repeat buying; logistic: the outcome of a table of customers. */
  method: z.enum(['forecast', 'logistic']),
  /** Days within which no order is the outcome; null for a table of customers. */
  horizonDays: count.nullable(),
  /** Whether the probabilities rank better than chance; when not, `reason` says so and there are no scores. */
  usable: z.boolean(),
  reason: Bilingual.nullable(),
  /** Customers given a score. */
  scored: count,
  backtest: RiskBacktest,
  distribution: RiskDistribution.nullable(),
  drivers: z.array(RiskDriver),
  /** Columns the model learnt from, with the customers whose value was missing. */
  features: z.array(z.object({ feature: z.string(), missing: count, rareValues: count })),
  leftOut: z.array(LeftOut),
  leakage: z.array(Leakage),
  warnings: z.array(Bilingual),
});
export type ChurnRiskValue = z.infer<typeof ChurnRiskValue>;
