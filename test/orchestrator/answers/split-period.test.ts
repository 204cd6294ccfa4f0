import { expect, test } from 'vitest';
import { splitPeriod } from '../../../src/orchestrator/answers/split-period.ts';

test('a stretch is cut at calendar months, and cut off at its edges', () => {
  expect(splitPeriod({ from: '2025-01-15', to: '2025-03-10' }, 'month')).toEqual([
    { from: '2025-01-15', to: '2025-02-01' },
    { from: '2025-02-01', to: '2025-03-01' },
    { from: '2025-03-01', to: '2025-03-10' },
  ]);
});

test('weeks start on Monday', () => {
  expect(splitPeriod({ from: '2026-07-15', to: '2026-07-21' }, 'week')).toEqual([
    { from: '2026-07-15', to: '2026-07-20' },
    { from: '2026-07-20', to: '2026-07-21' },
  ]);
});

test('the last twelve are kept', () => {
  const quarters = splitPeriod({ from: '2020-01-01', to: '2026-01-01' }, 'quarter');
  expect(quarters).toHaveLength(12);
  expect(quarters[0]).toEqual({ from: '2023-01-01', to: '2023-04-01' });
  expect(splitPeriod({ from: '2024-06-01', to: '2025-02-01' }, 'year')).toEqual([
    { from: '2024-06-01', to: '2025-01-01' },
    { from: '2025-01-01', to: '2025-02-01' },
  ]);
});
