import type { Engine } from './duckdb.ts';
import { toTheEnd } from './interest.ts';

let tables = 0;

/** Computes a query once for several others: its table lasts as long as `use` does. */
export async function withTemporaryTable<T>(
  engine: Engine,
  query: string,
  use: (table: string) => Promise<T>,
): Promise<T> {
  tables += 1;
  const name = `passing_${tables}`;
  await engine.run(`CREATE TEMP TABLE ${name} AS ${query}`);
  try {
    return await use(name);
  } finally {
    await toTheEnd(() => engine.run(`DROP TABLE IF EXISTS ${name}`));
  }
}
