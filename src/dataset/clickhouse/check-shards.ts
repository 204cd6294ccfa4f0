import { z } from 'zod';
import type { Engine } from '../duckdb.ts';

const Split = z.object({ split: z.number() });

/** Customers looked at: all of them up to this number, then about as many, chosen by hash. */
const LOOKED_AT = 1_000_000;

/** Whether each customer's orders are on one shard, `orders` being those of the shards. Looks at up to about a million customers. */
export async function areCustomersWhole({ sql, rows }: Engine, orders: string, customers: number): Promise<boolean> {
  const chosen = `cityHash64(customer) % ${Math.max(1, Math.ceil(customers / LOOKED_AT))} = 0`;
  const perShard = sql.relation(`SELECT customer FROM ${orders} WHERE ${chosen} GROUP BY customer`);
  const [found] = await rows(
    Split,
    `SELECT count(*)::DOUBLE AS split FROM (SELECT customer FROM ${perShard} GROUP BY customer HAVING count(*) > 1)`,
  );
  return found?.split === 0;
}
