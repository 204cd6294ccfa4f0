import fc from 'fast-check';
import { dayNumber } from '../oracle/calendar.ts';
import type { Order, Shop } from '../oracle/shop.ts';

/** Before a leap day, a year’s end, the end of a short month, a leap year’s ISO week 53, or on an ordinary day. */
const STARTS = ['2023-12-28', '2024-02-26', '2023-01-30', '2020-12-26', '2022-05-01'].map(dayNumber);
const SPAN_DAYS = [1, 60, 150, 400, 800, 1100];
const PLACES = ['Lyon', "L'Aquila", 'Århus', 'Zürich', '–', ''];
const CHANNELS = ['web', 'Web', 'shop'];

/** Ten-thousandths: cents, half cents, four decimals, the edges of the RFM thresholds, nothing. */
const unitsOfOrder = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60_000 }).map((cents) => cents * 100) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((cents) => cents * 100 + 50) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 6_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 500_000, 2_000_000, 5_000_000, 10_000_000) },
);

const row = fc.record({
  who: fc.nat(9_999),
  when: fc.nat(9_999),
  again: fc.nat(9).map((number) => number === 0),
  units: unitsOfOrder,
  place: fc.option(fc.constantFrom(...PLACES), { freq: 6 }),
  channel: fc.option(fc.constantFrom(...CHANNELS), { freq: 6 }),
});

/** 1 to 60 customers and 1 to 400 orders, some on the same day as the one before by the same customer; `waves`: not all arrive at once. */
export const randomShop: fc.Arbitrary<Shop> = fc
  .record({
    start: fc.constantFrom(...STARTS),
    span: fc.constantFrom(...SPAN_DAYS),
    customers: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 34, max: 60 }) }, fc.integer({ min: 1, max: 60 })),
    named: fc.boolean(),
    waves: fc.boolean(),
    rows: fc.oneof(
      { weight: 3, arbitrary: fc.array(row, { minLength: 120, maxLength: 400, size: 'max' }) },
      fc.array(row, { minLength: 1, maxLength: 400, size: 'max' }),
    ),
  })
  .map(({ start, span, customers, named, waves, rows }) => {
    const orders: Order[] = [];
    for (const { who, when, again, units, place, channel } of rows) {
      const number = (who % customers) + 1;
      const arrival = waves ? Math.floor((0.6 * span * number) / customers) : 0;
      const day = start + arrival + (when % (waves ? Math.ceil(0.4 * span) : span));
      const fresh = { customer: named ? `k'${number}` : String(number), day };
      const same = again ? (orders.at(-1) ?? fresh) : fresh;
      orders.push({ customer: same.customer, day: same.day, units, place, channel });
    }
    return { orders, hasAmounts: true };
  });

/** A share of a history, which chooses one of its days; evenly, unlike `fc.double`. */
const share = fc.nat(9_999).map((number) => number / 10_000);

/** A day after the first order, up to a few weeks after the last. */
function dayAt({ orders }: Shop, where: number): number {
  const days = orders.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first + 1 + Math.floor(where * (last - first + 20));
}

/** A shop with an as-of day, which is often before its last order. */
export const shopAndDay = fc.tuple(randomShop, share).map(([shop, where]) => ({ shop, asOf: dayAt(shop, where) }));

/** A shop with a period, which may begin before its first order and end after its last. */
export const shopAndPeriod = fc.tuple(randomShop, share, share).map(([shop, ...ends]) => {
  const [from = 0, to = 0] = ends.map((where) => dayAt(shop, where) - 5).sort((a, b) => a - b);
  return { shop, period: { from, to: to + 1 } };
});
