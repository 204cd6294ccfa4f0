/** How amounts are written in a file: the decimal sign, and what stands beside them. */
export type NumberFormat = {
  decimal: '.' | ',';
  /** A currency sign or code stands before or after some amounts. */
  withCurrency: boolean;
  /** Every number is a percentage: 12 % is read as 0.12. Where only some are, those are not read. */
  percent?: boolean;
  /** `shown` by a value; `assumed` to be the point although some values could mean thousands; `unneeded` by whole numbers. */
  evidence: 'shown' | 'assumed' | 'unneeded';
};

/** What a header such as « Montant (€) » says of the currency of its column. */
export const CURRENCY_IN_HEADER: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\busd\b/i, 'USD'],
  [/\bchf\b/i, 'CHF'],
  [/\bcad\b/i, 'CAD'],
];

/** A currency sign, word or three-letter code, before or after an amount. Same syntax in JavaScript and in the engine (RE2). */
export const CURRENCY_MARK = '(?:US|CA|AU|NZ|HK|[AC])?\\$|\\p{Sc}|[Ee][Uu][Rr][Oo][Ss]?|eur|[A-Z]{3}';

/** Words and signs for a currency, in capitals, and its code; the dollar sign is read as US dollars, and said so. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
};

/** Signs, brackets, marks and blanks around a number: none of them tells how it is written. */
const AROUND = new RegExp(
  `^[\\s(+\\-−–]*(?:${CURRENCY_MARK})?[\\s(+\\-−–]*|[\\s)+\\-−–%]*(?:${CURRENCY_MARK})?[\\s)%\\-−–]*$`,
  'gu',
);
const HAS_MARK = new RegExp(
  `^[\\s(+\\-−–]*(?:${CURRENCY_MARK})[\\s(+\\-−–]*\\d|\\d[\\s)\\-−–]*(?:${CURRENCY_MARK})[\\s)\\-−–]*$`,
  'u',
);
const PERCENT = /\d\s*%\s*$/;

/** 12,5 · 1234,567 · 1.234,5 · 0,125: the comma can only be decimal. The point likewise. */
const COMMA_DECIMAL = /^(?:\d*,(?:\d{1,2}|\d{4,})|\d{4,},\d+|0\d*,\d+|\d{1,3}(?:[.\s'’]\d{3})+,\d+)$/u;
const POINT_DECIMAL = /^(?:\d*\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+|0\d*\.\d+|\d{1,3}(?:[,\s'’]\d{3})+\.\d+)$/u;
/** 1.234.567: the point can only group thousands, so the comma is decimal. The comma likewise. */
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3}){2,}$/;
const UNDECIDED = /^\d{1,3}[.,]\d{3}$/;

/** Decides from values of the amount columns; the more numerous evidence wins, the values against it become rejects. */
export function decideNumberFormat(values: readonly string[]): NumberFormat {
  const filled = values.filter((value) => value.trim() !== '');
  const bare = filled.map((value) => value.replace(AROUND, ''));
  const comma = bare.filter((value) => COMMA_DECIMAL.test(value) || POINT_GROUPS.test(value)).length;
  const point = bare.filter((value) => POINT_DECIMAL.test(value) || COMMA_GROUPS.test(value)).length;
  const isPercent = filled.length > 0 && filled.every((value) => PERCENT.test(value));
  return {
    decimal: comma > point ? ',' : '.',
    withCurrency: filled.some((value) => HAS_MARK.test(value)),
    ...(isPercent ? { percent: true } : {}),
    evidence: comma + point > 0 ? 'shown' : bare.some((value) => UNDECIDED.test(value)) ? 'assumed' : 'unneeded',
  };
}
