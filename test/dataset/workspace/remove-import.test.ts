import { expect, test } from 'vitest';
import { freshFolder, got, importOrders, opened, ordersOf, removeOrders, storedOrders } from './workspace-of.ts';

const folderOf = freshFolder();
const idOf = async (...args: Parameters<typeof importOrders>) => got(await importOrders(...args)).record.id;

test('an import that is removed takes its rows along', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 anne 01-05')));
  const id = await idOf(folder, ordersOf('A2 bob 02-05'));
  expect(got(await removeOrders(folder, id))).toMatchObject({ id });
  expect(await storedOrders(folder)).toEqual(['1 anne 2026-01-05 1.00']);
  expect((await opened(folder)).manifest).toMatchObject({ generation: 3, imports: [{ number: 1 }] });
});

test('the state that it had replaced comes back', async () => {
  const folder = folderOf();
  got(await importOrders(folder, ordersOf('A1 anne 01-05 100', 'A2 anne 01-06')));
  const id = await idOf(folder, ordersOf('A1 anne 01-05 70'));
  await removeOrders(folder, id);
  expect(await storedOrders(folder)).toEqual(['1 anne 2026-01-05 1.00', '1 anne 2026-01-06 1.00']);
});

test('orders that another file repeats stay, as that file says them', async () => {
  const folder = folderOf();
  const id = await idOf(folder, ordersOf('A1 anne 01-05', 'A2 bob 01-06'));
  got(await importOrders(folder, ordersOf('A1 anne 01-05', 'A3 carl 02-01')));
  await removeOrders(folder, id);
  expect(await storedOrders(folder)).toEqual(['2 anne 2026-01-05 1.00', '2 carl 2026-02-01 1.00']);
});

test('a file may be imported again after it was removed, under the same id', async () => {
  const folder = folderOf();
  const orders = ordersOf('A1 anne 01-05');
  const id = await idOf(folder, orders);
  await removeOrders(folder, id);
  expect((await opened(folder)).manifest).toMatchObject({ imports: [], tables: {} });
  expect(await idOf(folder, orders)).toBe(id);
  expect(await storedOrders(folder)).toEqual(['2 anne 2026-01-05 1.00']);
});

test('an import that is not there is refused with those that are', async () => {
  const folder = folderOf();
  const id = await idOf(folder, ordersOf('A1 anne 01-05'));
  const refused = await removeOrders(folder, 'nothing');
  expect(!refused.ok && refused.message.en).toBe(`No import “nothing”. Imports in the workspace: ${id}.`);
  expect((await opened(folder)).manifest.generation).toBe(1);
});

test('an import that a later one was held against is refused until that one is removed', async () => {
  const folder = folderOf();
  const first = await idOf(folder, ordersOf('- anne 01-05', '- bob 01-06'));
  const second = await idOf(folder, ordersOf('- bob 01-06', '- carl 01-07'), { duplicates: 'drop' });
  const refused = await removeOrders(folder, first);
  expect(!refused.ok && refused.message.en).toContain(`Remove import ${second} first, then ${first}`);
  const apart = await idOf(folder, ordersOf('- dora 02-05'));
  got(await removeOrders(folder, apart));
  got(await removeOrders(folder, second));
  got(await removeOrders(folder, first));
  expect((await opened(folder)).manifest.imports).toEqual([]);
});
