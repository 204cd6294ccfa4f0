import { describe, expect, it } from 'vitest';
import { describePeriod } from '../../../src/language/periods/describe-period.ts';
import { findPeriods } from '../../../src/language/periods/find-periods.ts';

/** Mulberry32: the same stretches on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function dayAt(offset: number): string {
  return new Date(Date.UTC(1995, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

describe('a period in words', () => {
  it.each([
    ['2025-01-01', '2025-04-01', 'du 1er janvier au 31 mars 2025', 'from 1 January to 31 March 2025'],
    ['2024-12-01', '2025-03-01', 'du 1er décembre 2024 au 28 février 2025', 'from 1 December 2024 to 28 February 2025'],
    ['2025-08-03', '2025-08-10', 'du 3 au 9 août 2025', 'from 3 to 9 August 2025'],
    ['2024-02-29', '2024-03-01', 'le 29 février 2024', 'on 29 February 2024'],
  ])('says %s to %s, both ends included', (from, to, fr, en) => {
    expect(describePeriod({ from, to }, 'fr')).toBe(fr);
    expect(describePeriod({ from, to }, 'en')).toBe(en);
  });

  it.each(['fr', 'en'] as const)('is read back as the same days, in %s', (lang) => {
    const random = seeded(5);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const first = Math.floor(random() * 14_000);
      const length = random() < 0.1 ? 1 : 1 + Math.floor(random() ** 3 * 1500);
      const span = { from: dayAt(first), to: dayAt(first + length) };
      const words = describePeriod(span, lang);
      const [found, ...others] = findPeriods(words, lang, '2026-07-15');
      expect({ words, from: found?.from, to: found?.to, others }).toEqual({ words, ...span, others: [] });
    }
  });
});
