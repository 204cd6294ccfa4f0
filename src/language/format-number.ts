import type { Lang } from '../domain/bilingual.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const cache = new Map<string, Intl.NumberFormat>();

function formatter(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.NumberFormat(LOCALES[lang], options);
  cache.set(key, known);
  return known;
}

/** 12 345 in French (narrow no-break space), 12,345 in English. */
export function formatCount(value: number, lang: Lang): string {
  return formatter(lang, { maximumFractionDigits: 0 }).format(value);
}

/** Up to `digits` decimals, decimal comma in French. */
export function formatDecimal(value: number, lang: Lang, digits = 2): string {
  return formatter(lang, { maximumFractionDigits: digits }).format(value);
}

/** A ratio as a percentage: 0.455 → 45,5 % in French, 45.5% in English. */
export function formatShare(value: number, lang: Lang, digits = 1): string {
  return formatter(lang, { style: 'percent', maximumFractionDigits: digits })
    .format(value)
    .replace('\u00a0%', '\u202f%');
}

/** A difference of two shares, in points, with its sign: +3,2 pts. */
export function formatPoints(value: number, lang: Lang, digits = 1): string {
  return `${formatter(lang, { maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(value)}\u202fpts`;
}

/** An amount with its currency code or sign; the plain amount when no currency is known. Cents under 1 000, whole units above. */
export function formatMoney(value: number, lang: Lang, currency: string | null): string {
  const digits = Math.abs(value) < 1000 ? 2 : 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (currency === null) return formatter(lang, options).format(value);
  return formatter(lang, { ...options, style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value);
}
