import type { Lang } from '../domain/bilingual.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const cache = new Map<string, Intl.NumberFormat>();

/** Numbers for people, with a true minus sign. Never "−0": a negative value that rounds to zero is shown as zero. */
function write(value: number, lang: Lang, options: Intl.NumberFormatOptions): string {
  const key = lang + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.NumberFormat(LOCALES[lang], { signDisplay: 'negative', ...options });
  cache.set(key, known);
  return known.format(value).replace('-', '\u2212');
}

/** 12 345 in French (narrow no-break space), 12,345 in English. */
export function formatCount(value: number, lang: Lang): string {
  return write(value, lang, { maximumFractionDigits: 0 });
}

/** Up to `digits` decimals, decimal comma in French. */
export function formatDecimal(value: number, lang: Lang, digits = 2): string {
  return write(value, lang, { maximumFractionDigits: digits });
}

/**
 * A ratio as a percentage: 0.455 → 45,5 % in French, 45.5% in English.
 * A share too small for `digits` decimals keeps one significant digit, so that it never reads as 0 %.
 */
export function formatShare(value: number, lang: Lang, digits = 1): string {
  const vanishes = value !== 0 && Math.abs(value) * 100 < 0.5 * 10 ** -digits;
  const precision = vanishes ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: digits };
  return write(value, lang, { style: 'percent', ...precision }).replace('\u00a0%', '\u202f%');
}

/** A difference of two scores, already in points, with its sign: +3,2 pts. */
export function formatPoints(value: number, lang: Lang, digits = 1): string {
  return `${write(value, lang, { maximumFractionDigits: digits, signDisplay: 'exceptZero' })}\u202fpts`;
}

/** A difference of two shares, in points, with its sign: 0.032 → +3,2 pts. */
export function formatSharePoints(difference: number, lang: Lang, digits = 1): string {
  return formatPoints(difference * 100, lang, digits);
}

/** An amount with its currency sign; the plain amount when no currency is known. Cents only under 1 000 and when there are any. */
export function formatMoney(value: number, lang: Lang, currency: string | null): string {
  const digits = Math.abs(value) < 1000 && Math.round(value * 100) % 100 !== 0 ? 2 : 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (currency === null) return write(value, lang, options);
  return write(value, lang, { ...options, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
}
