import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import productAffinity from '../../../src/tools/metrics/product-affinity.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Pair = [first: string, second: string, both: number, firstCount: number, secondCount: number];

function pairsOf(baskets: number, considered: number, ...rows: Pair[]) {
  return {
    ...{ baskets, considered, leftOut: 0 },
    pairs: {
      first: rows.map(([first]) => first),
      second: rows.map(([, second]) => second),
      both: rows.map(([, , both]) => both),
      firstCount: rows.map(([, , , firstCount]) => firstCount),
      secondCount: rows.map(([, , , , secondCount]) => secondCount),
      customers: rows.map(([, , both]) => both),
    },
  };
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= k; step++) ways = (ways * BigInt(n - k + step)) / BigInt(step);
  return ways;
}

describe('a pair', () => {
  test('is tested by the exact chance of such counts, times the pairs looked at', () => {
    const found = answerOf(productAffinity, { basketPairs: pairsOf(60, 4, ['a', 'b', 14, 20, 22]) });
    const ways = Array.from({ length: 21 }, (_, both) => choose(20, both) * choose(40, 22 - both));
    const extreme = ways.filter((each) => each <= (ways[14] ?? 0n)).reduce((sum, each) => sum + each, 0n);
    const chance = Number(extreme) / Number(choose(60, 22));
    expect(found.together?.pairs[0]?.pValue).toBeCloseTo(6 * chance, 9);
    expect(found.together).toMatchObject({ looked: 6, established: 1 });
  });

  test('has its lift, support and confidence', () => {
    const { together } = answerOf(productAffinity, { basketPairs: pairsOf(1000, 2, ['a', 'b', 80, 200, 100]) });
    expect(together?.pairs[0]).toMatchObject({ lift: 4, support: 0.08, confidence: 0.4, expected: 20 });
  });

  test('less frequent than chance, or no more than chance allows among many, is not given', () => {
    const rare = pairsOf(1000, 2, ['a', 'b', 5, 300, 300]);
    const lucky: Pair = ['a', 'b', 20, 100, 120];
    expect(answerOf(productAffinity, { basketPairs: rare }).together?.pairs).toEqual([]);
    expect(answerOf(productAffinity, { basketPairs: pairsOf(1000, 2, lucky) }).together?.established).toBe(1);
    expect(answerOf(productAffinity, { basketPairs: pairsOf(1000, 300, lucky) }).together?.established).toBe(0);
  });

  test('counts twice as many looks when the order counts', () => {
    const input = { basketPairs: pairsOf(1000, 5), nextPairs: pairsOf(1000, 5, ['a', 'b', 80, 200, 100]) };
    const { together, next } = answerOf(productAffinity, input);
    expect([together?.looked, next?.looked]).toEqual([10, 20]);
  });
});

test('in baskets filled at random hardly any pair is given: at most one shop in ten', () => {
  const random = seededRandom(7);
  let shopsWithPairs = 0;
  for (let shop = 0; shop < 40; shop++) {
    const baskets = Array.from({ length: 400 }, () =>
      Array.from({ length: 12 }, (_, product) => random() < 0.04 + product / 100),
    );
    const held = (product: number) => baskets.filter((basket) => basket[product]).length;
    const rows: Pair[] = [];
    for (let a = 0; a < 12; a++)
      for (let b = a + 1; b < 12; b++) {
        const both = baskets.filter((basket) => basket[a] && basket[b]).length;
        if (both >= 5) rows.push([`${a}`, `${b}`, both, held(a), held(b)]);
      }
    const { together } = answerOf(productAffinity, { basketPairs: pairsOf(400, 12, ...rows) });
    if ((together?.established ?? 0) > 0) shopsWithPairs += 1;
  }
  expect(shopsWithPairs).toBeLessThanOrEqual(4);
});

describe('products first bought', () => {
  const all = { cohort: ['2024-01', '2024-02'], customers: [1000, 1000], retained: [200, 400] };
  const starters = (...rows: [product: string, cohort: string, customers: number, retained: number][]) => ({
    basketPairs: pairsOf(100, 2),
    firstBaskets: {
      all,
      products: {
        product: rows.map(([product]) => product),
        cohort: rows.map(([, cohort]) => cohort),
        customers: rows.map(([, , customers]) => customers),
        retained: rows.map(([, , , retained]) => retained),
      },
    },
  });

  test('are compared with the other newcomers of the month, whatever the month’s own rate', () => {
    const { firstBasket } = answerOf(
      productAffinity,
      starters(['tea', '2024-01', 500, 100], ['coffee', '2024-02', 300, 180], ['sample', '2024-01', 20, 10]),
    );
    expect(firstBasket).toMatchObject({ looked: 2, tooFew: 1 });
    expect(firstBasket?.actions.map(({ action, verdict }) => [action, verdict])).toEqual([
      ['coffee', 'more'],
      ['tea', 'unclear'],
    ]);
    expect(firstBasket?.actions[0]?.difference).toBeCloseTo(180 / 300 - 220 / 700, 9);
    expect(firstBasket?.actions[1]?.difference).toBeCloseTo(0, 9);
  });

  test('that are more than the newcomers of their month are refused', () => {
    expect(refusalOf(productAffinity, starters(['tea', '2024-01', 1001, 100]))).toBe('out_of_domain');
    expect(refusalOf(productAffinity, starters(['tea', '2024-03', 10, 5]))).toBe('out_of_domain');
  });
});

test('orders without products, few orders, and impossible pairs are refused', () => {
  expect(refusalOf(productAffinity, {})).toBe('not_in_data');
  expect(refusalOf(productAffinity, { basketPairs: pairsOf(29, 2) })).toBe('too_few');
  expect(refusalOf(productAffinity, { basketPairs: pairsOf(100, 2, ['a', 'b', 30, 20, 50]) })).toBe('out_of_domain');
  expect(refusalOf(productAffinity, { basketPairs: pairsOf(100, 2, ['a', 'b', 10, 80, 60]) })).toBe('out_of_domain');
});
