import { z } from 'zod';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Breakdown } from '../domain/population.ts';
import type { OrdersView } from './orders-view.ts';
import { type SegmentRule, segmentCustomers } from './segment-rule.ts';

/** The largest groups are measured one by one; what remains is measured together. */
export const MOST_GROUPS = 24;
export const OTHER_GROUPS = '…';
/** The group of customers whose first order says nothing. */
export const NO_KEY = '–';

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
  const { sql } = view.engine;
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
  const key = `coalesce(key, ${sql.text(NO_KEY)})`;
  const sizes = await view.engine.rows(
    z.object({ group: z.string(), customers: z.number() }),
    `SELECT ${key} AS "group", count(*)::DOUBLE AS customers FROM ${sql.relation(keyed)} GROUP BY "group" ORDER BY customers DESC, "group"`,
  );
  const named = sizes.slice(0, MOST_GROUPS).map(({ group }) => ({ group, literal: sql.text(group) }));
  const customersWhere = (condition: string) => `SELECT customer FROM (${keyed}) WHERE ${key} ${condition}`;
  const groups = named.map(({ group, literal }) => ({ key: group, onlyCustomers: customersWhere(`= ${literal}`) }));
  if (sizes.length > named.length) {
    const others = customersWhere(`NOT IN (${named.map(({ literal }) => literal).join(', ')})`);
    groups.push({ key: OTHER_GROUPS, onlyCustomers: others });
  }
  return { ok: true, value: groups };
}

function available(columns: ReadonlySet<string>): Breakdown[] {
  const attributes: Breakdown[] = ['channel', 'category', 'place'];
  return ['cohort', 'segment', ...attributes.filter((attribute) => columns.has(attribute))];
}

async function keyCustomers(view: OrdersView, by: Breakdown, columns: ReadonlySet<string>, rule: SegmentRule) {
  const { sql } = view.engine;
  if (by === 'segment') return `SELECT customer, segment AS key FROM (${await segmentCustomers(view, rule)})`;
  if (by === 'cohort') {
    return `SELECT customer, ${sql.formatDay('first_day', '%Y-%m')} AS key FROM ${await view.customers()}`;
  }
  if (by === 'first_basket' || !columns.has(by)) return null;
  return `SELECT customer, min(${by}) AS key FROM ${await view.orders()} AS placed JOIN ${await view.customers()} AS person USING (customer)
          WHERE day = first_day GROUP BY customer`;
}
