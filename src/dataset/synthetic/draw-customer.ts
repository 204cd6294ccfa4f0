import { type CumulativeScale, cumulativeScale } from '../../maths/cumulative-scale.ts';
import { drawGamma } from '../../maths/draw-gamma.ts';
import type { Random } from '../../maths/seeded-random.ts';
import { type Bought, drawPurchase } from './draw-purchase.ts';
import { drawGapDays, drawRhythm } from './draw-rhythm.ts';
import type { OpenShop } from './open-shop.ts';
import type { ShopOrder } from './shop-order.ts';
import type { Buyers } from './shop-plan.ts';
import { staysAfter } from './stays-after.ts';

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;
const MEAN_BASKET_CENTS = 5800;
const ESTABLISHED_DAYS = 90;
/** Chance that an order goes through its customer's usual channel whatever the mix. */
const USUAL_CHANNEL = 0.75;

export const countries = ['FR', 'BE', 'DE', 'LU'];
const countryMix = cumulativeScale([84, 9, 5, 2]);
/** When people buy, hour by hour from midnight. */
const hourMix = cumulativeScale([2, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 7, 8, 8, 9, 8, 7, 6, 6, 7, 8, 10, 12, 12, 9, 5]);

/** Who arrives, and when: a day of the calendar. */
export type Newcomer = {
  readonly arrivalDay: number;
  readonly buyers: Buyers;
  readonly vip: boolean;
  readonly account: boolean;
  readonly wave: boolean;
};

/**
 * All the orders of one customer, from the day they arrive until they leave or the file ends: at least one. Time between
 * two orders runs on the calendar of demand, faster before Christmas and slower in summer.
 */
export function* drawCustomer(random: Random, shop: OpenShop, who: Newcomer): Generator<ShopOrder> {
  const { demand, basket } = shop.calendar;
  const { own, among } = who.buyers.basketShapes;
  const country = drawPosition(random, countryMix);
  const mixed = drawPosition(random, shop.channelMix);
  const usualChannel = who.wave && shop.waveChannel >= 0 ? shop.waveChannel : mixed;
  const usualCents = (MEAN_BASKET_CENTS * who.buyers.basketTimes * (among - 1)) / (own * drawGamma(random, among));
  const favourite = shop.articles?.drawFavourite(shop.draw) ?? 0;
  const rhythm = drawRhythm(random, who.buyers);

  const opensAt = demand.starts[who.arrivalDay] ?? 0;
  const closesAt = demand.starts[who.arrivalDay + 1] ?? demand.total;
  let clock = opensAt + random() * (closesAt - opensAt);
  for (let first = true; clock < demand.total; first = false) {
    const day = demand.positionAt(clock);
    const second = day * DAY_SECONDS + drawSecondOfDay(random);
    const cents = Math.max(2, Math.round(usualCents * (basket[day] ?? 1) * drawGamma(random, own)));
    const usual = random() < USUAL_CHANNEL || who.wave;
    const channel = usual ? usualChannel : drawPosition(random, shop.channelMix);
    const bought: Bought = drawPurchase(random, shop, { day, second, cents, first, favourite });
    yield { second, channel, country, ...bought.order };
    if (random() < rhythm.leaving) return;
    const established = day - who.arrivalDay > ESTABLISHED_DAYS;
    if (
      !staysAfter(
        shop,
        { ...bought.met, ...who, first, established },
        { order: day, arrival: who.arrivalDay, gapDays: rhythm.meanGapDays },
      )
    )
      return;
    clock += drawGapDays(random, rhythm);
  }
}

function drawPosition(random: Random, mix: CumulativeScale): number {
  return mix.positionAt(random() * mix.total);
}

function drawSecondOfDay(random: Random): number {
  return drawPosition(random, hourMix) * HOUR_SECONDS + Math.floor(random() * HOUR_SECONDS);
}
