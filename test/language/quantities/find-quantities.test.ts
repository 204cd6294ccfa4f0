import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../src/language/quantities/find-quantities.ts';
import { describeQuantities } from './describe-quantities.ts';
import { englishCases } from './english-cases.ts';
import { frenchCases } from './french-cases.ts';

const tables = { fr: frenchCases, en: englishCases } as const;

for (const lang of ['fr', 'en'] as const) {
  describe(`quantities in ${lang}`, () => {
    for (const [family, cases] of Object.entries(tables[lang])) {
      it.each(cases.map(([text, expected]) => ({ text, expected })))(`${family}: $text`, ({ text, expected }) => {
        expect(describeQuantities(text, lang)).toBe(expected);
      });

      it(`${family}: the same in the middle of a sentence`, () => {
        const read = cases.map(([text]) => describeQuantities(`… ${text} !`, lang));
        expect(read).toEqual(cases.map(([, expected]) => expected));
      });
    }
  });
}

it('the numbers of a list are none, those of its lines are', () => {
  expect(describeQuantities('1. Churn 5%\n2. NPS 30', 'en')).toBe('share 0.05 | number 30');
  expect(describeQuantities('1) fidéliser 2) doubler la LTV', 'fr')).toBe('');
});

describe('the place of a quantity', () => {
  const places = (text: string, lang: 'fr' | 'en') =>
    findQuantities(text, lang).map(({ start, end }) => text.slice(start, end));

  it('covers the number, its unit and the stretch it is counted over', () => {
    expect(places('Churn : 6,2 % par mois, NPS −12, panier 19€90.', 'fr')).toEqual(['6,2 % par mois', '−12', '19€90']);
    expect(places('We pay €20k a month for 3 tools.', 'en')).toEqual(['€20k a month', '3']);
  });

  it('covers both ends of a change, a range and a fraction', () => {
    expect(places('de 8 à 12 %, entre 5 et 6 %, un client sur cinq', 'fr')).toEqual([
      '8 à 12 %',
      '5 et 6 %',
      'un client sur cinq',
    ]);
  });

  it('leaves « premiers mois » to the words around', () => {
    expect(places('les 3 premiers mois', 'fr')).toEqual(['3']);
  });

  it('is the same with a text folded beforehand', () => {
    const text = 'Septante-deux pour cent';
    expect(findQuantities(text, 'fr', 'septante-deux pour cent')).toEqual(findQuantities(text, 'fr'));
  });
});
