import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascendingOrder } from '../../src/maths/ascending-order.ts';
import { rowHashes } from '../../src/maths/row-hashes.ts';
import { stratifiedFolds } from '../../src/maths/stratified-folds.ts';

fc.configureGlobal({ seed: 7 });

test('a row has the same number wherever it stands, whole and below 2^53', () => {
  const columns = [Float64Array.of(1, 2, Number.NaN, 1, -0), Float64Array.of(3.5, 1e300, 0, 3.5, 0)];
  const hashes = rowHashes(columns, 5);
  const turned = rowHashes(
    columns.map((values) => values.toReversed()),
    5,
  );
  expect(turned.toReversed()).toEqual(hashes);
  expect(hashes[0]).toBe(hashes[3]);
  expect(new Set(hashes).size).toBe(4);
  expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
});

test('rows that differ have different numbers, spread over the whole range', () => {
  const hashes = rowHashes([Float64Array.from({ length: 20_000 }, (_, row) => row)], 20_000);
  expect(new Set(hashes).size).toBe(20_000);
  expect(hashes.filter((hash) => hash < 2 ** 52).length / 20_000).toBeCloseTo(0.5, 1);
});

test('places are ordered by value, equal ones by place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (values) => {
      const wanted = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      expect([...ascendingOrder(Float64Array.from(values))]).toEqual(wanted);
    }),
  );
});

test('folds share out each class as evenly as can be', () => {
  const classes = Float64Array.from({ length: 53 }, (_, index) => (index % 4 === 0 ? 1 : 0));
  const folds = stratifiedFolds(classes, 5);
  for (const wanted of [0, 1]) {
    const sizes = [0, 1, 2, 3, 4].map(
      (fold) => folds.filter((own, row) => own === fold && classes[row] === wanted).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});
