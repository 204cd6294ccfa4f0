import { describe, expect, it } from 'vitest';
import { makeShop } from '../../../src/dataset/synthetic/make-shop.ts';
import { stories } from '../../../src/dataset/synthetic/stories.ts';
import { type StoryId, StoryId as StoryIds } from '../../../src/dataset/synthetic/story-id.ts';
import {
  AS_OF,
  basketChange,
  cohortRatio,
  discountsOf,
  establishedDrop,
  firstOrders,
  followRate,
  followRatio,
  isLate,
  newcomerDrop,
  newcomerGrowth,
  npsOf,
  orderGrowth,
  orderIds,
  priceChanges,
  programmeEffect,
  seasonSwing,
  sharesAround,
  sharesOfLargest,
  silenceOfBest,
} from './measure-effects.ts';
import { dayNumber } from './read-shop.ts';
import { type ReadFiles, readShopFiles } from './read-shop-files.ts';

const REQUESTS = [
  { seed: 1, orders: 6000 },
  { seed: 2, orders: 6000 },
  { seed: 3, orders: 6000 },
  { seed: 4, orders: 2000 },
  { seed: 5, orders: 20_000 },
];

/** What the seed drew: the day of the onset, and the strength. */
type Planted = { files: ReadFiles; onset: number; strength: number; name: string };

function plantedShops(story: StoryId): Planted[] {
  return REQUESTS.map(({ seed, orders }) => {
    const request = { story, seed, orders };
    const { onset, strength } = makeShop(request).draws;
    return { files: readShopFiles(request), onset: dayNumber(onset), strength, name: `seed ${seed}, ${orders} orders` };
  });
}

/** Runs a check on every shop of a story. */
function itIs(fact: string, story: StoryId, check: (shop: Planted) => void): void {
  it(`${story}: ${fact}`, () => plantedShops(story).forEach(check));
}

describe('newcomers', () => {
  for (const story of ['acquisition-cohort', 'recent-campaign'] as const)
    itIs('those of the campaign return five times less than the others, who return well', story, (shop) => {
      const { files, onset, name } = shop;
      expect(cohortRatio(files, 'marketplace', onset + 3, onset + 90), name).toBeLessThan(0.2);
      const others = firstOrders(files.orders).filter(({ channel }) => channel !== 'marketplace');
      expect(followRate(others), name).toBeGreaterThan(0.35);
    });

  for (const story of ['onboarding', 'recent-onboarding'] as const)
    itIs('they return less than half as often since a day, and well before it', story, ({ files, onset, name }) => {
      expect(newcomerDrop(files, onset + 1), name).toBeLessThan(0.5);
      expect(followRate(firstOrders(files.orders).filter(({ day }) => day < onset)), name).toBeGreaterThan(0.33);
    });

  itIs('the totals double while newcomers return four times less', 'growth-hiding-churn', ({ files, name }) => {
    expect(newcomerGrowth(files), name).toBeGreaterThan(2.5);
    expect(orderGrowth(files), name).toBeGreaterThan(1.7);
    const newcomers = firstOrders(files.orders);
    const rate = (from: string, to: string) =>
      followRate(newcomers.filter(({ day }) => day >= dayNumber(from) && day < dayNumber(to)));
    expect(rate('2026-01-01', '2026-07-01') / rate('2024-05-01', '2024-12-01'), name).toBeLessThan(0.35);
  });
});

describe('established customers', () => {
  itIs('they return a fifth less often since a day, newcomers as before', 'lifetime', ({ files, onset, name }) => {
    expect(establishedDrop(files, onset), name).toBeLessThan(0.8);
    expect(newcomerDrop(files, onset), name).toBeGreaterThan(0.8);
  });

  itIs(
    'nine in ten of the best are silent at the end, the next ones as usual',
    'vip-lapse',
    ({ files, onset, name }) => {
      const { best, next } = silenceOfBest(files, onset);
      expect(best, name).toBeGreaterThan(0.8);
      expect(next, name).toBeLessThan(0.7);
      expect(best - next, name).toBeGreaterThan(0.25);
    },
  );
});

