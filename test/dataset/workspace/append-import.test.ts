import { expect, test } from 'vitest';
import { z } from 'zod';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import { checkAgreement } from '../../../src/dataset/workspace/check-agreement.ts';
import {
  appendOrders,
  ask,
  freshFolder,
  got,
  importOrders,
  NOW,
  opened,
  ordersOf,
  storedOrders,
} from './workspace-of.ts';

const folderOf = freshFolder();
const january = ordersOf('A1 anne 01-05', 'A2 bob 01-20', 'A3 anne 01-31 250');

async function withJanuary(): Promise<string> {
  const folder = folderOf();
  got(await importOrders(folder, january, { file: 'january.csv' }));
  return folder;
}

test('a first file makes a workspace, which says what it holds', async () => {
  const folder = await withJanuary();
  expect(await storedOrders(folder)).toEqual([
    '1 anne 2026-01-05 1.00',
    '1 anne 2026-01-31 2.50',
    '1 bob 2026-01-20 1.00',
  ]);
  const { manifest } = await opened(folder);
  expect(manifest).toMatchObject({
    generation: 1,
    tables: { orders: { rows: 3, from: '2026-01-05', to: '2026-01-31' } },
    imports: [
      {
        number: 1,
        kind: 'orders',
        file: 'january.csv',
        importedAt: NOW,
        rows: { read: 3, imported: 3, merged: 0, duplicates: 0, rejected: 0 },
        tables: [{ name: 'orders', key: ['order_key'], date: 'day' }],
      },
    ],
  });
  expect(manifest.imports[0]?.id).toMatch(/^[0-9a-f]{8}$/);
});

test('the same file again changes nothing, and is said to be there', async () => {
  const folder = await withJanuary();
  const again = got(await importOrders(folder, january, { file: 'copy of january.csv' }));
  expect(again).toMatchObject({ kind: 'already', record: { file: 'january.csv' } });
  expect((await opened(folder)).manifest.generation).toBe(1);
});

test('the same file read another way is refused, with the command that removes it', async () => {
  const folder = await withJanuary();
  const refused = await importOrders(folder, january, { options: { dateOrder: 'mdy' } });
  expect(refused).toMatchObject({ ok: false, code: 'bad_argument' });
  expect(!refused.ok && refused.message.fr).toMatch(/fidelio import remove [0-9a-f]{8}/);
});

test('orders exported again are counted once; those that have changed take their later state', async () => {
  const folder = await withJanuary();
  const february = ordersOf('A2 bob 01-20', 'A3 anne 01-31 0', 'A4 carl 02-03');
  const { record } = got(await importOrders(folder, february));
  expect(await storedOrders(folder)).toEqual([
    '1 anne 2026-01-05 1.00',
    '1 bob 2026-01-20 1.00',
    '2 anne 2026-01-31 0.00',
    '2 carl 2026-02-03 1.00',
  ]);
  expect(record.met).toEqual({ same: 1, updated: 1, leftOut: 0 });
  expect(record.rows).toEqual({ read: 3, imported: 1, merged: 2, duplicates: 0, rejected: 0 });
  expect(record.notes.map(({ en }) => en)).toEqual([
    'Orders already imported and identical, not added: 1.',
    'Orders already imported in another state, which this file replaces with its own: 1.',
  ]);
});

test('a column that the later file lacks keeps what was known of an order', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 anne 01-05 100 web', 'A2 bob 01-06 100 shop')));
  got(await importOrders(folder, ordersOf('A1 anne 01-05 90', 'A2 bob 01-06 100', 'A3 carl 01-07 100')));
  expect(await storedOrders(folder, true)).toEqual([
    '1 bob 2026-01-06 1.00 shop',
    '2 anne 2026-01-05 0.90 web',
    '2 carl 2026-01-07 1.00 -',
  ]);
});

test('a column that only the later file has is empty for the earlier orders', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 anne 01-05')));
  got(await importOrders(folder, ordersOf('A2 anne 02-05 100 web')));
  expect(await storedOrders(folder, true)).toEqual(['1 anne 2026-01-05 1.00 -', '2 anne 2026-02-05 1.00 web']);
});

test('customer numbers become texts when a later file has texts, and stay the same customers', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 42 01-05', 'A2 43 01-06')));
  got(await importOrders(folder, ordersOf('A3 42 02-05', 'A4 B7 02-06')));
  got(await importOrders(folder, ordersOf('A5 42 03-05', 'A6 43 03-06')));
  const Customer = z.object({ customer: z.string(), days: z.number() });
  expect(await ask(folder, Customer, 'SELECT customer, days FROM orders_by_customer ORDER BY customer')).toEqual([
    { customer: '42', days: 3 },
    { customer: '43', days: 2 },
    { customer: 'B7', days: 1 },
  ]);
});

test('files without order numbers add up as long as their days do not meet', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('- anne 01-05', '- anne 01-31')));
  got(await importOrders(folder, ordersOf('- anne 02-01', '- bob 02-02')));
  expect(await storedOrders(folder)).toHaveLength(4);
});

const overlapping = ordersOf('- anne 01-31', '- anne 01-31', '- bob 02-01');

