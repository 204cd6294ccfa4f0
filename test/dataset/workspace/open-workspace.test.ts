import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openGeneration } from '../../../src/dataset/workspace/open-generation.ts';
import { openWorkspace } from '../../../src/dataset/workspace/open-workspace.ts';
import { writeSealed } from '../../../src/dataset/workspace/sealed-json.ts';
import { freshFolder, got, importOrders, NOW, opened, ordersOf, storedOrders } from './workspace-of.ts';

const folderOf = freshFolder();
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const generation = (number: number) => [
  `generations/00000${number}/data.duckdb`,
  `generations/00000${number}/manifest.json`,
];

/** A workspace after as many imports, each of one order. */
async function workspaceAfter(imports: number): Promise<string> {
  const folder = folderOf();
  for (let i = 1; i <= imports; i++) got(await importOrders(folder, ordersOf(`A${i} anne 01-0${i}`)));
  return folder;
}

test('where nothing was imported there is no workspace, and none is made', async () => {
  const folder = folderOf();
  expect(await openWorkspace(folder, NOW)).toEqual({ ok: true, value: null });
  mkdirSync(folder);
  expect(await openWorkspace(folder, NOW)).toEqual({ ok: true, value: null });
  expect(readdirSync(folder)).toEqual([]);
});

test('the last two generations are kept', async () => {
  const folder = await workspaceAfter(4);
  expect(filesOf(folder)).toEqual(['current', ...generation(3), ...generation(4)]);
});

test('nobody but the owner can look at it', async () => {
  if (process.platform === 'win32') return;
  const folder = await workspaceAfter(2);
  const modes = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]
    .map((path) => statSync(path).mode & 0o777)
    .sort();
  expect([...new Set(modes)]).toEqual([0o600, 0o700]);
});

test('a reader keeps its generation while others are made, even once it is two behind', async () => {
  const folder = await workspaceAfter(1);
  const { engine } = got(await openGeneration(await opened(folder)));
  for (const name of ['B1', 'B2', 'B3']) got(await importOrders(folder, ordersOf(`${name} bob 02-0${name.slice(1)}`)));
  const Count = z.object({ orders: z.number() });
  expect(await engine.rows(Count, 'SELECT count(*)::DOUBLE AS orders FROM orders')).toEqual([{ orders: 1 }]);
  await engine.close();
  expect(await storedOrders(folder)).toHaveLength(4);
});

test('a reader who comes when its generation is already gone gets the current one', async () => {
  const folder = await workspaceAfter(1);
  const seen = await opened(folder);
  for (const day of ['02', '03']) got(await importOrders(folder, ordersOf(`B${day} bob 02-${day}`)));
  const { engine, manifest } = got(await openGeneration(seen));
  expect(manifest.generation).toBe(3);
  await engine.close();
});

test('a reader cannot write, nor reach a file', async () => {
  const folder = await workspaceAfter(1);
  const { engine } = got(await openGeneration(await opened(folder)));
  await expect(engine.run('DELETE FROM orders')).rejects.toThrow('read-only');
  await expect(engine.run(`SELECT * FROM read_text('${join(folder, 'current')}')`)).rejects.toThrow('disabled');
  await engine.run('CREATE TEMP TABLE scratch AS SELECT * FROM orders');
  await engine.close();
});

test('what killed processes have left is gone after the next start; what is kept, and what is not ours, stays', async () => {
  const folder = await workspaceAfter(3);
  const dead = 2 ** 22 + 7;
  cpSync(join(folder, 'generations/000003'), join(folder, 'generations/000004'), { recursive: true });
  mkdirSync(join(folder, 'generations/000005'));
  writeFileSync(join(folder, 'generations/000005/data.duckdb'), 'half');
  const left = [`.current.${dead}.tmp`, `generations/000003/.manifest.json.${dead}.tmp`, 'rejects/0123abcd.csv'];
  const holder = { pid: dead, host: 'here', start: null, token: 'x', purpose: 'import', since: NOW };
  for (const name of left) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'import.lock.guard'), '');
  writeFileSync(join(folder, 'import.lock'), JSON.stringify({ ...holder, host: (await import('node:os')).hostname() }));
  writeFileSync(join(folder, `.current.${process.pid}.tmp`), 'being written');
  writeFileSync(join(folder, 'generations/notes.txt'), 'mine');
  await openWorkspace(folder, NOW);
  const kept = [`.current.${process.pid}.tmp`, 'current', ...generation(2), ...generation(3), 'generations/notes.txt'];
  expect(filesOf(folder)).toEqual(kept.sort());
  expect(await storedOrders(folder)).toHaveLength(3);
});

test('rejects stay as long as a kept generation names their import', async () => {
  const folder = await workspaceAfter(1);
  const { id = '' } = (await opened(folder)).manifest.imports[0] ?? {};
  writeFileSync(join(folder, 'rejects', `${id}.csv`), 'line\n');
  got(await importOrders(folder, ordersOf('B1 bob 02-01')));
  await openWorkspace(folder, NOW);
  expect(filesOf(folder)).toContain(`rejects/${id}.csv`);
});

test('a damaged workspace is refused, with the file at fault, and nothing in it is removed', async () => {
  const faults: [string, (path: string) => void][] = [
    ['current', (path) => writeFileSync(path, '{"generation":1}')],
    ['current', (path) => truncateSync(path, 20)],
    [
      'generations/000002/manifest.json',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('A2', 'A3').replace('"rows":2', '"rows":3')),
    ],
    ['generations/000002/data.duckdb', (path) => truncateSync(path, 4096)],
  ];
  for (const [file, spoil] of faults) {
    const folder = await workspaceAfter(2);
    const before = filesOf(folder);
    spoil(join(folder, file));
    const workspace = await openWorkspace(folder, NOW);
    const refused = workspace.ok && workspace.value !== null ? await openGeneration(workspace.value) : workspace;
    expect(!refused.ok && refused.message.fr).toContain(
      `L’espace de travail est abîmé (fichier «\u00a0${file.split('/').at(-1)}`,
    );
    expect(filesOf(folder)).toEqual(before);
  }
});

test('a database whose bytes have changed is refused or still reads right', async () => {
  const folder = await workspaceAfter(1);
  const path = join(folder, 'generations/000001/data.duckdb');
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, 8192);
  writeFileSync(path, bytes);
  expect(await openGeneration(await opened(folder))).toMatchObject({ ok: false });
});

test('a workspace of a later version is refused as such', async () => {
  const folder = await workspaceAfter(1);
  await writeSealed(join(folder, 'current'), { format: 2, generation: 1 });
  const refused = await openWorkspace(folder, NOW);
  expect(!refused.ok && refused.message.en).toContain('later version of Fidelio');
});
