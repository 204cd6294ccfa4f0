import { type CumulativeScale, cumulativeScale } from '../../maths/cumulative-scale.ts';
import type { Random } from '../../maths/seeded-random.ts';
import type { Departure } from './departure.ts';
import { lineDrawer } from './draw-lines.ts';
import { type LevelPath, levelsOf } from './level-path.ts';
import { openCalendar, type ShopCalendar } from './shop-calendar.ts';
import type { ShopPlan } from './shop-plan.ts';

/** A plan laid out day by day: every path has become the levels of its days. */
export type OpenShop = {
  readonly plan: ShopPlan;
  readonly calendar: ShopCalendar;
  /** Draws whatever the first shops did not have, so that those keep their bytes. */
  readonly draw: Random;
  readonly channelMix: CumulativeScale;
  /** Position of the wave's channel; below 0 when it has none of its own. */
  readonly waveChannel: number;
  /** Null in a shop without a catalogue. */
  readonly articles: ReturnType<typeof lineDrawer> | null;
  readonly departures: readonly (Omit<Departure, 'stay'> & { readonly stay: Float64Array })[];
  readonly price: Float64Array;
  readonly discounts: { readonly first: Float64Array; readonly repeat: Float64Array; readonly depth: Float64Array };
  readonly late: Float64Array;
  readonly unhappy: Float64Array;
  readonly delighted: Float64Array;
  readonly refunded: Float64Array;
  readonly faulty: Float64Array;
};

const NOTHING: LevelPath = [];

export function openShop(plan: ShopPlan, draw: Random): OpenShop {
  const calendar = openCalendar(plan, draw);
  const lay = (path: LevelPath = NOTHING) => levelsOf(path, calendar.days);
  return {
    plan,
    calendar,
    draw,
    channelMix: cumulativeScale(plan.channels.map(({ weight }) => weight)),
    waveChannel: plan.channels.findIndex(({ name }) => name === plan.wave?.channel),
    articles: plan.catalogue === null ? null : lineDrawer(plan.catalogue.articles),
    departures: plan.departures.map((departure) => ({ ...departure, stay: lay(departure.stay) })),
    price: lay(plan.catalogue?.price),
    discounts: {
      first: lay(plan.discounts?.first),
      repeat: lay(plan.discounts?.repeat),
      depth: lay(plan.discounts?.depth),
    },
    late: lay(plan.deliveries?.late),
    unhappy: lay(plan.surveys?.unhappy),
    delighted: lay(plan.surveys?.delighted),
    refunded: lay(plan.refunds?.share),
    faulty: lay(plan.refunds?.faulty?.share),
  };
}
