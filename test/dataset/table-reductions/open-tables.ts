import { describeLoaded } from '../../../src/dataset/describe-loaded.ts';
import { openEngine } from '../../../src/dataset/duckdb.ts';
import { loadTableReductions } from '../../../src/dataset/load-reductions.ts';
import { openTableSource } from '../../../src/dataset/table-source.ts';
import type { MeasureSource } from '../../../src/domain/measure-source.ts';

const reductions = await loadTableReductions();

export type OpenTables = { source: MeasureSource; close: () => Promise<void> };

/** Canonical tables from SQL, as the import leaves them, under the name `shop`. */
export async function openTables(
  statements: readonly string[],
  asOf: string,
  kinds: readonly string[],
): Promise<OpenTables> {
  const engine = await openEngine();
  for (const statement of statements) await engine.run(statement);
  const tables = await describeLoaded(engine);
  const source = openTableSource(
    {
      ...{ id: 'shop', engine, tables, digest: 'feed', kinds, rowsRead: 0, customers: 0, timeZone: 'UTC' },
      ...{ currency: null, conventions: {}, from: null, to: null, asOf },
    },
    reductions,
  );
  return { source, close: () => engine.close() };
}
