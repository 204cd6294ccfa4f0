import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';

/** The number of answers of each sort; `rated` answered about satisfaction. */
export type Answers = { promoters: number; passives: number; detractors: number; satisfied: number; rated: number };

/** NPS and CSAT of some answers; null when nobody was asked, or on too few answers. */
export const Opinion = z.object({
  nps: z.number().min(-100).max(100).nullable(),
  npsMargin: amount.nullable(),
  npsResponses: count,
  csat: share.nullable(),
  csatInterval: Interval.nullable(),
  csatResponses: count,
});
export type Opinion = z.infer<typeof Opinion>;

/** `least` answers are needed for either figure: thirty when they come from data. */
export function measureOpinion(answers: Answers, least: number = defaults.maturedMinimum): Opinion {
  const { promoters, passives, detractors, satisfied, rated } = answers;
  const asked = promoters + passives + detractors;
  const hasNps = asked >= Math.max(1, least);
  const hasCsat = rated >= Math.max(1, least);
  return {
    nps: hasNps ? npsOf(answers) : null,
    npsMargin: hasNps ? 1.96 * Math.sqrt(npsVariance(answers)) : null,
    npsResponses: asked,
    csat: hasCsat ? satisfied / rated : null,
    csatInterval: hasCsat ? wilsonInterval(satisfied, rated) : null,
    csatResponses: rated,
  };
}

/** In points. Domain: at least one answer. */
export function npsOf({ promoters, passives, detractors }: Answers): number {
  return (100 * (promoters - detractors)) / (promoters + passives + detractors);
}

/** Variance of the NPS, in squared points: 100²·(p + d − (p − d)²)/n. Domain: at least one answer. */
export function npsVariance({ promoters, passives, detractors }: Answers): number {
  const n = promoters + passives + detractors;
  const difference = (promoters - detractors) / n;
  return (1e4 * Math.max(0, (promoters + detractors) / n - difference * difference)) / n;
}
