import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import { holdAs } from '../../../src/dataset/workspace/hold-as.ts';
import { writeSealed } from '../../../src/dataset/workspace/sealed-json.ts';
import { takeLock } from '../../../src/files/lock-file.ts';
import { temporaries } from '../../../src/files/temporaries.ts';
import { appendOrders, freshFolder, got, importOrders, NOW, opened, ordersOf, storedOrders } from './workspace-of.ts';

const folderOf = freshFolder();
const orders = ordersOf('A1 anne 01-01');

test('an import that is given up leaves nothing, not even the folder it has made', async () => {
  const folder = folderOf();
  const transaction = got(await beginImport(folder, { now: NOW }));
  got(await appendOrders(transaction, orders));
  writeFileSync(transaction.rejectsPath('0123abcd'), 'line\n');
  await transaction.abort();
  expect(existsSync(folder)).toBe(false);
  await expect(transaction.commit()).rejects.toThrow('the import has ended');
});

test('given up in a workspace that is there, it leaves it as it was', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const before = readdirSync(folder, { recursive: true }).sort();
  const transaction = got(await beginImport(folder, { now: NOW }));
  got(await appendOrders(transaction, ordersOf('A2 bob 02-01')));
  await transaction.abort();
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  expect(await storedOrders(folder)).toHaveLength(1);
});

test('a second import is refused while one runs, saying which, and a reader sees what was there', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const transaction = got(await beginImport(folder, { now: NOW }));
  got(await appendOrders(transaction, ordersOf('A2 bob 02-01')));
  const refused = await beginImport(folder, { now: NOW });
  expect(!refused.ok && refused.message.en).toContain(`(process ${process.pid} of `);
  expect(!refused.ok && refused.message.en).toContain(`since ${NOW}`);
  expect(await storedOrders(folder)).toHaveLength(1);
  got(await transaction.commit());
  expect(await storedOrders(folder)).toHaveLength(2);
});

test('of imports begun at once one goes through', async () => {
  const folder = folderOf();
  const begun = await Promise.all([1, 2, 3, 4].map(() => beginImport(folder, { now: NOW })));
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
  for (const transaction of begun) if (transaction.ok) await transaction.value.abort();
});

test('an import waits for someone who only tidies up', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const lock = await takeLock(join(folder, 'import.lock'), holdAs('sweep', NOW));
  const begun = beginImport(folder, { now: NOW });
  await new Promise((resolve) => setTimeout(resolve, 60));
  if (lock.kind === 'taken') await lock.release();
  await got(await begun).abort();
});

test('a workspace whose keys another engine has made is read, and not added to', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const { manifest } = await opened(folder);
  await writeSealed(join(folder, 'generations/000001/manifest.json'), { ...manifest, hashProbe: '1' });
  const refused = await beginImport(folder, { now: NOW });
  expect(!refused.ok && refused.message.en).toContain('another version of the engine');
  expect(await storedOrders(folder)).toHaveLength(1);
  expect(readdirSync(join(folder, 'generations'))).toEqual(['000001']);
});

test('an import without anything new leaves the generation', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const transaction = got(await beginImport(folder, { now: NOW }));
  expect(got(await transaction.commit())?.manifest.generation).toBe(1);
  expect((await opened(folder)).manifest.generation).toBe(1);
});

test('an interruption leaves what was there, at whatever moment', async () => {
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const before = readdirSync(folder, { recursive: true }).sort();
  const transaction = got(await beginImport(folder, { now: NOW }));
  got(await appendOrders(transaction, ordersOf('A2 bob 02-01')));
  writeFileSync(transaction.rejectsPath('0123abcd'), 'line\n');
  temporaries.removeAll();
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  await transaction.abort();
  expect(await storedOrders(folder)).toHaveLength(1);
});

test('a folder that holds something else, or a file in its place, is no workspace', async () => {
  const folder = folderOf();
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  const refused = await beginImport(folder, { now: NOW });
  expect(!refused.ok && refused.message.en).toContain('“letter.txt”');
  const inFile = await beginImport(join(folder, 'letter.txt'), { now: NOW });
  expect(inFile).toMatchObject({ ok: false, code: 'bad_argument' });
  expect(readdirSync(folder)).toEqual(['letter.txt']);
});

test('a folder that cannot be written is refused, and can still be read', async () => {
  if (process.getuid?.() === 0 || process.platform === 'win32') return;
  const folder = folderOf();
  got(await importOrders(folder, orders));
  for (const path of ['generations', 'rejects', '.']) chmodSync(join(folder, path), 0o500);
  const refused = await beginImport(folder, { now: NOW });
  expect(!refused.ok && refused.message.en).toContain('permission denied');
  expect(await storedOrders(folder)).toHaveLength(1);
  for (const path of ['.', 'generations', 'rejects']) chmodSync(join(folder, path), 0o700);
});

/** A file of as many orders. */
function fileOf(folder: string, orders: number): string {
  const path = join(folder, '..', `${orders}.csv`);
  const lines = Array.from(
    { length: orders },
    (_, i) => `N${i},c${i % 999},2026-0${1 + (i % 9)}-1${i % 10},${i % 97}.50`,
  );
  writeFileSync(path, `order_id,customer_id,order_date,amount\n${lines.join('\n')}\n`);
  return path;
}

const importer = new URL('./import-files.ts', import.meta.url).pathname;

test('a disk that fills up is a refusal, and changes nothing', async () => {
  if (process.platform === 'win32') return;
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const limited = `ulimit -f 1200; trap '' XFSZ; exec "${process.execPath}" "${importer}" "${folder}" "${fileOf(folder, 200_000)}"`;
  const said = execFileSync('bash', ['-c', limited], { encoding: 'utf8' });
  expect(said).toContain('refused: The workspace cannot be written: the disk is full.');
  expect(await storedOrders(folder)).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['current', 'generations', 'rejects']);
  expect(readdirSync(join(folder, 'generations'))).toEqual(['000001']);
});

test('Ctrl+C leaves no trace of an import', async () => {
  if (process.platform === 'win32') return;
  const folder = folderOf();
  got(await importOrders(folder, orders));
  const child = spawn(process.execPath, [importer, folder, fileOf(folder, 400_000)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  while (!existsSync(join(folder, 'generations/000002/data.duckdb')))
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGINT');
  expect(readdirSync(folder).sort()).toEqual(['current', 'generations', 'rejects']);
  expect(readdirSync(join(folder, 'generations'))).toEqual(['000001']);
});