test('files without order numbers whose days meet are refused, with the choice to make', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('- anne 01-05', '- anne 01-31')));
  const refused = await importOrders(folder, overlapping, { file: 'février.csv' });
  expect(refused).toMatchObject({ ok: false, code: 'bad_argument', needs: ['duplicates'] });
  if (refused.ok) return;
  expect(refused.message.fr).toContain('déjà importées (du 2026-01-31 au 2026-01-31\u00a0: 1)');
  expect(refused.message.en).toMatch(/“février.csv”.*--duplicates drop.*--duplicates keep/);
  expect(await storedOrders(folder)).toHaveLength(2);
});

test('then “drop” leaves out as many as are there already, and “keep” adds them all', async () => {
  for (const [duplicates, kept] of [
    ['drop', 2],
    ['keep', 3],
  ] as const) {
    const folder = folderOf();
    got(await importOrders(folder, ordersOf('- anne 01-05', '- anne 01-31')));
    const { record } = got(await importOrders(folder, overlapping, { duplicates }));
    expect(await storedOrders(folder)).toHaveLength(2 + kept);
    expect(record.rows).toEqual({ read: 3, imported: kept, merged: 0, duplicates: 3 - kept, rejected: 0 });
    expect(record.met.leftOut).toBe(3 - kept);
  }
});

test('orders with a number do not repeat, unasked, those that were imported without', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('- anne 01-05', '- bob 01-31')));
  const numbered = ordersOf('A1 anne 01-05', 'A2 bob 01-06');
  expect(await importOrders(folder, numbered)).toMatchObject({ ok: false, needs: ['duplicates'] });
  const { record } = got(await importOrders(folder, numbered, { duplicates: 'drop' }));
  expect(record.met).toEqual({ same: 0, updated: 0, leftOut: 1 });
  expect(await storedOrders(folder)).toEqual([
    '1 anne 2026-01-05 1.00',
    '1 bob 2026-01-31 1.00',
    '2 bob 2026-01-06 1.00',
  ]);
});

test('a row without number is not taken for a numbered order that the same file repeats', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 anne 01-05')));
  const mixed = ordersOf('A1 anne 01-05', '- anne 01-05');
  const { record } = got(await importOrders(folder, mixed, { duplicates: 'drop' }));
  expect(record.met).toEqual({ same: 1, updated: 0, leftOut: 0 });
  expect(await storedOrders(folder)).toHaveLength(2);
});

test('two shops that number their orders alike are told apart, and refused', async () => {
  const folder = folderOf();
  const shop = (name: string, month: string) =>
    Array.from({ length: 20 }, (_, i) =>
      ordersOf(`${i + 1} ${name}${i} ${month}-${String(5 + i).padStart(2, '0')}`),
    ).flat();
  got(await importOrders(folder, shop('a', '01')));
  const refused = await importOrders(folder, shop('b', '02'));
  expect(!refused.ok && refused.message.en).toContain('20 numbers in “orders.csv” already belong to other orders');
});

test('orders that all change customer, or day, are refused: another column was read', async () => {
  const folder = folderOf();
  const shop = (name: string, month: string) =>
    Array.from({ length: 20 }, (_, i) =>
      ordersOf(`${i + 1} ${name}${i} ${month}-${String(5 + i).padStart(2, '0')}`),
    ).flat();
  got(await importOrders(folder, shop('a', '01')));
  const renamed = await importOrders(folder, shop('b', '01'));
  expect(!renamed.ok && renamed.message.en).toContain('--map customer=COLUMN');
  const moved = await importOrders(folder, shop('a', '02'));
  expect(!moved.ok && moved.message.en).toContain('--date-order');
});

test('files that cannot be counted together are refused: other conventions, amounts on one side only, another currency', async () => {
  const folder = folderOf();
  got(await importOrders(folder, january, { currency: 'EUR' }));
  const more = ordersOf('B1 anne 02-01');
  const refusals = [
    await importOrders(folder, more, { conventions: { returns: 'net', timeZone: 'UTC' } }),
    await importOrders(folder, more, { hasAmount: false }),
    await importOrders(folder, more, { currency: 'USD' }),
  ];
  expect(refusals).toMatchObject([
    { ok: false, needs: ['returns'] },
    { ok: false, needs: ['amount'] },
    { ok: false, needs: ['currency'] },
  ]);
  const { record } = got(await importOrders(folder, more));
  expect(record.notes[0]?.en).toBe('“orders.csv” does not state its currency; the other files are in EUR.');
  const { manifest } = await opened(folder);
  const several = { kind: 'orders', file: 'both.csv', conventions: {}, currency: null, hasAmount: true };
  expect(checkAgreement(manifest.imports, several, true)).toMatchObject({
    value: [{ en: '“both.csv” mixes several currencies, the other files are in EUR: currencies are not added.' }],
  });
});

test('several files make one generation, and a refused one adds nothing to it', async () => {
  const folder = folderOf();
  const transaction = got(await beginImport(folder, { now: NOW }));
  got(await appendOrders(transaction, january));
  expect(await appendOrders(transaction, ordersOf('B1 anne 02-01'), { hasAmount: false })).toMatchObject({ ok: false });
  got(await appendOrders(transaction, ordersOf('B2 bob 02-02')));
  const workspace = got(await transaction.commit());
  expect(workspace?.manifest).toMatchObject({ generation: 1, tables: { orders: { rows: 4 } } });
  expect(await storedOrders(folder)).toHaveLength(4);
});
