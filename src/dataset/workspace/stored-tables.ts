import { z } from 'zod';
import type { Engine } from '../duckdb.ts';

/** The database file of the generation in the making, as the engine of an import names it. */
export const STORE = 'workspace';

const Probe = z.object({ probe: z.string() });
const Name = z.object({ name: z.string() });
const Count = z.object({ rows: z.number() });

/** A table of the generation in the making. */
export function stored(table: string): string {
  return `${STORE}.${quoted(table)}`;
}

/** Where the rows of a table wait that a later import has replaced or repeated, should that import be removed. */
export function superseded(table: string): string {
  return `${table}_superseded`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export async function isStored(engine: Engine, table: string): Promise<boolean> {
  const found = await engine.rows(
    Name,
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = '${STORE}' AND table_name = $table`,
    { table },
  );
  return found.length > 0;
}

export async function countRows(engine: Engine, from: string): Promise<number> {
  const [found] = await engine.rows(Count, `SELECT count(*)::DOUBLE AS rows FROM ${from}`);
  return found?.rows ?? 0;
}

/** What this engine hashes a known text to: two engines with the same answer make the same keys. */
export async function probeHash(engine: Engine): Promise<string> {
  const [found] = await engine.rows(Probe, "SELECT hash('Fidelio')::VARCHAR AS probe");
  return found?.probe ?? '';
}
