import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { npsOf, npsVariance } from './measure-opinion.ts';
import { readAnswers } from './read-answers.ts';

/** NPS points lost from one month to the next (negative: gained), with their 95 % interval. */
export const NpsDrop = z.object({
  points: z.number(),
  interval: Interval,
  previousMonth: z.string(),
  lastMonth: z.string(),
});
export type NpsDrop = z.infer<typeof NpsDrop>;

/** Between the last complete month and the one before it; null when one of them has fewer than thirty answers. */
export function measureDrop(months: MeasureValues['surveyMonths']): NpsDrop | null {
  const last = [...months.month.keys()].filter((row) => months.complete[row] === 1).at(-1);
  const lastMonth = months.month[last ?? -1];
  if (last === undefined || lastMonth === undefined) return null;
  const previousMonth = monthBefore(lastMonth);
  const previous = months.month.indexOf(previousMonth);
  if (previous === -1) return null;
  const [before, after] = [readAnswers(months, [previous]), readAnswers(months, [last])];
  const fewest = Math.min(
    ...[before, after].map(({ promoters, passives, detractors }) => promoters + passives + detractors),
  );
  if (fewest < defaults.maturedMinimum) return null;
  const points = npsOf(before) - npsOf(after);
  const half = 1.96 * Math.sqrt(npsVariance(before) + npsVariance(after));
  return { points, interval: { low: points - half, high: points + half }, previousMonth, lastMonth };
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`;
}
