import type { Lang } from '../../domain/bilingual.ts';
import { addDays } from '../add-days.ts';
import type { CalendarSpan } from './calendar-spans.ts';
import { MONTH_NAMES } from './month-names.ts';

/** A stretch of days in words, both ends included: « du 1er janvier au 31 mars 2025 », “from 1 January to 31 March 2025”. */
export function describePeriod({ from, to }: CalendarSpan, lang: Lang): string {
  const last = addDays(to, -1);
  if (last <= from) return lang === 'fr' ? `le ${dayWords(from, lang, 'year')}` : `on ${dayWords(from, lang, 'year')}`;
  const sameYear = from.slice(0, 4) === last.slice(0, 4);
  const sameMonth = from.slice(0, 7) === last.slice(0, 7);
  const first = dayWords(from, lang, sameMonth ? 'day' : sameYear ? 'month' : 'year');
  const end = dayWords(last, lang, 'year');
  return lang === 'fr' ? `du ${first} au ${end}` : `from ${first} to ${end}`;
}

function dayWords(day: string, lang: Lang, upTo: 'day' | 'month' | 'year'): string {
  const date = Number(day.slice(8));
  const month = MONTH_NAMES[lang][Number(day.slice(5, 7)) - 1] ?? '';
  const number = lang === 'fr' && date === 1 ? '1er' : String(date);
  const words = { day: [number], month: [number, month], year: [number, month, String(Number(day.slice(0, 4)))] };
  return words[upTo].join(' ');
}
