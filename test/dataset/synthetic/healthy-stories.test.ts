import { describe, expect, it } from 'vitest';
import { stories } from '../../../src/dataset/synthetic/stories.ts';
import { StoryId } from '../../../src/dataset/synthetic/story-id.ts';
import {
  AS_OF,
  basketChange,
  discountsOf,
  establishedDrop,
  followRatio,
  isLate,
  newcomerDrop,
  npsOf,
  orderGrowth,
  orderIds,
  programmeEffect,
  sharesAround,
  sharesOfLargest,
  silenceOfBest,
  worstCohort,
} from './measure-effects.ts';
import { measureShop } from './measure-shop.ts';
import { dayNumber, readShop } from './read-shop.ts';
import { type ReadFiles, readShopFiles } from './read-shop-files.ts';

const HEALTHY = StoryId.options.filter((story) => stories[story].cause === null);
/** Days around which a change is looked for. */
const SPLITS = ['2025-03-01', '2025-09-01', '2026-01-15'].map(dayNumber);
/** A shop of 120 customers has fewer orders than asked for, and larger chance differences. */
const isSmall = (story: StoryId) => story === 'healthy-small';
const isSeasonal = (story: StoryId) => story === 'healthy-seasonal';

const shops: { story: StoryId; seed: number; files: ReadFiles; name: string }[] = HEALTHY.flatMap((story) =>
  [1, 2, 3].map((seed) => {
    const files = readShopFiles({ story, seed, orders: 6000 });
    return { story, seed, files, name: `${story}, seed ${seed}` };
  }),
);
const having = (file: string) => shops.filter(({ files }) => files.rows.has(file));

describe('healthy shops of every shape', () => {
  it('are at least a dozen shapes', () => expect(HEALTHY.length).toBeGreaterThanOrEqual(12));

  it.each(HEALTHY)('are above every benchmark of e-commerce: %s', (story) => {
    for (const seed of [1, 2, 3]) {
      const measures = measureShop(readShop({ story, seed, orders: 6000 }).rows);
      expect(measures.retention90).toBeGreaterThan(0.25);
      expect(measures.repeatRate).toBeGreaterThan(0.27);
      expect(measures.ordersPerYear).toBeGreaterThan(3);
      expect(measures.revenuePerCustomerChange.high).toBeGreaterThan(0);
    }
  });

  it('have no group of newcomers that returns twice as seldom as the others', () => {
    for (const { files, name } of shops) expect(worstCohort(files), name).toBeGreaterThan(0.5);
  });

  it('keep their newcomers as before, whatever the day', () => {
    for (const { story, files, name } of shops)
      for (const day of SPLITS)
        expect(newcomerDrop(files, day), name).toBeGreaterThan(isSmall(story) || isSeasonal(story) ? 0.6 : 0.75);
  });

  it('keep their established customers as before', () => {
    for (const { files, name } of shops)
      expect(establishedDrop(files, dayNumber('2026-01-15')), name).toBeGreaterThan(0.87);
  });

  it('keep their best customers better than the next ones', () => {
    for (const { files, name } of shops) {
      const { best, next } = silenceOfBest(files, dayNumber('2026-01-15'));
      expect(best - next, name).toBeLessThan(0.12);
    }
  });

  it('keep their basket', () => {
    for (const { story, files, name } of shops)
      expect(basketChange(files), name).toBeGreaterThan(isSmall(story) ? 0.8 : 0.9);
  });

  it('sell as much as the year before, or more', () => {
    for (const { files, name } of shops) expect(orderGrowth(files), name).toBeGreaterThan(0.85);
  });

  it('lose no large account', () => {
    for (const { story, files, name } of shops) {
      const { before, after } = sharesOfLargest(files, dayNumber('2026-01-15'), 3);
      if (story === 'healthy-large-customer') expect(after, name).toBeGreaterThan(0.08);
      else expect(before, name).toBeLessThan(0.25);
    }
  });
});

describe('healthy shops with other files', () => {
  it('deliver on time, and late customers return as the others do', () => {
    expect(having('deliveries.csv').length).toBeGreaterThan(0);
    for (const { files, name } of having('deliveries.csv')) {
      const late = orderIds(files.rows.get('deliveries.csv'), isLate);
      const { before, after } = sharesAround(files, dayNumber('2026-01-15'), late);
      expect(Math.max(before, after), name).toBeLessThan(0.12);
      expect(Math.abs(after - before), name).toBeLessThan(0.03);
      expect(
        followRatio(files, 0, ({ id }) => late.has(id)),
        name,
      ).toBeGreaterThan(0.75);
    }
  });

  it('have a steady NPS above 30', () => {
    expect(having('surveys.csv').length).toBeGreaterThan(0);
    for (const { files, name } of having('surveys.csv')) {
      const answers = files.rows.get('surveys.csv') ?? [];
      const before = npsOf(answers.filter(({ answered_at = '' }) => answered_at < '2026-01-15'));
      const after = npsOf(answers.filter(({ answered_at = '' }) => answered_at >= '2026-01-15'));
      expect(Math.min(before, after), name).toBeGreaterThan(35);
      expect(Math.abs(after - before), name).toBeLessThan(15);
    }
  });

  it('give rewards that cost little', () => {
    expect(having('loyalty_movements.csv').length).toBeGreaterThan(0);
    for (const { files, name } of having('loyalty_movements.csv'))
      expect(programmeEffect(files).costShare, name).toBeLessThan(0.03);
  });

  it('sell mostly at full price, as before', () => {
    const discounted = shops.filter(({ files }) => files.orders.some(({ code }) => code !== ''));
    expect(discounted.length).toBeGreaterThan(0);
    for (const { files, name } of discounted) {
      const [before, after] = [discountsOf(files, 0, AS_OF - 365), discountsOf(files, AS_OF - 120, AS_OF)];
      expect(after.repeatShare, name).toBeLessThan(0.4);
      expect(Math.abs(after.share - before.share), name).toBeLessThan(0.06);
      expect(after.depth / before.depth, name).toBeLessThan(1.2);
    }
  });
});
