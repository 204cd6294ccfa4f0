import { expect, test } from 'vitest';
import { listMonths } from '../../src/dataset/list-months.ts';
import { shiftMonths } from '../../src/language/shift-months.ts';

test('a month is moved over the ends of years', () => {
  expect(shiftMonths('2024-01-01', -1)).toBe('2023-12-01');
  expect(shiftMonths('2024-01-01', 11)).toBe('2024-12-01');
  expect(shiftMonths('2024-01-01', 12)).toBe('2025-01-01');
  expect(shiftMonths('2024-03-01', -39)).toBe('2020-12-01');
  expect(shiftMonths('0999-12-01', 1)).toBe('1000-01-01');
});

test('months are listed from that of the first day, as long as they are over', () => {
  expect(listMonths('2023-11-17', '2024-02-29')).toEqual(['2023-11-01', '2023-12-01', '2024-01-01']);
  expect(listMonths('2023-11-01', '2024-03-01')).toEqual(['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01']);
  expect(listMonths('2024-02-01', '2024-02-29')).toEqual([]);
  expect(listMonths('2024-02-28', '2024-02-01')).toEqual([]);
});
