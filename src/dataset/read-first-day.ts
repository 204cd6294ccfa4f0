import { z } from 'zod';
import type { OrdersView } from './orders-view.ts';

const First = z.object({ first: z.string().nullable() });

/** The day of the first order of a view's customers, YYYY-MM-DD; null when it has none. */
export async function readFirstDay(view: OrdersView): Promise<string | null> {
  const { sql, rows } = view.engine;
  const [found] = await rows(
    First,
    `SELECT ${sql.formatDay(`min(${sql.orNull('day')})`, '%Y-%m-%d')} AS first FROM ${await view.dayAmounts()}`,
  );
  return found?.first ?? null;
}
