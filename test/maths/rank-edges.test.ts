import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankEdges } from '../../src/maths/rank-edges.ts';

fc.configureGlobal({ seed: 7 });

/** ⌈classes × average rank / n⌉ by counting, ranks taken from the least value or from the greatest. */
function classByCounting(values: readonly number[], value: number, classes: number, fromTop: boolean): number {
  const before = values.filter((other) => (fromTop ? other > value : other < value)).length;
  const equal = values.filter((other) => other === value).length;
  const rank = before + (equal + 1) / 2;
  const level = Math.ceil((classes * rank) / values.length);
  return fromTop ? classes + 1 - level : level;
}

test('ten distinct values are cut two by two', () => {
  expect(rankEdges([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([2, 4, 6, 8]);
});

test('equal values all stand at the middle', () => {
  expect(rankEdges([7, 7, 7, 7, 7], 5)).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 7, 7]);
});

test('passing an edge means belonging to a higher class, from either end', () => {
  const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 6 }), fc.boolean(), (list, classes, fromTop) => {
      const edges = rankEdges(
        list.toSorted((a, b) => a - b),
        classes,
        fromTop,
      );
      for (const value of list)
        expect(1 + edges.filter((edge) => value > edge).length).toBe(classByCounting(list, value, classes, fromTop));
    }),
  );
});
