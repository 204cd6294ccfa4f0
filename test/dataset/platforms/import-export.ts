import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openEngine } from '../../../src/dataset/duckdb.ts';
import { importOrdersFile, importTableFile } from '../../../src/dataset/import-file.ts';
import { recogniseFile } from '../../../src/dataset/recognise-file.ts';
import type { Canonical, CanonicalRow } from '../../fixtures/exports/export-columns.ts';
import { type ExportRequest, generateExport } from '../../fixtures/exports/generate-export.ts';

const OPTIONS = {
  returns: 'exclude',
  zero: 'exclude',
  duplicates: 'keep',
  timeZone: 'Europe/Paris',
  today: '2026-01-01',
} as const;

const Order = z.object({ customer: z.string(), date: z.string(), amount: z.number() });
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Column = z.object({ name: z.string(), type: z.string() });

/** What an import keeps of a generated export, and what the generator says it should: one row per order, customer, bill… */
export async function importExport(
  request: ExportRequest,
): Promise<{ platform: string | null; got: object[]; wanted: object[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fidelio-export-'));
  const path = join(folder, `${request.platform}.csv`);
  const { bytes, expected } = generateExport(request);
  writeFileSync(path, bytes);
  const engine = await openEngine();
  try {
    const file = await recogniseFile(path, { folder });
    if (!file.ok) throw new Error(file.message.en);
    const { kind, platform } = file.value.recognised;
    if (kind === 'orders') {
      const imported = await importOrdersFile(engine, file.value, OPTIONS);
      if (!imported.ok) throw new Error(imported.message.en);
      const got = await engine.rows(
        Order,
        'SELECT customer::VARCHAR AS customer, day::VARCHAR AS date, amount::DOUBLE AS amount FROM orders ORDER BY ALL',
      );
      return { platform, got: byText(got), wanted: byText(expected.filter(({ counts }) => counts).map(onlyOrder)) };
    }
    const imported = await importTableFile(engine, file.value, OPTIONS);
    if (!imported.ok) throw new Error(imported.message.en);
    const { table } = imported.value.found;
    const fields = Object.keys(expected[0] ?? {}).filter((field) => field !== 'counts');
    const columns = await engine.rows(
      Column,
      `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${table}'`,
    );
    const selected = fields.map((field) => selectSql(field, columns));
    const got = await engine.rows(Row, `SELECT ${selected.join(', ')} FROM ${table}`);
    return { platform, got: byText(got), wanted: byText(expected.map((row) => pickFields(row, fields))) };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A field of a canonical table as a text, a number or a yes/no. */
function selectSql(field: string, columns: readonly z.infer<typeof Column>[]): string {
  const column = columns.find(({ name }) => name.replaceAll('_', '').toLowerCase() === field.toLowerCase());
  if (column === undefined) throw new Error(`no column for ${field}`);
  const plain = /DECIMAL|DOUBLE|INT/.test(column.type) ? 'DOUBLE' : column.type === 'BOOLEAN' ? 'BOOLEAN' : 'VARCHAR';
  return `"${column.name}"::${plain} AS "${field}"`;
}

function onlyOrder({ customer = null, date = null, amount = null }: CanonicalRow): Record<string, Canonical> {
  return { customer, date, amount };
}

function pickFields(row: CanonicalRow, fields: readonly string[]): Record<string, Canonical> {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}

function byText<T extends object>(rows: readonly T[]): T[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}
