import { describe, expect, it } from 'vitest';
import { stories } from '../../../src/dataset/synthetic/stories.ts';
import type { StoryId } from '../../../src/dataset/synthetic/story-id.ts';
import { measureLosses, type Reading } from './measure-losses.ts';
import { measureShop, type ShopMeasures } from './measure-shop.ts';
import { dayNumber, type Row, readShop } from './read-shop.ts';

const TWENTY_SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const READINGS: Reading[] = ['every', 'last'];
/** Benchmarks of e-commerce: the boundary between average and good. */
const BENCHMARK = { retention90: 0.25, repeatRate: 0.27, ordersPerYear: 3 };
/** A difference shows at 95 % from this many standard errors. */
const SIGNIFICANT = 1.96;

type Shop = { name: string; orders: number; rows: Row[]; measures: ShopMeasures };

function makeShops(story: StoryId): Shop[] {
  const requests = [
    ...TWENTY_SEEDS.map((seed) => ({ story, seed, orders: 6000 })),
    ...[1, 2, 3, 4, 5].map((seed) => ({ story, seed, orders: 2000 })),
    ...[1, 2, 3].map((seed) => ({ story, seed, orders: 20_000 })),
  ];
  return requests.map((request) => {
    const { rows } = readShop(request);
    return {
      name: `seed ${request.seed}, ${request.orders} orders`,
      orders: request.orders,
      rows,
      measures: measureShop(rows),
    };
  });
}

function expectNoRiseInLosses({ name, rows }: Shop): void {
  for (const reading of READINGS) {
    const losses = measureLosses(rows, reading);
    expect(losses.spike, `${name}: last month's losses, ${reading} silence`).toBeLessThan(2);
    for (const months of [6, 9, 12])
      expect(losses.establishedRise(months), `${name}: established, ${months} months, ${reading}`).toBeLessThan(
        SIGNIFICANT,
      );
  }
}

function expectBuyingAbove({ name, measures }: Shop, floor: typeof BENCHMARK): void {
  expect(measures.retention90, name).toBeGreaterThan(floor.retention90);
  expect(measures.repeatRate, name).toBeGreaterThan(floor.repeatRate);
  expect(measures.ordersPerYear, name).toBeGreaterThan(floor.ordersPerYear);
}

describe('newcomers-lost', () => {
  const shops = makeShops('newcomers-lost');

  it('keeps few newcomers: retention at 90 days, repeat rate and yearly orders are average, none is good', () => {
    for (const { name, measures } of shops) {
      expect(measures.retention90, name).toBeLessThan(0.21);
      expect(measures.retention90, name).toBeGreaterThan(0.14);
      expect(measures.repeatRate, name).toBeLessThan(BENCHMARK.repeatRate);
      expect(measures.repeatRate, name).toBeGreaterThan(0.2);
      expect(measures.ordersPerYear, name).toBeLessThan(2.7);
      expect(measures.ordersPerYear, name).toBeGreaterThan(2);
    }
  });

  it('keeps those who pass the second order: seven in ten place a third', () => {
    const ordered = shops.flatMap(({ rows }) => [
      ...Map.groupBy(
        rows.filter(({ amount }) => amount > 0),
        ({ customer }) => customer,
      ).values(),
    ]);
    const limit = dayNumber('2026-05-01');
    const passed = ordered.filter((history) => (history[1]?.day ?? limit) < limit);
    const stayed = passed.filter((history) => history.length >= 3);
    expect(passed.length).toBeGreaterThan(1000);
    expect(stayed.length / passed.length).toBeGreaterThan(0.65);
  });

  it('has no falling basket, nor falling revenue per customer', () => {
    for (const { name, measures } of shops) {
      expect(measures.basketChange.high, name).toBeGreaterThan(0);
      expect(measures.revenuePerCustomerChange.high, name).toBeGreaterThan(0);
    }
  });

  it('loses established customers no faster than a year before', () => {
    for (const shop of shops) expectNoRiseInLosses(shop);
  });
});

describe('falling-basket', () => {
  const shops = makeShops('falling-basket');

  it('loses 15 to 25 % of its basket in a year, beyond chance', () => {
    for (const { name, measures } of shops) {
      expect(measures.basketChange.change, name).toBeLessThan(-0.15);
      expect(measures.basketChange.change, name).toBeGreaterThan(-0.25);
      expect(measures.basketChange.high, name).toBeLessThan(0);
    }
  });

  it('loses revenue per customer, beyond chance from 6,000 orders on', () => {
    for (const { name, orders, measures } of shops) {
      expect(measures.revenuePerCustomerChange.change, name).toBeLessThan(-0.05);
      if (orders >= 6000) expect(measures.revenuePerCustomerChange.high, name).toBeLessThan(0);
    }
  });

  it('is otherwise above every benchmark', () => {
    for (const shop of shops) expectBuyingAbove(shop, { retention90: 0.4, repeatRate: 0.5, ordersPerYear: 3.1 });
    for (const shop of shops.filter(({ orders }) => orders >= 6000))
      expect(shop.measures.ordersPerYear).toBeGreaterThan(3.3);
  });

  it('loses established customers no faster than a year before', () => {
    for (const shop of shops) expectNoRiseInLosses(shop);
  });
});

describe('healthy', () => {
  const shops = makeShops('healthy');

  it('is above every benchmark', () => {
    for (const shop of shops) expectBuyingAbove(shop, { retention90: 0.35, repeatRate: 0.45, ordersPerYear: 3.3 });
  });

  it('has a steady basket and no falling revenue per customer', () => {
    for (const { name, measures } of shops) {
      expect(Math.abs(measures.basketChange.change), name).toBeLessThan(0.06);
      expect(measures.basketChange.high, name).toBeGreaterThan(0);
      expect(measures.revenuePerCustomerChange.high, name).toBeGreaterThan(0);
    }
  });

  it('loses established customers no faster than a year before, and nobody in a spike', () => {
    for (const shop of shops) expectNoRiseInLosses(shop);
  });
});

describe('every story', () => {
  it('has a title of its own in both languages', () => {
    const titles = Object.values(stories).flatMap(({ title }) => [title.fr, title.en]);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
