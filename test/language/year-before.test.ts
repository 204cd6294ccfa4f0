import { expect, it } from 'vitest';
import { yearBefore } from '../../src/language/year-before.ts';

it('is the same day of the year before; 29 February becomes 1 March', () => {
  expect(yearBefore('2026-11-01')).toBe('2025-11-01');
  expect(yearBefore('2024-02-29')).toBe('2023-03-01');
});
