import { drawBeta } from '../../maths/draw-beta.ts';
import { drawGamma } from '../../maths/draw-gamma.ts';
import type { Random } from '../../maths/seeded-random.ts';
import { shopCalendar } from './shop-calendar.ts';
import type { Story } from './stories.ts';

const DAYS_A_YEAR = 365.25;
/** How alike the customers' rates are: gamma of this shape around the story's mean. */
const RATE_SHAPE = 4;
/** People reorder more regularly than at random: gaps are gamma of this shape (1 would be a Poisson process). */
const GAP_SHAPE = 3;

/**
 * One customer's order days, as day numbers of the calendar, from the day they arrive until they leave or the file ends.
 * Time between two orders runs on the calendar of demand, faster before Christmas and slower in summer.
 */
export function* drawOrderDays(random: Random, story: Story, arrivalDay: number): Generator<number> {
  const { demand } = shopCalendar;
  const opensAt = demand.starts[arrivalDay] ?? 0;
  const closesAt = demand.starts[arrivalDay + 1] ?? demand.total;
  const meanGapDays = (DAYS_A_YEAR * RATE_SHAPE) / (story.ordersPerYear * drawGamma(random, RATE_SHAPE));
  const leaving = drawBeta(random, story.leaving.a, story.leaving.b);

  let clock = opensAt + random() * (closesAt - opensAt);
  while (clock < demand.total) {
    yield demand.positionAt(clock);
    if (random() < leaving) return;
    clock += (meanGapDays * drawGamma(random, GAP_SHAPE)) / GAP_SHAPE;
  }
}
