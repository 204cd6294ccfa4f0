import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';
import type { Engine } from '../../../src/dataset/duckdb.ts';
import { type Appended, appendImport, type FileRecord } from '../../../src/dataset/workspace/append-import.ts';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import type { ImportTransaction } from '../../../src/dataset/workspace/import-transaction.ts';
import { openGeneration } from '../../../src/dataset/workspace/open-generation.ts';
import { openWorkspace, type Workspace } from '../../../src/dataset/workspace/open-workspace.ts';
import { removeImport } from '../../../src/dataset/workspace/remove-import.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';

export const NOW = '2026-03-04T05:06:07Z';

/** An order as a file gives it: a number or none, cents, and a channel when the file has that column. */
export type FileOrder = { order: string | null; customer: string; day: string; cents: number | null; channel?: string };

/** A folder of its own for each workspace of a test file, gone at its end. */
export function freshFolder(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'workspace-'));
  let made = 0;
  afterAll(() => rmSync(root, { recursive: true }));
  return () => {
    made += 1;
    return join(root, `w${made}`);
  };
}

export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message.en);
  return outcome.value;
}

/** Puts orders where the import of a file leaves them: customers are numbers when all of them look like it. */
export async function stageOrders(engine: Engine, table: string, orders: readonly FileOrder[]): Promise<void> {
  const customer = orders.every((order) => /^[1-9]\d*$/.test(order.customer)) ? 'BIGINT' : 'VARCHAR';
  const text = (value: string | null | undefined) => (value == null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
  const rows = orders.map(
    ({ order, customer: who, day, cents, channel }) =>
      `(${text(order)}, ${text(who)}, ${text(day)}, ${cents === null ? 'NULL' : `${cents} / 100`}, ${text(channel)})`,
  );
  const hasChannel = orders.some(({ channel }) => channel !== undefined);
  await engine.run(`CREATE OR REPLACE TABLE ${table} AS
    SELECT customer::${customer} AS customer, day::DATE AS day, amount::DECIMAL(18, 4) AS amount,
           ${hasChannel ? 'channel::VARCHAR AS channel,' : ''} CASE WHEN number IS NOT NULL THEN hash(number) END AS order_key
    FROM (VALUES ${rows.join(', ')}) AS rows (number, customer, day, amount, channel)`);
}

/** What the import of a file says of it. */
export function recordOf(orders: readonly FileOrder[], change: Partial<FileRecord> = {}): FileRecord {
  const days = orders.map(({ day }) => day).sort();
  return {
    kind: 'orders',
    file: 'orders.csv',
    platform: null,
    digest: createHash('sha256').update(JSON.stringify(orders)).digest('hex'),
    bytes: orders.length * 30,
    conventions: { returns: 'exclude', timeZone: 'UTC' },
    options: {},
    rows: { read: orders.length, imported: orders.length, merged: 0, duplicates: 0, rejected: 0 },
    reasons: [],
    columns: { customer: 'customer', date: 'day', amount: 'amount' },
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    currency: null,
    hasAmount: true,
    hasRejects: false,
    notes: [],
    ...change,
  };
}

type Choice = { duplicates?: 'keep' | 'drop' } & Partial<FileRecord>;

export async function appendOrders(
  transaction: ImportTransaction,
  orders: readonly FileOrder[],
  { duplicates, ...change }: Choice = {},
): Promise<Outcome<Appended>> {
  await stageOrders(transaction.engine, 'arriving', orders);
  return appendImport(transaction, recordOf(orders, change), [{ name: 'orders', staged: 'arriving' }], duplicates);
}

/** A whole import of one file; nothing is left of it when it is refused. */
export async function importOrders(
  folder: string,
  orders: readonly FileOrder[],
  choice: Choice = {},
): Promise<Outcome<Appended>> {
  const transaction = got(await beginImport(folder, { now: NOW }));
  const appended = await appendOrders(transaction, orders, choice);
  if (appended.ok) got(await transaction.commit());
  else await transaction.abort();
  return appended;
}

export async function removeOrders(folder: string, id: string) {
  const transaction = got(await beginImport(folder, { now: NOW }));
  const removed = await removeImport(transaction, id);
  if (removed.ok) got(await transaction.commit());
  else await transaction.abort();
  return removed;
}

export async function opened(folder: string): Promise<Workspace> {
  const workspace = got(await openWorkspace(folder, NOW));
  if (workspace === null) throw new Error('no workspace');
  return workspace;
}

/** Asks the current generation, and closes it. */
export async function ask<S extends z.ZodType>(folder: string, schema: S, sql: string): Promise<z.infer<S>[]> {
  const { engine } = got(await openGeneration(await opened(folder)));
  try {
    return await engine.rows(schema, sql);
  } finally {
    await engine.close();
  }
}

const Line = z.object({ line: z.string() });

/** The stored orders, one text each, in order: import, customer, day, amount and, when asked, channel. */
export async function storedOrders(folder: string, channel = false): Promise<string[]> {
  const cells = ['import', 'customer', 'day', 'amount::DECIMAL(18, 2)', ...(channel ? ["coalesce(channel, '-')"] : [])];
  const text = `concat_ws(' ', ${cells.map((cell) => `(${cell})::VARCHAR`).join(', ')})`;
  const lines = await ask(folder, Line, `SELECT ${text} AS line FROM orders ORDER BY line`);
  return lines.map(({ line }) => line);
}

/** `number customer day cents channel`, a line an order; `-` for no number. */
export function ordersOf(...lines: string[]): FileOrder[] {
  return lines.map((line) => {
    const [order = '-', customer = '', day = '', cents = '100', channel] = line.split(' ');
    return {
      order: order === '-' ? null : order,
      customer,
      day: `2026-${day}`,
      cents: Number(cents),
      ...(channel === undefined ? {} : { channel }),
    };
  });
}
