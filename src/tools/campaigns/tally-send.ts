import type { ExperimentGroup } from '../../domain/experiment-group.ts';
import type { MeasureValues } from '../../domain/measures.ts';

type Results = MeasureValues['campaignResults'];
type Counted = { [K in keyof Results as Results[K] extends string[] ? never : K]: number };

/** The sums of some rows of the results of campaigns; amounts are added in whole cents, whatever the order of the rows. */
export function tallySend(results: Results, rows: readonly number[]): Counted {
  const sum = (column: ArrayLike<number>) => rows.reduce((total, row) => total + (column[row] ?? 0), 0);
  const inCents = (column: ArrayLike<number>) =>
    rows.reduce((total, row) => total + Math.round((column[row] ?? 0) * 100), 0) / 100;
  return {
    reach: sum(results.reach),
    opened: sum(results.opened),
    openKnown: sum(results.openKnown),
    clicked: sum(results.clicked),
    clickKnown: sum(results.clickKnown),
    responded: sum(results.responded),
    respondKnown: sum(results.respondKnown),
    unsubscribed: sum(results.unsubscribed),
    unsubscribeKnown: sum(results.unsubscribeKnown),
    followed: sum(results.followed),
    buyers: sum(results.buyers),
    orders: sum(results.orders),
    orderSquares: sum(results.orderSquares),
    revenue: inCents(results.revenue),
    revenueSquares: sum(results.revenueSquares),
  };
}

/** The followed customers as a group of a test; `margin` multiplies revenue, null leaves money out. */
export function groupOf(tally: Counted, margin: number | null): ExperimentGroup {
  const { followed: n, buyers, orders, orderSquares, revenue, revenueSquares } = tally;
  const counted = { n, buyers, orders, orderSquares };
  if (margin === null) return counted;
  return { ...counted, margin: revenue * margin, sumSquares: revenueSquares * margin * margin };
}