describe('what customers meet', () => {
  itIs('late deliveries jump, and late customers return half as often', 'delivery', ({ files, onset, name }) => {
    const late = orderIds(files.rows.get('deliveries.csv'), isLate);
    const { before, after } = sharesAround(files, onset, late);
    expect(before, name).toBeLessThan(0.1);
    expect(after, name).toBeGreaterThan(0.3);
    expect(
      followRatio(files, onset, ({ id }) => late.has(id)),
      name,
    ).toBeLessThan(0.55);
  });

  itIs('the NPS falls by 40 points, and detractors return a third less often', 'satisfaction', (shop) => {
    const { files, onset, name } = shop;
    const answers = files.rows.get('surveys.csv') ?? [];
    const npsWhen = (isThen: (day: number) => boolean) =>
      npsOf(answers.filter(({ answered_at = '' }) => isThen(dayNumber(answered_at))));
    const [before, after] = [npsWhen((day) => day < onset), npsWhen((day) => day > onset + 30)];
    expect(before, name).toBeGreaterThan(35);
    expect(after, name).toBeLessThan(0);
    const unhappy = orderIds(answers, ({ nps }) => Number(nps) <= 6);
    expect(
      followRatio(files, onset, ({ id }) => unhappy.has(id)),
      name,
    ).toBeLessThan(0.67);
  });

  itIs('some prices rise by 15 to 25 %, the others stay, and the buyers leave', 'price', (shop) => {
    const { files, onset, strength, name } = shop;
    const changes = [...priceChanges(files, onset)];
    const raised = new Set(changes.filter(([, change]) => change > 1.1).map(([product]) => product));
    expect(raised.size, name).toBe(6);
    for (const [product, change] of changes)
      expect(change, `${name}, ${product}`).toBeCloseTo(raised.has(product) ? 1 + strength : 1, 2);
    const isRaised = (articles: { product: string }[]) => articles.some(({ product }) => raised.has(product));
    expect(
      followRatio(files, onset + 1, ({ articles }) => isRaised(articles)),
      name,
    ).toBeLessThan(0.67);
  });

  itIs('refunds jump, of one article or of all, and the refunded return three times less', 'returns', (shop) => {
    const { files, onset, name } = shop;
    const refunds = files.rows.get('refunds.csv') ?? [];
    const refunded = orderIds(refunds, () => true);
    const { before, after } = sharesAround(files, onset, refunded);
    expect(after / before, name).toBeGreaterThan(1.5);
    const products = [...new Set(files.orders.flatMap(({ articles }) => articles.map(({ product }) => product)))];
    const worst = products.map((product) => {
      const bought = files.orders.filter(({ articles }) => articles.some((article) => article.product === product));
      return sharesAround({ ...files, orders: bought }, onset, refunded).after;
    });
    expect(Math.max(...worst), name).toBeGreaterThan(0.3);
    expect(
      followRatio(files, onset, ({ id }) => refunded.has(id)),
      name,
    ).toBeLessThan(0.4);
  });
});

describe('what customers pay', () => {
  for (const story of ['basket', 'falling-basket'] as const)
    itIs('the basket loses at least 15 % in a year, customers return as before', story, ({ files, name }) => {
      expect(basketChange(files), name).toBeLessThan(0.85);
      expect(establishedDrop(files, dayNumber('2026-01-15')), name).toBeGreaterThan(0.9);
    });

  itIs('nearly nobody returns without a code, and codes take thrice as much', 'discount-dependence', (shop) => {
    const { files, onset, name } = shop;
    const [before, after] = [discountsOf(files, 0, onset), discountsOf(files, AS_OF - 120, AS_OF)];
    expect(before.share, name).toBeLessThan(0.36);
    expect(after.repeatShare, name).toBeGreaterThan(0.88);
    expect(after.depth / before.depth, name).toBeGreaterThan(2.4);
    expect(basketChange(files), name).toBeLessThan(0.92);
  });

  itIs('rewards cost an eighth of what members spend, who return no more', 'programme-cost', ({ files, name }) => {
    const { costShare, uplift } = programmeEffect(files);
    expect(costShare, name).toBeGreaterThan(0.12);
    expect(Math.abs(uplift - 1), name).toBeLessThan(0.25);
  });

  itIs('a few accounts make a quarter of the sales or more, then nothing', 'whale', ({ files, onset, name }) => {
    const { before, after } = sharesOfLargest(files, onset, 3);
    expect(before, name).toBeGreaterThan(0.24);
    expect(before, name).toBeLessThan(0.5);
    expect(after, name).toBeLessThan(0.04);
    expect(establishedDrop(files, onset), name).toBeGreaterThan(0.88);
  });
});

describe('innocents', () => {
  itIs('the busiest month sells five times the quietest, every year alike', 'season', ({ files, name }) => {
    expect(seasonSwing(files), name).toBeGreaterThan(5);
    expect(orderGrowth(files), name).toBeGreaterThan(0.85);
  });

  itIs('has under 120 days', 'too-short', ({ files, name }) => {
    const days = AS_OF - (files.orders[0]?.day ?? 0);
    expect(days, name).toBeGreaterThan(70);
    expect(days, name).toBeLessThan(90);
  });

  itIs('has under 30 customers', 'too-few-buyers', ({ files, name }) => {
    const customers = new Set(files.orders.map(({ customer }) => customer)).size;
    expect(customers, name).toBeGreaterThanOrEqual(20);
    expect(customers, name).toBeLessThan(30);
  });
});

describe('every story', () => {
  it('has a title of its own in both languages', () => {
    const titles = Object.values(stories).flatMap(({ title }) => [title.fr, title.en]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says whether marketing helps exactly when it has a cause', () => {
    for (const { cause, marketing } of Object.values(stories)) expect(marketing === null).toBe(cause === null);
  });

  it.each(StoryIds.options)('draws twenty shops from twenty seeds, within its ranges: %s', (story) => {
    const { onset, strength } = stories[story].ranges;
    const draws = Array.from({ length: 20 }, (_, seed) => makeShop({ story, seed, orders: 10 }).draws);
    for (const draw of draws) {
      expect(draw.onset >= onset[0] && draw.onset <= onset[1]).toBe(true);
      expect(draw.strength >= strength[0] && draw.strength <= strength[1]).toBe(true);
    }
    expect(new Set(draws.map(({ choice }) => choice)).size).toBe(20);
    if (strength[0] < strength[1]) expect(new Set(draws.map((draw) => draw.strength)).size).toBe(20);
  });
});
