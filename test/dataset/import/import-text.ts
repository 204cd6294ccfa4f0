import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Engine, openEngine } from '../../../src/dataset/duckdb.ts';
import type { ImportOptions } from '../../../src/dataset/import/import-options.ts';
import { importOrders } from '../../../src/dataset/import/import-orders.ts';
import { listRejects } from '../../../src/dataset/import/list-rejects.ts';
import { OrderColumns } from '../../../src/dataset/import/order-columns.ts';
import type { OrdersImport } from '../../../src/dataset/import/orders-import.ts';
import type { RejectedRow } from '../../../src/dataset/import/row-reason.ts';
import { mendOnce } from '../../../src/dataset/mend-once.ts';
import { recogniseFile } from '../../../src/dataset/recognise-file.ts';
import type { Refusal } from '../../../src/domain/outcome.ts';

export const DEFAULTS: ImportOptions = {
  returns: 'exclude',
  zero: 'exclude',
  duplicates: 'keep',
  timeZone: 'UTC',
  today: '2025-06-30',
};

const Order = z.object({
  customer: z.union([z.string(), z.bigint().transform(Number)]),
  day: z.string(),
  amount: z.string().nullable(),
});
export type Order = z.infer<typeof Order>;

/** An engine and a folder for a test file, with the ways to import a text and to look at what came out. */
export type Bench = {
  engine: Engine;
  folder: string;
  write(content: string | Uint8Array, name?: string): string;
  /** Imports a file; fails the test on a refusal. */
  read(path: string, options?: Partial<TestOptions>): Promise<OrdersImport>;
  /** Imports a text; fails the test on a refusal. */
  readText(content: string | Uint8Array, options?: Partial<TestOptions>): Promise<OrdersImport>;
  /** Imports a text that must be refused. */
  refused(content: string | Uint8Array, options?: Partial<TestOptions>): Promise<Refusal>;
  /** The orders now in the table, in a fixed order. */
  orders(): Promise<Order[]>;
  close(): Promise<void>;
};

/** How a test reads a file: the options of the import, and the columns it names. */
export type TestOptions = ImportOptions & { map?: Readonly<Record<string, string>> };

/** Opens a file and imports it as orders. */
export async function importOrdersFile(engine: Engine, path: string, { map = {}, ...options }: TestOptions) {
  const file = await recogniseFile(path, { as: 'orders', map, folder: dirname(path) });
  if (!file.ok) return file;
  return mendOnce(file.value, ({ open, recognised }) =>
    importOrders(engine, open, OrderColumns.parse(recognised.columns), options),
  );
}

export async function openBench(): Promise<Bench> {
  const engine = await openEngine();
  const folder = mkdtempSync(join(tmpdir(), 'orders-'));
  const write = (content: string | Uint8Array, name = 'orders.csv'): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const attempt = (path: string, options: Partial<TestOptions> = {}) =>
    importOrdersFile(engine, path, { ...DEFAULTS, ...options });
  const read = async (path: string, options?: Partial<TestOptions>): Promise<OrdersImport> => {
    const outcome = await attempt(path, options);
    if (!outcome.ok) throw new Error(outcome.message.en);
    return outcome.value;
  };
  return {
    engine,
    folder,
    write,
    read,
    readText: (content, options) => read(write(content), options),
    async refused(content, options) {
      const outcome = await attempt(write(content), options);
      if (outcome.ok) throw new Error('imported');
      return outcome;
    },
    orders: () =>
      engine.rows(
        Order,
        `SELECT customer, day::VARCHAR AS day, amount::DECIMAL(18, 2)::VARCHAR AS amount FROM orders
         ORDER BY day, customer::VARCHAR, amount`,
      ),
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The rejected rows of an import; fails the test when the file cannot be read again. */
export async function rejectsOf(imported: OrdersImport): Promise<RejectedRow[]> {
  const rejects = await listRejects(imported);
  if (!rejects.ok) throw new Error(rejects.message.en);
  return rejects.value;
}

/** read = kept + dropped + rejected, and kept = orders + merged + netted. */
export function imbalance({ rows, orders }: OrdersImport): number {
  const left = [...rows.dropped, ...rows.rejected].reduce((sum, reason) => sum + reason.rows, rows.kept);
  return Math.abs(rows.read - left) + Math.abs(rows.kept - rows.merged - (rows.netted ?? 0) - orders);
}
