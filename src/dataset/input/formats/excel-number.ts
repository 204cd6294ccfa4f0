import { unmistakableNumber } from './unmistakable-number.ts';

/** What the format of a cell makes of its number. */
export type NumberStyle = 'number' | 'date' | 'elapsed';

/** The formats that Excel knows by number alone (ECMA-376, part 1, §18.8.30; 27–36 and 50–58 are its East Asian dates). */
export function builtInStyle(id: number): NumberStyle {
  if (id === 46) return 'elapsed';
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'number';
}

/** What a format code says: a date has y, m, d, h or s outside quotes, and no place for digits but those of seconds. */
export function styleOfCode(code: string): NumberStyle {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(positive);
  const letters = positive.replace(/\[[^\]]*\]/g, '').replace(/(s)[.,]0+/gi, '$1');
  if (/[#?0]/.test(letters) || /general|standard/i.test(letters)) return 'number';
  return elapsed ? 'elapsed' : /[ymdhs]/i.test(letters) ? 'date' : 'number';
}

const DAY_SECONDS = 86_400;
/** Days from Excel's day 0 to 1970-01-01, and from there to the day 0 of the 1904 system. */
const EPOCH = 25_569;
const SYSTEM_1904 = 1_462;
const LAST_DAY = 2_958_465;

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/**
 * The text of a number cell: a day as 2024-05-31, with its time when it has one; a time alone as 09:30:00; a number to
 * the 15 digits that Excel keeps, with a point, whole numbers as they are written.
 */
export function excelNumber(written: string, style: NumberStyle, is1904: boolean): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  if (style === 'elapsed') return clock(Math.round(value * DAY_SECONDS));
  if (style === 'date') return dateText(value, is1904) ?? plainNumber(written, value);
  return plainNumber(written, value);
}

function plainNumber(written: string, value: number): string {
  if (/^-?\d+$/.test(written)) return written;
  const isShort = written.length <= 15 && /^-?\d+\.\d+$/.test(written);
  return unmistakableNumber(isShort ? written : PLAIN.format(value));
}

/** Null for a number that is no date. To the second: Excel shows no more of a computed time. */
function dateText(value: number, is1904: boolean): string | null {
  const serial = value + (is1904 ? SYSTEM_1904 : 0);
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = seconds - day * DAY_SECONDS;
  if (value < 0 || day > LAST_DAY) return null;
  if (value < 1) return clock(time);
  return time === 0 ? dayText(day) : `${dayText(day)} ${clock(time)}`;
}

/** Excel counts a 29 February 1900 that never was, as day 60. */
function dayText(day: number): string {
  if (day === 60) return '1900-02-29';
  return new Date((day - EPOCH + (day < 60 ? 1 : 0)) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
