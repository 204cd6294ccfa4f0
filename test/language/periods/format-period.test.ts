import { expect, it } from 'vitest';
import { formatPeriod, shortenPeriod } from '../../../src/language/periods/format-period.ts';

it('a month is named in a sentence', () => {
  expect(formatPeriod('2026-07', 'fr')).toBe('juillet 2026');
  expect(formatPeriod('2026-07', 'en')).toBe('July 2026');
  expect(formatPeriod('2026-Q2', 'fr')).toBe('T2\u00a02026');
});

it('a month is shortened where room is', () => {
  expect(shortenPeriod('2026-07', 'fr')).toBe('juil.\u00a02026');
  expect(shortenPeriod('2026-09', 'en')).toBe('Sept\u00a02026');
  expect(shortenPeriod('2026-W18', 'fr')).toBe('S18\u00a02026');
});

it('what is no period is returned as it is', () => {
  for (const text of ['2026-13', 'Lyon', '2024-25', '']) {
    expect(formatPeriod(text, 'fr')).toBe(text);
    expect(shortenPeriod(text, 'en')).toBe(text);
  }
});
