import { sqlDay } from '../sql-day.ts';

/** SQL of the first of the twelve months before a day. */
export function yearBefore(day: string): string {
  return `(${sqlDay(day)} - INTERVAL 12 MONTH)::DATE`;
}
