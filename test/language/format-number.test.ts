import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDecimal,
  formatMoney,
  formatPoints,
  formatShare,
  formatSharePoints,
} from '../../src/language/format-number.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';

describe('numbers as words of a language', () => {
  it('counts are grouped by a narrow space in French, a comma in English', () => {
    expect(formatCount(1234567, 'fr')).toBe(`1${NARROW}234${NARROW}567`);
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
  });

  it('decimals take a comma in French and lose their trailing zeros', () => {
    expect(formatDecimal(2666.666, 'fr')).toBe(`2${NARROW}666,67`);
    expect(formatDecimal(4, 'en')).toBe('4');
  });

  it('shares are percentages, with a narrow space before the French sign', () => {
    expect(formatShare(0.455, 'fr')).toBe(`45,5${NARROW}%`);
    expect(formatShare(0.455, 'en')).toBe('45.5%');
    expect(formatShare(1.2, 'fr')).toBe(`120${NARROW}%`);
    expect(formatShare(0.459639912, 'en', 2)).toBe('45.96%');
  });

  it('a small share never reads as nothing, and zero reads as zero', () => {
    expect(formatShare(0.00012, 'en')).toBe('0.01%');
    expect(formatShare(0.000004, 'fr')).toBe(`0,0004${NARROW}%`);
    expect(formatShare(0.0005, 'en')).toBe('0.1%');
    expect(formatShare(0, 'fr')).toBe(`0${NARROW}%`);
  });

  it('a negative number that rounds to zero has no sign', () => {
    expect(formatCount(-0.2, 'en')).toBe('0');
    expect(formatDecimal(-0.001, 'fr')).toBe('0');
    expect(formatPoints(-0.01, 'en')).toBe(`0${NARROW}pts`);
    expect(formatShare(-0, 'en')).toBe('0%');
  });

  it('a negative number bears the minus of typography, before its currency too', () => {
    expect(formatDecimal(-6.1, 'fr')).toBe('−6,1');
    expect(formatShare(-0.061, 'en')).toBe('−6.1%');
    expect(formatMoney(-12.5, 'fr', 'EUR')).toBe(`−12,50${WIDE}€`);
    expect(formatMoney(-1200, 'en', 'GBP')).toBe('−£1,200');
  });

  it('points carry their sign: scores as they are, differences of shares times a hundred', () => {
    expect(formatPoints(3.2, 'fr')).toBe(`+3,2${NARROW}pts`);
    expect(formatPoints(-20, 'en')).toBe(`−20${NARROW}pts`);
    expect(formatSharePoints(0.032, 'fr')).toBe(`+3,2${NARROW}pts`);
    expect(formatSharePoints(-0.03, 'en')).toBe(`−3${NARROW}pts`);
  });

  it('money shows cents under a thousand, and only when there are any', () => {
    expect(formatMoney(12.5, 'fr', null)).toBe('12,50');
    expect(formatMoney(120, 'fr', null)).toBe('120');
    expect(formatMoney(119.999, 'en', null)).toBe('120');
    expect(formatMoney(2666.67, 'en', null)).toBe('2,667');
  });

  it('money takes the sign of its currency when it is known', () => {
    expect(formatMoney(2666.67, 'fr', 'EUR')).toBe(`2${NARROW}667${WIDE}€`);
    expect(formatMoney(12.5, 'en', 'GBP')).toBe('£12.50');
    expect(formatMoney(1500, 'en', 'JPY')).toBe('¥1,500');
  });
});
