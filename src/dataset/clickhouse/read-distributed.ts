/** What a Distributed table stands for: the table of each shard, and the columns that choose the shard of a row. */
export type DistributedTable = { cluster: string; database: string; table: string; keyColumns: string[] };

/** A name between quotes or backticks, or bare. */
const NAME = String.raw`\s*(?:'([^'\\]*)'|\`([^\`\\]*)\`|([\w.-]*))\s*`;
const ENGINE = new RegExp(`^Distributed\\(${NAME},${NAME},${NAME}(?:,(.*))?\\)`, 's');
/** A name that no parenthesis follows, with or without backticks; not a number, not a text. */
const COLUMN = /'[^']*'|`([^`]+)`(?!\s*\()|\b([\p{L}_][\p{L}\p{N}_]*)\b(?!\s*\()/gu;

/** Reads `engine_full` of system.tables; null when it is not understood. An empty database is that of the Distributed table. */
export function readDistributed(engine: string, ownDatabase: string): DistributedTable | null {
  const [definition = ''] = engine.split(/ SETTINGS /);
  const parts = ENGINE.exec(definition);
  if (parts === null) return null;
  const [cluster, database, table] = [1, 4, 7].map(
    (group) => parts[group] ?? parts[group + 1] ?? parts[group + 2] ?? '',
  );
  if (cluster === undefined || cluster === '' || table === undefined || table === '') return null;
  const columns = [...(parts[10] ?? '').matchAll(COLUMN)].flatMap(([, quoted, bare]) => quoted ?? bare ?? []);
  return { cluster, database: database || ownDatabase, table, keyColumns: [...new Set(columns)] };
}
