import type { Departure } from './departure.ts';
import type { LevelPath } from './level-path.ts';

/**
 * How some customers buy. Each has a rate, gamma distributed, and after every order, the first included, leaves for good with
 * a chance of their own, beta distributed; each has a usual basket, and orders around it.
 * Source: MBG/NBD (Batislam, Denizel and Filiztekin 2007) with steadier gaps; gamma-gamma (Fader, Hardie and Lee 2005).
 */
export type Buyers = {
  /** Orders a year of the average one, while they stay. */
  readonly ordersPerYear: number;
  /** How alike their rates are: gamma of this shape around the mean. */
  readonly rateShape: number;
  /** Chance of leaving after an order; its mean is a / (a + b). */
  readonly leaving: { readonly a: number; readonly b: number };
  /** Their mean basket, as a multiple of the shop's. */
  readonly basketTimes: number;
  /** Gamma shapes of baskets: of one customer's orders around their own mean, and of those means among customers. */
  readonly basketShapes: { readonly own: number; readonly among: number };
};

/** An article; those `raised` follow the plan's price path. `weight` says how often it is chosen. */
export type Article = {
  readonly name: string;
  readonly category: string;
  readonly cents: number;
  readonly weight: number;
  readonly raised: boolean;
};

/** Everything that makes one shop what it is: a few mechanisms, each absent when null. */
export type ShopPlan = {
  /** YYYY-MM-DD; every shop closes its file on the same day. */
  readonly opens: string;
  /** A shop with fewer customers than the orders asked for need has fewer orders. */
  readonly mostCustomers: number;
  /** Demand by month, January first; 1 is an average month. */
  readonly season: readonly number[];
  /** Standard deviation, from week to week, of the logarithm of demand, of newcomers and (a quarter of it) of baskets. */
  readonly weeklyNoise: number;
  /** The opening brings this many times the usual newcomers on top; the excess falls by 1/e every `fadeDays`. */
  readonly launch: { readonly excess: number; readonly fadeDays: number };
  /** Newcomers of a year as a multiple of those of the year before. */
  readonly growth: number;
  /** Newcomers on top of the others, in usual days of newcomers; all come through the channel, when it is named. */
  readonly wave: { readonly excess: LevelPath; readonly channel: string | null } | null;
  readonly channels: readonly { readonly name: string; readonly weight: number }[];
  readonly buyers: Buyers;
  /** The best customers, a share of the newcomers. */
  readonly vips: (Buyers & { readonly share: number }) | null;
  readonly accounts: (Buyers & { readonly count: number }) | null;
  readonly departures: readonly Departure[];
  /** Level of the baskets; 1 = at the opening. */
  readonly basket: LevelPath;
  /** When articles are known, orders are made of lines, and what the raised ones cost follows `price`. */
  readonly catalogue: { readonly articles: readonly Article[]; readonly price: LevelPath } | null;
  /** Shares of orders with a code, the first ones and the others, and the part of the price it takes off. */
  readonly discounts: { readonly first: LevelPath; readonly repeat: LevelPath; readonly depth: LevelPath } | null;
  /** Share of the deliveries that come after the promised day. */
  readonly deliveries: { readonly late: LevelPath } | null;
  /** Shares of the orders that leave a customer unhappy (0 to 6) and delighted (9 or 10). */
  readonly surveys: { readonly unhappy: LevelPath; readonly delighted: LevelPath } | null;
  /** Share of the orders paid back, and of those with the faulty article. Without it, a few orders come back as negative rows. */
  readonly refunds: {
    readonly share: LevelPath;
    readonly faulty: { readonly article: string; readonly share: LevelPath } | null;
  } | null;
  /** Share of newcomers who join, and the part of their purchases that comes back to them as rewards. */
  readonly loyalty: { readonly joins: number; readonly rewardShare: number } | null;
};
