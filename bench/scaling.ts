import type { Summary } from './summary.ts';

/** Above 1 because sorting grows a little faster than its input. */
export const MOST_EXPONENT = 1.05;

/** How the time of the same work grows with its size: × 10 orders take × 10^exponent time. */
export type Scaling = { exponent: number; orders: number[]; met: boolean };

/** The slope of log time over log size, by least squares; null with fewer than three sizes. */
export function measureScaling(summaries: readonly Pick<Summary, 'scale' | 'sides'>[]): Scaling | null {
  const points = summaries
    .flatMap(({ scale, sides }) => {
      const followed = sides.find(({ side }) => side === scale?.side);
      return scale === undefined || followed === undefined
        ? []
        : [{ orders: scale.orders, x: Math.log(scale.orders), y: Math.log(followed.medianMilliseconds) }];
    })
    .sort((a, b) => a.orders - b.orders);
  if (points.length < 3) return null;
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const exponent = covariance / mean(points.map(({ x }) => (x - meanX) ** 2));
  return { exponent, orders: points.map(({ orders }) => orders), met: exponent <= MOST_EXPONENT };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
