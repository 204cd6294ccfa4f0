import type { Lang } from '../../domain/bilingual.ts';

/** More digits than any amount has: a card, an account, a number drawn at random. */
const MOST_DIGITS = 15;

/** A number in digits: its value, and its other reading where a lone dot or comma before three digits leaves two. */
export type DigitsValue = { readonly value: number; readonly other: number | null };

/** 1 234,50 · 1.234,50 · 1,234.50 · 1'234 · 0,062 · ,5, without a sign. A lone group of three after a dot or comma is read by the language. */
export function readDigits(written: string, lang: Lang): DigitsValue | null {
  const digits = written.replace(/[ ']/g, '');
  if (digits.length > MOST_DIGITS + 2) return null;
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return { value: Number(digits), other: null };
  const last = marks.charAt(marks.length - 1);
  if (marks.length === 1) return readLone(digits, last, lang, written.length > digits.length);
  const tail = digits.length - digits.lastIndexOf(last) - 1;
  if (marks.charAt(0) !== last) {
    const group = last === ',' ? '.' : ',';
    return { value: Number(digits.replaceAll(group, '').replace(last, '.')), other: null };
  }
  return tail === 3 ? { value: Number(digits.replaceAll(last, '')), other: null } : null;
}

function readLone(digits: string, mark: string, lang: Lang, isGrouped: boolean): DigitsValue {
  const decimal = Number(digits.replace(mark, '.'));
  const at = digits.indexOf(mark);
  if (isGrouped || at === 0 || at > 3 || digits.length - at !== 4 || digits.startsWith('0')) {
    return { value: decimal, other: null };
  }
  const whole = Number(digits.replace(mark, ''));
  const isGroup = mark === (lang === 'fr' ? '.' : ',');
  return isGroup ? { value: whole, other: decimal } : { value: decimal, other: whole };
}
