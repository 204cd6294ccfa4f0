import { DATE_PIECES } from './date-pieces.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How dates are written in a file. Several styles may live together; a date that fits none makes its row a reject. */
export type DateFormat = {
  /** 2024-05-31, 2024/5/31. */
  iso: boolean;
  /** 20240531. */
  compact: boolean;
  /** 31 mai 2024, May 31, 2024, 31-Jan-24. */
  named: boolean;
  /** The whole column is numbers: `serial` = days as Excel counts them (45322.5), `epoch` = seconds or milliseconds since 1970. */
  numbers: 'serial' | 'epoch' | null;
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

/** A longer text is no date. */
const LONGEST = 100;

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

const { iso, compact, numericShort, dayMonth, monthDay, yearMonth, before, time, offset, after } = DATE_PIECES;
const whole = (pattern: string): RegExp =>
  new RegExp(`^${before}(?:${pattern})(?:(${time})(${offset})?)?${after}$`, 'i');
const ISO = whole(iso);
const COMPACT = whole(compact);
const NUMERIC = whole(numericShort);
const NAMED = whole(`${dayMonth}|${monthDay}|${yearMonth}`);
const SERIAL = new RegExp(`^${DATE_PIECES.serial}$`);
const EPOCH = new RegExp(`^${DATE_PIECES.epoch}$`);
const FAST = /^(?:____-__-__|__[-/.]__[-/.]____)(?:[T ]__:__(?::__)?)?$/;

export function readDateEvidence(values: readonly string[]): DateEvidence {
  const filled = values.map((value) => value.trim().slice(0, LONGEST)).filter((value) => value !== '');
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
  const styles = [ISO, COMPACT, NUMERIC, NAMED];
  const written = filled.filter((text) => styles.some((style) => style.test(text))).length;
  const counted = written > 0 ? null : readCounted(filled);
  return {
    format: {
      iso: matches(ISO),
      compact: matches(COMPACT),
      named: matches(NAMED),
      numbers: counted?.numbers ?? null,
      order: null,
      shortYear: filled.some((text) => hasShortYear(text)),
      withTime: filled.some((text) => /\d[:h]\d{2}|\d ?h\b/i.test(text)),
      withOffset: filled.some((text) => styles.some((style) => style.exec(text)?.at(-1) !== undefined)),
      shape: shapes.size === 1 && FAST.test(shape) ? shape : null,
    },
    possible,
    dayFirst,
    monthFirst,
    ambiguous: find(({ first, second }) => first <= 12 && second <= 12 && first !== second),
    readable: counted?.readable ?? written,
  };
}

/** Numbers are dates only where no date is written out, and most of the column is such numbers. */
function readCounted(filled: readonly string[]): { numbers: 'serial' | 'epoch'; readable: number } | null {
  for (const [numbers, pattern] of [
    ['serial', SERIAL],
    ['epoch', EPOCH],
  ] as const) {
    const readable = filled.filter((text) => pattern.test(text)).length;
    if (readable > 0 && readable * 2 >= filled.length) return { numbers, readable };
  }
  return null;
}

type NumericDate = { text: string; first: number; second: number; year: string };

function readNumeric(text: string): NumericDate | null {
  const found = NUMERIC.exec(text);
  return found === null ? null : { text, first: Number(found[1]), second: Number(found[2]), year: found[3] ?? '' };
}

function hasShortYear(text: string): boolean {
  const named = NAMED.exec(text);
  const year = NUMERIC.exec(text)?.[3] ?? named?.[3] ?? named?.[6];
  return year?.length === 2;
}
