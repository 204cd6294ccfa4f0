import type { Provenance } from '../domain/provenance.ts';
import type { Unit } from '../domain/unit.ts';

/** A floor that holds in every industry: a value strictly below it is weak. Shares are ratios, scores are points. */
export type GeneralThreshold = {
  readonly metric: string;
  readonly value: number;
  readonly unit: Unit;
  readonly better: 'up';
  readonly source: Provenance;
};

/** The floors by metric. A health score of 70 is also the framework's target (above 70). */
export const generalThresholds = {
  activation_rate: { metric: 'activation_rate', value: 0.3, unit: 'share', better: 'up', source: 'framework' },
  nps: { metric: 'nps', value: 30, unit: 'points', better: 'up', source: 'convention' },
  csat: { metric: 'csat', value: 0.75, unit: 'share', better: 'up', source: 'convention' },
  health_score: { metric: 'health_score', value: 70, unit: 'points', better: 'up', source: 'framework' },
} as const satisfies Record<string, GeneralThreshold>;
