import { z } from 'zod';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Breakdown } from '../domain/population.ts';
import type { OrdersView } from './orders-view.ts';
import { type SegmentRule, segmentCustomers } from './segment-rule.ts';

/** The largest groups are measured one by one; what remains is measured together. */
const MOST_GROUPS = 24;
export const OTHER_GROUPS = '…';

export type BreakdownGroup = { key: string; onlyCustomers: string };

/**
 * Splits the customers of a view along an attribute; each customer belongs to one group, the one of their first order
 * (of several on that day, the first in alphabetical order, so that the order of the rows does not matter).
 * Refuses when the file has no column for it.
 */
export async function splitCustomers(
  view: OrdersView,
  by: Breakdown,
  columns: ReadonlySet<string>,
  rule: SegmentRule,
): Promise<Outcome<BreakdownGroup[]>> {
  const keyed = await keyCustomers(view, by, columns, rule);
  if (keyed === null) {
    return refuse(
      'not_in_data',
      {
        fr: `Les données n’ont pas de colonne pour une ventilation par « ${by} ». Ventilations possibles : ${available(columns).join(', ')}.`,
        en: `The data has no column for a breakdown by “${by}”. Possible breakdowns: ${available(columns).join(', ')}.`,
      },
      [by],
    );
  }
  const sizes = await view.engine.rows(
    z.object({ key: z.string(), customers: z.number() }),
    `SELECT coalesce(key, '–') AS key, count(*)::INTEGER AS customers FROM (${keyed}) GROUP BY ALL ORDER BY customers DESC, key`,
  );
  const groups = sizes.slice(0, MOST_GROUPS).map(({ key }) => ({
    key,
    onlyCustomers: `SELECT customer FROM (${keyed}) WHERE coalesce(key, '–') = ${quote(key)}`,
  }));
  const rest = sizes.slice(MOST_GROUPS).map(({ key }) => quote(key));
  if (rest.length > 0) {
    groups.push({
      key: OTHER_GROUPS,
      onlyCustomers: `SELECT customer FROM (${keyed}) WHERE coalesce(key, '–') IN (${rest.join(', ')})`,
    });
  }
  return { ok: true, value: groups };
}

function available(columns: ReadonlySet<string>): Breakdown[] {
  const attributes: Breakdown[] = ['channel', 'category', 'place'];
  return ['cohort', 'segment', ...attributes.filter((attribute) => columns.has(attribute))];
}

async function keyCustomers(view: OrdersView, by: Breakdown, columns: ReadonlySet<string>, rule: SegmentRule) {
  if (by === 'segment') return `SELECT customer, segment AS key FROM (${await segmentCustomers(view, rule)})`;
  if (by === 'cohort') return `SELECT customer, strftime(first_day, '%Y-%m') AS key FROM ${await view.customers()}`;
  if (by === 'first_basket' || !columns.has(by)) return null;
  return `SELECT customer, min(${by}) AS key FROM ${await view.orders()} JOIN ${await view.customers()} USING (customer)
          WHERE day = first_day GROUP BY customer`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
