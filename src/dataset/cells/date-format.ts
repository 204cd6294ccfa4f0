export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How dates are written in a file. Several styles may live together; a date that fits none makes its row a reject. */
export type DateFormat = {
  /** 2024-05-31, 2024/5/31. */
  iso: boolean;
  /** 20240531. */
  compact: boolean;
  /** 31/05/2024, 5-31-24: the order of the three numbers; null when no date is so written. */
  order: DateOrder | null;
  /** Some of these have a year of two digits. */
  shortYear: boolean;
  withTime: boolean;
  /** Some dates carry an offset from UTC. */
  withOffset: boolean;
  /** The one shape of all sampled dates, digits as _, when the engine reads it directly: such dates take the fast way. */
  shape: string | null;
};

/** Pieces of date patterns, in the syntax JavaScript and the engine (RE2) share. */
export const DATE_PIECES = {
  iso: '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})',
  compact: '(\\d{4})(\\d{2})(\\d{2})',
  numeric: '(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})',
  numericShort: '(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})',
  time: '[T ,]+\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp][Mm])?',
  offset: ' ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})',
} as const;

/** What the dates of a column show, before an order of day and month is chosen. */
export type DateEvidence = {
  format: DateFormat;
  /** Orders that every day/month/year date allows. */
  possible: DateOrder[];
  /** A date that only day first allows, one that only month first allows, one that both allow with different meanings. */
  dayFirst: string | null;
  monthFirst: string | null;
  ambiguous: string | null;
  readable: number;
};

const { iso, compact, numericShort, time, offset } = DATE_PIECES;
const ISO = new RegExp(`^${iso}(${time})?(${offset})?$`);
const COMPACT = new RegExp(`^${compact}(${time})?(${offset})?$`);
const NUMERIC = new RegExp(`^${numericShort}(${time})?(${offset})?$`);
const FAST = /^(?:____-__-__|__[-/.]__[-/.]____)(?:[T ]__:__(?::__)?)?$/;

export function readDateEvidence(values: readonly string[]): DateEvidence {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const numbers = filled.flatMap((text) => readNumeric(text) ?? []);
  const find = (test: (date: NumericDate) => boolean): string | null => numbers.find(test)?.text ?? null;
  const dayFirst = find(({ first, second }) => first > 12 && first <= 31 && second <= 12);
  const monthFirst = find(({ first, second }) => first <= 12 && second > 12);
  const yearFirst = find(({ first }) => first > 31);
  const possible: DateOrder[] = [];
  if (numbers.length > 0 && yearFirst !== null) possible.push('ymd');
  if (numbers.length > 0 && yearFirst === null && monthFirst === null) possible.push('dmy');
  if (numbers.length > 0 && yearFirst === null && dayFirst === null) possible.push('mdy');
  const matches = (pattern: RegExp): boolean => filled.some((text) => pattern.test(text));
  const shapes = new Set(filled.map((text) => text.replace(/\d/g, '_')));
  const [shape = ''] = shapes;
  return {
    format: {
      iso: matches(ISO),
      compact: matches(COMPACT),
      order: null,
      shortYear: numbers.some(({ year }) => year.length === 2),
      withTime: filled.some((text) => /\d[:h]\d{2}/.test(text)),
      withOffset: filled.some((text) => hasOffset(text)),
      shape: shapes.size === 1 && FAST.test(shape) ? shape : null,
    },
    possible,
    dayFirst,
    monthFirst,
    ambiguous: find(({ first, second }) => first <= 12 && second <= 12 && first !== second),
    readable: filled.filter((text) => ISO.test(text) || COMPACT.test(text) || NUMERIC.test(text)).length,
  };
}

type NumericDate = { text: string; first: number; second: number; year: string };

function readNumeric(text: string): NumericDate | null {
  const found = NUMERIC.exec(text);
  return found === null ? null : { text, first: Number(found[1]), second: Number(found[2]), year: found[3] ?? '' };
}

function hasOffset(text: string): boolean {
  return [ISO, COMPACT, NUMERIC].some((pattern) => pattern.exec(text)?.[5] !== undefined);
}
