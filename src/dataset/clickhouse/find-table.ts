import { z } from 'zod';
import type { ClickHouseMapping } from '../../domain/clickhouse-mapping.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { listColumns } from '../input/quote-found.ts';
import { readDistributed } from './read-distributed.ts';
import { findColumns, type TableColumns } from './table-columns.ts';

/** A mapped table: how to name it in FROM as `source`, and the shards behind it when each customer may be on one. */
export type FoundTable = {
  columns: TableColumns;
  from: string;
  shards: { cluster: string; from: string } | null;
  /** The table is spread over servers by something else than the customer. */
  isSpreadOtherwise: boolean;
  /** Whether rows may be replaced by newer ones cannot be known from here. */
  isFinalUnknown: boolean;
};

const Table = z.object({ engine: z.string(), engine_full: z.string() });
const Column = z.object({ name: z.string(), type: z.string() });
const Name = z.object({ name: z.string() });

/** Engines whose rows are only settled when read with FINAL. */
const SETTLED_BY_FINAL =
  /^(Replicated|Shared)?(Replacing|Collapsing|VersionedCollapsing|Summing|Aggregating|Coalescing)MergeTree$/;

/** Looks up the mapped table and its columns in the server's catalogue; refuses what is not there or cannot be read. */
export async function findTable(
  engine: Engine,
  mapping: ClickHouseMapping,
  database: string,
): Promise<Outcome<FoundTable>> {
  const { text } = engine.sql;
  const shown = `${database}.${mapping.table}`;
  const lookUp = (base: string, table: string) =>
    engine.rows(
      Table,
      `SELECT engine, engine_full FROM system.tables WHERE database = ${text(base)} AND name = ${text(table)}`,
    );
  const [table] = await lookUp(database, mapping.table);
  if (table === undefined) {
    const others = await engine.rows(
      Name,
      `SELECT name FROM system.tables WHERE database = ${text(database)} ORDER BY name`,
    );
    const known = listColumns(others.map(({ name }) => name)) || '–';
    return refuse('not_in_data', {
      fr: `ClickHouse n’a pas de table ${shown}, ou l’utilisateur n’a pas le droit de la lire (GRANT SELECT ON ${shown}). Tables visibles de ${database} : ${known}.`,
      en: `ClickHouse has no table ${shown}, or the user may not read it (GRANT SELECT ON ${shown}). Visible tables of ${database}: ${known}.`,
    });
  }
  const described = await engine.rows(
    Column,
    `SELECT name, type FROM system.columns WHERE database = ${text(database)} AND table = ${text(mapping.table)} ORDER BY position`,
  );
  const columns = findColumns(mapping, shown, described);
  if (!columns.ok) return columns;
  const distributed = table.engine === 'Distributed' ? readDistributed(table.engine_full, database) : null;
  const [local] = distributed === null ? [table] : await lookUp(distributed.database, distributed.table);
  const final = mapping.final ?? SETTLED_BY_FINAL.test(local?.engine ?? '');
  const nameTable = (base: string, name: string) => `\`${base}\`.\`${name}\` AS source${final ? ' FINAL' : ''}`;
  const isByCustomer = distributed?.keyColumns.join() === mapping.customer;
  return answer({
    columns: columns.value,
    from: nameTable(database, mapping.table),
    shards:
      distributed !== null && isByCustomer
        ? { cluster: distributed.cluster, from: nameTable(distributed.database, distributed.table) }
        : null,
    isSpreadOtherwise: distributed !== null && !isByCustomer,
    isFinalUnknown: mapping.final === undefined && local === undefined,
  });
}
