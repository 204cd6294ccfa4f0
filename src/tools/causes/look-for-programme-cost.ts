import type { MeasureValues } from '../../domain/measures.ts';
import { normalTail } from '../../maths/normal-tail.ts';
import type { Suspicion } from './suspicion.ts';

/** Rewards above this share of members' revenue weigh on the margin. */
const LEAST_COST_SHARE = 0.08;
/** Gross margin when nobody said it: an assumption, on the generous side for the programme. */
const ASSUMED_MARGIN = 0.5;
const LEAST_ORDERS = 60;

/**
 * Rewards cost a large share of what members buy, and members do not order more by what the cost takes: than before they
 * joined, or, where they joined with their first order, than the others who were customers already. Members are keener by
 * nature, so the second comparison flatters the programme. Null with too few orders to compare.
 */
export function lookForProgrammeCost(sums: MeasureValues['programmeSums']): Suspicion | null {
  const uplift = upliftOf(sums);
  if (sums.revenue <= 0 || uplift === null) return null;
  const costShare = sums.rewards / sums.revenue;
  const needed = costShare >= ASSUMED_MARGIN ? Number.POSITIVE_INFINITY : costShare / (ASSUMED_MARGIN - costShare);
  return {
    id: 'programme-cost',
    effect: costShare,
    leastEffect: LEAST_COST_SHARE,
    unit: 'share',
    probability: Number.isFinite(needed) ? normalTail((needed - uplift.value) / uplift.error) : 0,
    before: null,
    after: costShare,
    since: null,
    about: null,
    sample: uplift.orders,
    explains: [],
  };
}

/** How much more members order, relatively, with its standard error. */
function upliftOf({ ordersBefore, ordersAfter, ...sums }: MeasureValues['programmeSums']) {
  if (ordersBefore >= LEAST_ORDERS) return ratio({ count: ordersAfter, per: 1 }, { count: ordersBefore, per: 1 });
  if (sums.otherOrders < LEAST_ORDERS || sums.members === 0) return null;
  return ratio({ count: sums.memberOrders, per: sums.members }, { count: sums.otherOrders, per: sums.others });
}

function ratio(many: { count: number; per: number }, few: { count: number; per: number }) {
  const value = many.count / many.per / (few.count / few.per);
  const error = value * Math.sqrt(1 / Math.max(1, many.count) + 1 / few.count);
  return { value: value - 1, error, orders: many.count + few.count };
}
