import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOfCounts } from '../../src/maths/median-of-counts.ts';

fc.configureGlobal({ seed: 7 });

test('7 twice and 14 twice have their middle at 10.5', () => {
  expect(
    medianOfCounts([
      { value: 14, count: 2 },
      { value: 7, count: 2 },
    ]),
  ).toBe(10.5);
});

test('the median of counts is that of the values written out', () => {
  const counted = fc.record({ value: fc.integer({ min: 1, max: 50 }), count: fc.integer({ min: 0, max: 6 }) });
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 20 }), (list) => {
      const all = list.flatMap(({ value, count }) => Array<number>(count).fill(value)).sort((a, b) => a - b);
      fc.pre(all.length > 0);
      const half = all.length / 2;
      const expected = all.length % 2 === 1 ? all[Math.floor(half)] : ((all[half - 1] ?? 0) + (all[half] ?? 0)) / 2;
      expect(medianOfCounts(list)).toBe(expected);
    }),
  );
});
