import { drawLognormal } from '../../../src/maths/draw-lognormal.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { type DrawnModel, drawBuyer } from '../../maths/repeat-buying/draw-buyer.ts';

/** Purchase days of each customer, in order, the first one included, counted from the first day of the shop; amounts alike. */
export type SimulatedShop = {
  readonly days: number;
  readonly buyers: readonly { days: number[]; amounts: number[] }[];
};

export type Simulation = {
  readonly seed: number;
  readonly model: DrawnModel;
  readonly parameters: readonly [number, number, number, number];
  readonly customers: number;
  /** Length of the history. Customers arrive evenly over `arrivalDays` of it, its whole length when absent. */
  readonly days: number;
  readonly arrivalDays?: number;
  /** The chance that a repeat purchase of this day takes place; always when absent. */
  readonly keeps?: (day: number) => number;
};

/** A shop that opens with its first customer, and whose customers follow a model of repeat buying; spend varies around a mean of each customer's own. */
export function simulateShop({ seed, model, parameters, customers, days, arrivalDays = days, keeps }: Simulation) {
  const random = seededRandom(seed);
  const buyers = Array.from({ length: customers }, (_, index) => {
    const first = Math.floor(random() * arrivalDays) * Math.min(1, index);
    const repeats = drawBuyer(random, model, parameters, (days - first) / 7).map((week) => first + Math.ceil(week * 7));
    const kept = repeats.filter((day) => day < days && (keeps === undefined || random() < keeps(day)));
    const purchases = [...new Set([first, ...kept])];
    const usual = drawLognormal(random, 40, 0.5);
    return { days: purchases, amounts: purchases.map(() => Math.round(drawLognormal(random, usual, 0.4) * 100) / 100) };
  });
  return { days, buyers } satisfies SimulatedShop;
}
