import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Engine, openEngine } from '../../../src/dataset/duckdb.ts';
import { openTable } from '../../../src/dataset/input/open-table.ts';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import { matchColumns } from '../../../src/dataset/kinds/match-columns.ts';
import { sampleTable } from '../../../src/dataset/kinds/sampled-table.ts';
import { importTable } from '../../../src/dataset/tables/import-table.ts';
import { listTableRejects } from '../../../src/dataset/tables/list-table-rejects.ts';
import type { TableImport } from '../../../src/dataset/tables/table-import.ts';
import type { TableOptions } from '../../../src/dataset/tables/table-options.ts';
import type { RejectedTableRow } from '../../../src/dataset/tables/table-reason.ts';
import type { KindId } from '../../../src/domain/kind-id.ts';
import type { Outcome, Refusal } from '../../../src/domain/outcome.ts';

export const DEFAULTS: TableOptions = { duplicates: 'keep', timeZone: 'UTC', today: '2025-06-30' };

const WORDS = Object.values(kinds).flatMap(({ fields }) => Object.values(fields).flatMap(({ words }) => words));

/** An engine and a folder for a test file, with the ways to import a text as a kind of data and to look at what came out. */
export type Bench = {
  engine: Engine;
  /** Imports a file; fails the test on a refusal. */
  read(kind: KindId, path: string, options?: Partial<TableOptions>): Promise<TableImport>;
  /** Imports a text; fails the test on a refusal. */
  readText(kind: KindId, content: string, options?: Partial<TableOptions>): Promise<TableImport>;
  /** Imports a text that must be refused. */
  refused(kind: KindId, content: string, options?: Partial<TableOptions>): Promise<Refusal>;
  /** Some columns of a table, every value as text, in the order of the file. */
  rows(table: string, columns: readonly string[]): Promise<(string | null)[][]>;
  /** One number of a query. */
  number(sql: string): Promise<number>;
  close(): Promise<void>;
};

export async function openBench(): Promise<Bench> {
  const engine = await openEngine();
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  const attempt = async (
    kind: KindId,
    path: string,
    options: Partial<TableOptions> = {},
  ): Promise<Outcome<TableImport>> => {
    const open = await openTable(path, { words: WORDS, mapped: [], folder });
    if (!open.ok) return open;
    const { reading, rows } = open.value.head;
    const columns = matchColumns(kinds[kind], sampleTable(reading.headers, rows));
    return importTable(engine, open.value, { kind: kinds[kind], columns }, { ...DEFAULTS, ...options });
  };
  const write = (content: string): string => {
    const path = join(folder, 'data.csv');
    writeFileSync(path, content);
    return path;
  };
  const read: Bench['read'] = async (kind, path, options) => {
    const outcome = await attempt(kind, path, options);
    if (!outcome.ok) throw new Error(outcome.message.en);
    return outcome.value;
  };
  return {
    engine,
    read,
    readText: (kind, content, options) => read(kind, write(content), options),
    async refused(kind, content, options) {
      const outcome = await attempt(kind, write(content), options);
      if (outcome.ok) throw new Error('imported');
      return outcome;
    },
    async rows(table, columns) {
      const list = columns.map((name) => `"${name}"::VARCHAR`).join(', ');
      const found = await engine.rows(
        z.object({ row: z.array(z.string().nullable()) }),
        `SELECT [${list}] AS row FROM ${table}`,
      );
      return found.map(({ row }) => row);
    },
    async number(sql) {
      const [found] = await engine.rows(z.object({ n: z.number() }), `SELECT (${sql})::DOUBLE AS n`);
      return found?.n ?? Number.NaN;
    },
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The rejected rows of an import; fails the test when the file cannot be read again. */
export async function rejectsOf(imported: TableImport): Promise<RejectedTableRow[]> {
  const rejects = await listTableRejects(imported);
  if (!rejects.ok) throw new Error(rejects.message.en);
  return rejects.value;
}

/** read − (imported + merged + duplicates + dropped + rejected). */
export function imbalance({ rows }: TableImport): number {
  const others = [...rows.dropped, ...rows.rejected].reduce((sum, reason) => sum + reason.rows, 0);
  return rows.read - rows.imported - rows.merged - rows.duplicates - others;
}
