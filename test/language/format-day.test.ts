import { expect, test } from 'vitest';
import { formatDay } from '../../src/language/format-day.ts';

test('a day is written as people write it, and the first of a month is 1er in French', () => {
  expect(formatDay('2026-11-15', 'fr')).toBe('15\u00a0nov.\u00a02026');
  expect(formatDay('2026-11-01', 'fr')).toBe('1er\u00a0nov.\u00a02026');
  expect(formatDay('2026-11-01', 'en')).toBe('1\u00a0Nov\u00a02026');
});

test('what is no day is left as it is', () => {
  expect(formatDay('J+14', 'fr')).toBe('J+14');
});
