import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Appended, appendImport } from '../../../src/dataset/workspace/append-import.ts';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import { describeWorkspace } from '../../../src/dataset/workspace/describe-workspace.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { ask, freshFolder, got, NOW, opened, recordOf, removeOrders } from './workspace-of.ts';

const folderOf = freshFolder();
const Line = z.object({ line: z.string() });

/** Imports a file of another kind, whose canonical table is given as VALUES with its columns. */
async function importTable(
  folder: string,
  table: string,
  columns: string,
  values: string,
  duplicates?: 'keep' | 'drop',
): Promise<Outcome<Appended>> {
  const transaction = got(await beginImport(folder, { now: NOW }));
  await transaction.engine.run(`CREATE TABLE arriving AS SELECT ${columns} FROM (VALUES ${values})`);
  const rows = values.split('), (').length;
  const record = recordOf([], {
    ...{ kind: table, digest: `${columns} ${values}`, hasAmount: null, columns: {} },
    rows: { read: rows, imported: rows, merged: 0, duplicates: 0, rejected: 0 },
  });
  const appended = await appendImport(transaction, record, [{ name: table, staged: 'arriving' }], duplicates);
  if (appended.ok) got(await transaction.commit());
  else await transaction.abort();
  return appended;
}

const linesOf = async (folder: string, sql: string) =>
  (await ask(folder, Line, `SELECT ${sql}`)).map(({ line }) => line);
const subscriptions = 'col0 AS subscription, col1::DATE AS "startedAt", col2 AS status, NULL::VARCHAR AS plan';
const state = "subscription || ' ' || status AS line FROM subscriptions ORDER BY line";

test('a later export of the same subscriptions brings their state up to date', async () => {
  const folder = folderOf();
  got(
    await importTable(
      folder,
      'subscriptions',
      subscriptions,
      "('s1', '2026-01-01', 'active'), ('s2', '2026-01-02', 'active')",
    ),
  );
  const later = await importTable(
    folder,
    'subscriptions',
    subscriptions,
    "('s1', '2026-01-01', 'ended'), ('s3', '2026-02-02', 'active')",
  );
  expect(got(later).record).toMatchObject({ met: { same: 0, updated: 1 }, rows: { imported: 1, merged: 1 } });
  expect(await linesOf(folder, state)).toEqual(['s1 ended', 's2 active', 's3 active']);
  await removeOrders(folder, got(later).record.id);
  expect(await linesOf(folder, state)).toEqual(['s1 active', 's2 active']);
});

test('answers without date or customer are added to others only when the user says what to do', async () => {
  const folder = folderOf();
  got(await importTable(folder, 'surveys', 'col0::DOUBLE AS score', '(9), (10), (3)'));
  const more = '(9), (9), (4)';
  expect(await importTable(folder, 'surveys', 'col0::DOUBLE AS score', more)).toMatchObject({
    ok: false,
    needs: ['duplicates'],
  });
  got(await importTable(folder, 'surveys', 'col0::DOUBLE AS score', more, 'drop'));
  expect(await linesOf(folder, 'score::VARCHAR AS line FROM surveys ORDER BY score')).toEqual([
    '3.0',
    '4.0',
    '9.0',
    '9.0',
    '10.0',
  ]);
});

test('rows that two files recognise by different columns are refused', async () => {
  const folder = folderOf();
  got(await importTable(folder, 'customers', 'col0 AS customer, NULL::VARCHAR AS email', "('c1'), ('c2')"));
  const refused = await importTable(
    folder,
    'customers',
    'NULL::VARCHAR AS customer, col0 AS email',
    "('a@x.fr'), ('b@x.fr')",
  );
  expect(!refused.ok && refused.message.en).toContain('are known by email, those already imported by customer');
});

test('the lines of an order stay together: all those of the later file, or all those of the earlier', async () => {
  const folder = folderOf();
  const columns = 'hash(col0) AS order_key, col1::DATE AS day, col2 AS product';
  got(
    await importTable(
      folder,
      'lines',
      columns,
      "('A1', '2026-01-01', 'tea'), ('A1', '2026-01-01', 'cup'), ('A2', '2026-01-01', 'tea')",
    ),
  );
  const later = await importTable(folder, 'lines', columns, "('A1', '2026-01-01', 'tea'), ('A2', '2026-01-01', 'tea')");
  expect(got(later).record.met).toEqual({ same: 1, updated: 1, leftOut: 0 });
  const products = "product || ' ' || import AS line FROM lines ORDER BY line";
  expect(await linesOf(folder, products)).toEqual(['tea 1', 'tea 2']);
  await removeOrders(folder, got(later).record.id);
  expect(await linesOf(folder, products)).toEqual(['cup 1', 'tea 1', 'tea 1']);
});

test('a workspace describes its kinds, and its digest tells its files, their order and how they were read', async () => {
  const digests = new Set<string>();
  const files = ["('s1', '2026-01-01', 'active')", "('s2', '2026-03-02', 'active')"];
  for (const order of [files, [...files].reverse(), files.slice(0, 1)]) {
    const folder = folderOf();
    for (const values of order) got(await importTable(folder, 'subscriptions', subscriptions, values));
    got(await importTable(folder, 'surveys', 'col0::DOUBLE AS score', '(9), (10)'));
    const content = describeWorkspace((await opened(folder)).manifest);
    digests.add(content.digest);
    expect(content).toMatchObject({
      rowsRead: order.length + 2,
      ready: null,
      kinds: [
        { kind: 'subscriptions', tables: ['subscriptions'], rows: order.length, from: '2026-01-01', hasAmount: null },
        { kind: 'surveys', rows: 2, from: null, to: null },
      ],
    });
  }
  expect(digests.size).toBe(3);
});
