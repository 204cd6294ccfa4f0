import { describe, expect, it } from 'vitest';
import { roundTripFailures } from './round-trip.ts';
import { spellNumber } from './spell-number.ts';

const VALUES = 2000;

describe('a value written in any way', () => {
  it('in French is read back', () => expect(roundTripFailures('fr', VALUES, 2025)).toEqual([]));

  it('in English is read back', () => expect(roundTripFailures('en', VALUES, 2026)).toEqual([]));
});

describe('the speller of these tests', () => {
  const french = { tens: 'france', hyphens: true, and: true } as const;

  it('says numbers as the grammars do', () => {
    expect(spellNumber(1_280_071, 'fr', french)).toBe('un million deux cent quatre-vingt mille soixante et onze');
    expect(spellNumber(80, 'fr', french)).toBe('quatre-vingts');
    expect(spellNumber(297, 'fr', { ...french, tens: 'belgium' })).toBe('deux cent nonante-sept');
    expect(spellNumber(81.05, 'fr', { ...french, tens: 'switzerland' })).toBe('huitante et un virgule zéro cinq');
    expect(spellNumber(1_000_205, 'en', french)).toBe('one million two hundred and five');
    expect(spellNumber(42_019, 'en', french)).toBe('forty-two thousand and nineteen');
  });
});
