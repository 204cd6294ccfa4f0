import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../src/language/format-quantity.ts';

const WIDE = '\u00a0';
const NARROW = '\u202f';

describe('a number with the noun of its unit', () => {
  it('follows the plural of each language', () => {
    expect(formatQuantity(1, 'days', 'en')).toBe(`1${WIDE}day`);
    expect(formatQuantity(1.5, 'days', 'en')).toBe(`1.5${WIDE}days`);
    expect(formatQuantity(0, 'weeks', 'en')).toBe(`0${WIDE}weeks`);
    expect(formatQuantity(1.5, 'days', 'fr')).toBe(`1,5${WIDE}jour`);
    expect(formatQuantity(0, 'weeks', 'fr')).toBe(`0${WIDE}semaine`);
    expect(formatQuantity(14, 'days', 'fr')).toBe(`14${WIDE}jours`);
    expect(formatQuantity(1, 'months', 'en')).toBe(`1${WIDE}month`);
    expect(formatQuantity(2, 'months', 'fr')).toBe(`2${WIDE}mois`);
  });

  it('agrees with the number as shown, not with what rounding hid', () => {
    expect(formatQuantity(1.04, 'months', 'en')).toBe(`1${WIDE}month`);
    expect(formatQuantity(1.99, 'days', 'fr')).toBe(`2${WIDE}jours`);
  });

  it('shows the other units as their own formats do', () => {
    expect(formatQuantity(0.3, 'share', 'fr')).toBe(`30${NARROW}%`);
    expect(formatQuantity(-0.03, 'pointsOfShare', 'en')).toBe(`−3${NARROW}pts`);
    expect(formatQuantity(12000, 'count', 'en')).toBe('12,000');
    expect(formatQuantity(1250, 'money', 'fr', 'EUR')).toBe(`1${NARROW}250${WIDE}€`);
    expect(formatQuantity(1250, 'money', 'en')).toBe('1,250');
    expect(formatQuantity(3.25, 'ratio', 'fr')).toBe('3,25');
    expect(formatQuantity(2.5, 'perYear', 'fr')).toBe(`2,5${WIDE}par an`);
    expect(formatQuantity(1.5, 'fte', 'fr')).toBe(`1,5${WIDE}ETP`);
  });
});
