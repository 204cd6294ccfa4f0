/** How amounts are written in a file: the decimal sign, and what stands beside them. */
export type NumberFormat = {
  decimal: '.' | ',';
  /** A currency sign or code stands before or after some amounts. */
  withCurrency: boolean;
  /** Both signs are decimal in this file: a number that could mean thousands (1.234) is not read. */
  doubtful?: boolean;
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
const UNDECIDED = /^\d{1,3}([.,])\d{3}$/;
const SHORT = /^\d{1,3}$/;
const LONG = /^\d{4,}$/;

/** A longer text is no number. */
const LONGEST = 100;

/** From this share of contrary evidence on, numbers that could mean thousands are doubtful. */
export const CONTRARY = 0.1;

/**
 * Decides from values of the amount columns; the more numerous evidence wins, the values against it become rejects.
 * Where no value shows the decimal sign, a column of 950 and 1.234 does: its long numbers are grouped.
 */
export function decideNumberFormat(...columns: readonly (readonly string[])[]): NumberFormat {
  const filled = columns.map((values) => values.filter((value) => value.length <= LONGEST && value.trim() !== ''));
  const all = filled.flat();
  const bareColumns = filled.map((values) => values.map((value) => value.replace(AROUND, '')));
  const bare = bareColumns.flat();
  const comma = bare.filter((value) => COMMA_DECIMAL.test(value) || POINT_GROUPS.test(value)).length;
  const point = bare.filter((value) => POINT_DECIMAL.test(value) || COMMA_GROUPS.test(value)).length;
  const isOpen = bare.some((value) => UNDECIDED.test(value));
  const grouping = isOpen && comma + point === 0 ? findGrouping(bareColumns) : null;
  const isDoubtful = isOpen && Math.min(comma, point) >= (comma + point) * CONTRARY && Math.min(comma, point) > 0;
  const isPercent = all.length > 0 && all.every((value) => PERCENT.test(value));
  return {
    decimal: comma > point || grouping === '.' ? ',' : '.',
    withCurrency: all.some((value) => HAS_MARK.test(value)),
    ...(isDoubtful ? { doubtful: true } : {}),
    ...(isPercent ? { percent: true } : {}),
    evidence: comma + point > 0 || grouping !== null ? 'shown' : isOpen ? 'assumed' : 'unneeded',
  };
}

/** The sign that groups thousands in a column whose short numbers have none. */
function findGrouping(columns: readonly (readonly string[])[]): string | null {
  const found = columns.flatMap((values) => {
    const signs = new Set(values.flatMap((value) => UNDECIDED.exec(value)?.[1] ?? []));
    const [sign] = signs;
    const isGrouped = values.some((value) => SHORT.test(value)) && !values.some((value) => LONG.test(value));
    return sign !== undefined && signs.size === 1 && isGrouped ? [sign] : [];
  });
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}
