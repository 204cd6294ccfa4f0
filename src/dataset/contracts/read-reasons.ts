import type { MeasureValues } from '../../domain/measures.ts';
import { observed, type TablesView } from '../tables-view.ts';

/** Which columns tell of a departure: its day (the first that is filled), why, and what the customer added. */
const COLUMNS = {
  cancellations: { days: ['cancelledAt'], reason: 'reason', comment: 'comment' },
  subscriptions: { days: ['endedAt', 'cancelledAt'], reason: 'cancelReason', comment: null },
} as const;

/** Departures of the period by reason and comment, in small letters. A departure without a date counts when no period is asked. */
export async function readReasons(
  view: TablesView,
  table: keyof typeof COLUMNS,
): Promise<Pick<MeasureValues, 'departureReasons'>> {
  const { days, reason, comment } = COLUMNS[table];
  const text = (name: string | null) =>
    name !== null && view.has(table, name) ? `lower(trim(coalesce("${name}"::VARCHAR, '')))` : "''";
  const dated = days.filter((name) => view.has(table, name)).map((name) => `gone."${name}"`);
  const day = dated.length === 0 ? 'NULL::DATE' : `coalesce(${dated.join(', ')})`;
  const left = table === 'cancellations' ? 'true' : `(${day} IS NOT NULL OR ${text(reason)} <> '')`;
  const isChange = isPlanChange(view, table, day);
  const inTime = `(${observed(view, day)}${view.period === null ? ` OR ${day} IS NULL` : ''})`;
  return {
    departureReasons: await view.engine.columns(
      { reason: 'text', comment: 'text', departures: 'number' },
      `SELECT ${text(reason)} AS reason, ${text(comment)} AS comment, count(*)::DOUBLE
       FROM ${view.rows(table)} AS gone WHERE ${left} AND ${inTime} AND NOT ${isChange} GROUP BY ALL ORDER BY ALL`,
    ),
  };
}

/** Whether a row that ends makes way for another of the same customer, that day or the next: a change of plan is no departure. */
function isPlanChange(view: TablesView, table: keyof typeof COLUMNS, day: string): string {
  if (table !== 'subscriptions' || !view.has(table, 'customer', 'startedAt')) return 'false';
  return `EXISTS (SELECT 1 FROM ${view.rows(table)} AS next WHERE next.customer = gone.customer
                  AND next."startedAt" >= ${day} AND next."startedAt" <= ${day} + 1 AND next."startedAt" > gone."startedAt")`;
}
