import { expect, test } from 'vitest';
import replenishment from '../../../src/tools/metrics/replenishment.ts';
import { answerOf, refusalOf } from './run-tool.ts';

function gapsOf(...rows: [product: string, customers: number, rebuyers: number, due?: number][]) {
  const fill = (value: number) => rows.map(() => value);
  return {
    productGaps: {
      product: rows.map(([product]) => product),
      customers: rows.map(([, customers]) => customers),
      rebuyers: rows.map(([, , rebuyers]) => rebuyers),
      ...{ gaps: fill(20), lowDays: fill(10), medianDays: fill(20), highDays: fill(30) },
      due: rows.map(([, , , due = 0]) => due),
      ...{ dueRebuyers: fill(0), late: fill(0), quiet: fill(0) },
    },
  };
}

test('products come by how many customers buy them again; those of too few are left out', () => {
  const found = answerOf(replenishment, {
    ...gapsOf(['b', 40, 12], ['a', 40, 12], ['c', 90, 30], ['d', 40, 9]),
    top: 2,
  });
  expect(found.products.map(({ product }) => product)).toEqual(['c', 'a']);
  expect(found.productsWithRhythm).toBe(3);
});

test('customers due are counted over all products with a rhythm, shown or not', () => {
  expect(answerOf(replenishment, { ...gapsOf(['a', 40, 12, 5], ['c', 90, 30, 7]), top: 1 }).due).toBe(12);
});

test('a share of customers needs thirty of them', () => {
  const { products } = answerOf(replenishment, gapsOf(['a', 29, 12], ['b', 30, 12]));
  expect(products.map(({ rebuyShare }) => rebuyShare)).toEqual([null, 0.4]);
});

test('a name from a file is shown without what hides in it', () => {
  const { products } = answerOf(replenishment, gapsOf([`tea\u202e\u001b[31m${'x'.repeat(200)}`, 40, 12]));
  expect(products[0]?.product).toMatch(/^teax+…?$/);
  expect(products[0]?.product.length).toBeLessThanOrEqual(81);
});

test('no product bought again by enough, more rebuyers than customers, and no products at all are refused', () => {
  expect(refusalOf(replenishment, gapsOf(['a', 40, 9]))).toBe('too_few');
  expect(refusalOf(replenishment, gapsOf(['a', 10, 12]))).toBe('out_of_domain');
  expect(refusalOf(replenishment, {})).toBe('not_in_data');
});
