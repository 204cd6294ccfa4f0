import { type CumulativeScale, cumulativeScale } from '../../maths/cumulative-scale.ts';
import { drawGamma } from '../../maths/draw-gamma.ts';
import { drawLognormal } from '../../maths/draw-lognormal.ts';
import type { Random } from '../../maths/seeded-random.ts';
import { drawOrderDays } from './draw-order-days.ts';
import { shopCalendar } from './shop-calendar.ts';
import type { Story } from './stories.ts';

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;
const MEAN_BASKET_CENTS = 5800;
/** Gamma shapes of baskets: of one customer's orders around their own mean, and of those means among customers. */
const BASKET_SHAPES = { own: 10, among: 20 };
/** A few orders come back, whole or by half, some days later. */
const RETURNS = { share: 0.03, halfShare: 0.3, medianDays: 9, sigma: 0.5 };
/** Chance that an order goes through its customer's usual channel whatever the mix. */
const USUAL_CHANNEL = 0.75;

export const channels = ['web', 'app', 'store'];
export const countries = ['FR', 'BE', 'DE', 'LU'];
const channelMix = cumulativeScale([62, 24, 14]);
const countryMix = cumulativeScale([84, 9, 5, 2]);
/** When people buy, hour by hour from midnight. */
const hourMix = cumulativeScale([2, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 7, 8, 8, 9, 8, 7, 6, 6, 7, 8, 10, 12, 12, 9, 5]);

/** One order; seconds are counted from the opening day's midnight, channel and country are positions in their lists. */
export type ShopOrder = {
  second: number;
  cents: number;
  channel: number;
  country: number;
  /** When and for how much it came back; null when it did not. */
  returned: { second: number; cents: number } | null;
};

/** All the orders of one customer who arrives on a given day of the calendar: at least one. */
export function* drawCustomer(
  random: Random,
  story: Story,
  levels: Float64Array,
  arrivalDay: number,
): Generator<ShopOrder> {
  const country = drawPosition(random, countryMix);
  const usualChannel = drawPosition(random, channelMix);
  const usualCents =
    (MEAN_BASKET_CENTS * (BASKET_SHAPES.among - 1)) / (BASKET_SHAPES.own * drawGamma(random, BASKET_SHAPES.among));

  for (const day of drawOrderDays(random, story, arrivalDay)) {
    const second = day * DAY_SECONDS + drawSecondOfDay(random);
    const cents = Math.max(2, Math.round(usualCents * (levels[day] ?? 1) * drawGamma(random, BASKET_SHAPES.own)));
    const channel = random() < USUAL_CHANNEL ? usualChannel : drawPosition(random, channelMix);
    yield { second, cents, channel, country, returned: drawReturn(random, second, cents) };
  }
}

function drawPosition(random: Random, mix: CumulativeScale): number {
  return mix.positionAt(random() * mix.total);
}

function drawSecondOfDay(random: Random): number {
  return drawPosition(random, hourMix) * HOUR_SECONDS + Math.floor(random() * HOUR_SECONDS);
}

function drawReturn(random: Random, second: number, cents: number): ShopOrder['returned'] {
  if (random() > RETURNS.share) return null;
  const days = Math.ceil(drawLognormal(random, RETURNS.medianDays, RETURNS.sigma));
  const half = random() < RETURNS.halfShare;
  const back = second + days * DAY_SECONDS;
  const closes = shopCalendar.days.length * DAY_SECONDS;
  return back < closes ? { second: back, cents: half ? Math.round(cents / 2) : cents } : null;
}
