import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ordersOn, shopOf } from '../dataset/shop-of.ts';
import { dayNumber, dayText, labelOf, startOf, unitOf } from './calendar.ts';
import { monthFlows } from './churn-days.ts';
import { findDifference, LEFT_OPEN } from './find-difference.ts';
import { newcombe, student975, wilson } from './intervals.ts';
import { centsOf } from './money.ts';
import { paretoShare } from './pareto.ts';
import { scopeOf } from './question.ts';

test('the oracle borrows nothing from what it judges', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
  const imports = files.flatMap(
    (name) => readFileSync(new URL(name, folder), 'utf8').match(/from '[^']*src\/[^']*'/g) ?? [],
  );
  expect(imports).toEqual(["from '../../src/knowledge/rfm-codes.ts'"]);
});

describe('the calendar', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2024-02-29', '2024-W09'],
  ])('%s is in week %s of ISO 8601', (day, week) => {
    expect(labelOf(unitOf(dayNumber(day), 'week'), 'week')).toBe(week);
  });

  test('units begin where they begin', () => {
    const start = (day: string, unit: 'week' | 'month' | 'quarter') =>
      dayText(startOf(unitOf(dayNumber(day), unit), unit));
    expect(start('2024-03-01', 'month')).toBe('2024-03-01');
    expect(start('2024-02-29', 'month')).toBe('2024-02-01');
    expect(start('2024-02-29', 'quarter')).toBe('2024-01-01');
    expect(start('2024-03-03', 'week')).toBe('2024-02-26');
    expect(labelOf(unitOf(dayNumber('2023-12-31'), 'quarter'), 'quarter')).toBe('2023-Q4');
  });
});

describe('the intervals', () => {
  // Newcombe 1998, Statistics in Medicine 17:857 and 17:873, the examples 81/263 and 56/70 against 48/80.
  test('are those of Newcombe’s examples', () => {
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    const { low, high } = newcombe({ lost: 48, atRisk: 80 }, { lost: 56, atRisk: 70 });
    expect([low, high].map((end) => Math.round(end * 1e4) / 1e4)).toEqual([0.0524, 0.3339]);
  });

  test('end at 0 and 1 for none and all', () => {
    expect(wilson(0, 15).low).toBe(0);
    expect(wilson(15, 15).high).toBe(1);
  });

  // Any table of Student's t, two-sided 5 %.
  test.each([
    [10, 2.2281],
    [29, 2.0452],
    [120, 1.9799],
  ])('use the t of %d degrees of freedom', (degrees, quantile) => {
    expect(student975(degrees)).toBeCloseTo(quantile, 4);
  });
});

test('half a cent goes away from zero', () => {
  expect([149, 150, 151, -149, -150, 50, 49, -49].map(centsOf)).toEqual([1, 2, 2, -1, -2, 1, 0, 0]);
});

test('revenue of 500, 200, 100, 100 and 100: the best of five makes half, Gini .36, three make 80 %', () => {
  const shop = shopOf(
    '1 2024-01-01 500',
    '2 2024-01-01 200',
    ...['3', '4', '5'].map((name) => `${name} 2024-01-01 100`),
  );
  expect(paretoShare(scopeOf(shop, {}), 20)).toEqual({
    value: { revenueShare: 0.5, customers: 1, gini: 0.36, shareFor80: 0.6, topOnePercentShare: 0.5 },
  });
});

test('a customer of one day is at risk for three months and lost in the fourth', () => {
  const scope = scopeOf(shopOf(...ordersOn('1', '2024-01-01', '2024-01-01')), { asOf: dayNumber('2024-06-01') });
  expect(monthFlows(scope).map(({ early }) => early)).toEqual([
    { atRisk: 0, lost: 0 },
    { atRisk: 1, lost: 0 },
    { atRisk: 1, lost: 0 },
    { atRisk: 1, lost: 1 },
    { atRisk: 0, lost: 0 },
  ]);
});

describe('a comparison', () => {
  test('finds what is missing, too much or different, and where', () => {
    expect(findDifference({ a: [1, 2] }, { a: [1, 3] })).toBe('value.a.1: found 2, expected 3');
    expect(findDifference({ a: 1 }, { a: 1, b: null })).toBe('value.b: found undefined, expected null');
    expect(findDifference({ a: 1, b: 2 }, { a: 1 })).toBe('value.b: found 2, expected undefined');
    expect(findDifference({ a: [] }, { a: {} })).toBe('value.a: found [], expected {}');
    expect(findDifference('1', 1)).toBe('value: found "1", expected 1');
    expect(findDifference(Number.NaN, 0)).toBe('value: found null, expected 0');
  });

  test('lets numbers differ by 1e-9, or by what is said, and leaves texts and open parts aside', () => {
    expect(findDifference(1e6 + 1e-4, 1e6)).toBeNull();
    expect(findDifference(1 + 2e-9, 1)).toBe('value: found 1.000000002, expected 1');
    expect(findDifference(1.01, { about: 1, within: 0.02 })).toBeNull();
    expect(findDifference(1.03, { about: 1, within: 0.02 })).toBe('value: found 1.03, expected 1');
    expect(findDifference({ name: { fr: 'Lundi', en: 'Monday' }, a: 1, b: 2 }, { a: 1, b: LEFT_OPEN })).toBeNull();
  });
});
