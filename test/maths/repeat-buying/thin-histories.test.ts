import { expect, test } from 'vitest';
import { takeHistories, thinRows } from '../../../src/maths/repeat-buying/thin-histories.ts';

test('no more rows than wished are all kept', () => {
  expect([...thinRows(5, 5)]).toEqual([0, 1, 2, 3, 4]);
  expect([...thinRows(0, 5)]).toEqual([]);
});

test('of more, about as many as wished are kept, spread evenly over the order', () => {
  const kept = thinRows(100_000, 10_000);
  expect(Math.abs(kept.length - 10_000)).toBeLessThan(20);
  for (let tenth = 0; tenth < 10; tenth++) {
    const own = kept.filter((row) => row >= tenth * 10_000 && row < (tenth + 1) * 10_000);
    expect(Math.abs(own.length - 1000)).toBeLessThan(10);
  }
  expect(thinRows(100_000, 10_000)).toEqual(kept);
});

test('a history taken keeps its customers', () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const all = {
    frequency: column(0, 1, 2),
    recency: column(0, 3, 4),
    age: column(9, 9, 9),
    customers: column(7, 5, 1),
  };
  expect(takeHistories(all, Uint32Array.of(0, 2))).toEqual({
    frequency: column(0, 2),
    recency: column(0, 4),
    age: column(9, 9),
    customers: column(7, 1),
  });
});
