import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/language/quantities/find-quantities.ts';

const LANGS = ['fr', 'en'] as const;
/** Ten times the longest message: a time that grew with the square of the length would not end within that of a test. */
const LENGTH = 50_000;

/** A repeatable stream of numbers from 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function randomText(seed: number, pick: (random: number) => string): string {
  const next = chance(seed);
  let text = '';
  while (text.length < LENGTH) text += pick(next());
  return text.slice(0, LENGTH);
}

const ALPHABET = [
  ...'0123456789.,\'’ -+/%€$£:xkmhjd()[]"\n\t\u00a0\u202f',
  ' de ',
  ' à ',
  ' sur ',
  ' un ',
  'deux',
  'cent',
  ' and ',
  ' hundred ',
  ' half ',
  ' entre ',
];
const texts: Readonly<Record<string, string>> = {
  'any UTF-16 unit': randomText(1, (random) => String.fromCharCode(Math.floor(random * 0x10000))),
  'any code point': randomText(2, (random) => String.fromCodePoint(Math.floor(random * 0x110000))),
  'control characters': randomText(3, (random) => String.fromCharCode(Math.floor(random * 0x20))),
  'lone surrogates': randomText(4, (random) => String.fromCharCode(0xd800 + Math.floor(random * 0x800))),
  emoji: randomText(5, (random) => String.fromCodePoint(0x1f300 + Math.floor(random * 0x300))),
  'marks and digits': randomText(6, (random) => ALPHABET[Math.floor(random * ALPHABET.length)] ?? ''),
  'more marks and digits': randomText(7, (random) => ALPHABET[Math.floor(random * ALPHABET.length)] ?? ''),
  'a hundred thousand digits': '9'.repeat(100_000),
  'groups of three': '111 '.repeat(12_500),
  'groups of three and a fourth digit': `${'111,'.repeat(12_500)}1111`,
  'dots and digits': '1.'.repeat(25_000),
  slashes: '1/'.repeat(25_000),
  hyphens: '1-'.repeat(25_000),
  crosses: 'x1'.repeat(25_000),
  colons: '1:'.repeat(25_000),
  'small numbers': '1 '.repeat(25_000),
  'small shares': '1%'.repeat(25_000),
  arrows: '1 → '.repeat(12_500),
  blanks: ' '.repeat(LENGTH),
  'opening brackets': '1) ('.repeat(12_500),
  'hundreds in words': 'cent '.repeat(10_000),
  'joined words': 'vingt et un '.repeat(4_000),
  'decimals in words': 'deux virgule '.repeat(3_800),
  'and and and': 'one hundred and '.repeat(3_000),
  fractions: 'un sur '.repeat(7_000),
  'one long word': 'a'.repeat(LENGTH),
  'years and dates': '2024-03-01 le 7 mars 2025, '.repeat(1_800),
  'telephone numbers': '+33 6 12 34 56 78 '.repeat(2_700),
  signs: '+-'.repeat(25_000),
};

describe('any text at all', () => {
  for (const lang of LANGS) {
    it.each(Object.entries(texts))(`${lang}: %s gives quantities in order, inside the text`, (_name, text) => {
      const found = findQuantities(text, lang);
      let past = 0;
      for (const quantity of found) {
        expect(quantity.start).toBeGreaterThanOrEqual(past);
        expect(quantity.end).toBeGreaterThan(quantity.start);
        expect(Number.isFinite(quantity.value)).toBe(true);
        past = quantity.end;
      }
      expect(past).toBeLessThanOrEqual(text.length);
    });
  }

  it.each(['1 ', '24/7 ', 'half a ', 'une moitié ', '2024-03-01 ', '\n1. a', 'un sur '])(
    '%j repeated over 80,000 characters is read to its end',
    (unit) => {
      const text = unit.repeat(80_000 / unit.length);
      for (const lang of ['fr', 'en'] as const) {
        const end = findQuantities(`${text}. 6 %`, lang).at(-1);
        expect(end).toMatchObject({ value: 0.06, kind: 'share' });
      }
    },
  );

  it('ten thousand digits are no number, and hide none after them', () => {
    expect(findQuantities(`${'9'.repeat(10_000)} et 6 %`, 'fr').map(({ value }) => value)).toEqual([0.06]);
  });

  it('the same text gives the same quantities, in any order of calls', () => {
    const first = findQuantities('de 8 à 12 %', 'fr');
    findQuantities('5 to 6%', 'en');
    expect(findQuantities('de 8 à 12 %', 'fr')).toEqual(first);
  });
});
