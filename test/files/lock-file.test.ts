import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type LockHolder, readLock, takeLock } from '../../src/files/lock-file.ts';
import { identifyProcess } from '../../src/files/process-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const path = join(folder, 'import.lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const holder = (token: string, change: Partial<LockHolder> = {}): LockHolder => ({
  ...identifyProcess(),
  token,
  purpose: 'import',
  since: '2026-03-04T05:06:07Z',
  ...change,
});
/** No process has this number: above the largest that systems give. */
const dead = (token: string) => holder(token, { pid: 2 ** 22 + 7, start: null });

test('a lock is held by one at a time, who is named, and free again once released', async () => {
  const first = await takeLock(path, holder('one'));
  expect(first.kind).toBe('taken');
  expect(await takeLock(path, holder('two'))).toEqual({ kind: 'held', by: holder('one') });
  if (first.kind === 'taken') await first.release();
  expect(readdirSync(folder)).toEqual([]);
  expect((await takeLock(path, holder('two'))).kind).toBe('taken');
});

test('the lock of a dead process is taken over, and nothing is left beside it', async () => {
  writeFileSync(path, JSON.stringify(dead('gone')));
  expect((await takeLock(path, holder('new'))).kind).toBe('taken');
  expect(await readLock(path)).toMatchObject({ token: 'new' });
  expect(readdirSync(folder)).toEqual(['import.lock']);
});

test('so is that of a process whose number another one has now', async () => {
  if (identifyProcess().start === null) return;
  writeFileSync(path, JSON.stringify(holder('gone', { start: 'before the last boot' })));
  expect((await takeLock(path, holder('new'))).kind).toBe('taken');
});

test('a process that died while it took over a dead one’s lock is in nobody’s way', async () => {
  writeFileSync(path, JSON.stringify(dead('gone')));
  writeFileSync(`${path}.gone`, JSON.stringify(dead('taker')));
  expect((await takeLock(path, holder('new'))).kind).toBe('taken');
  expect(readdirSync(folder)).toEqual(['import.lock']);
});

test('of many that see the same dead holder, one takes its place', async () => {
  for (let round = 0; round < 20; round++) {
    writeFileSync(path, JSON.stringify(dead(`gone${round}`)));
    const attempts = await Promise.all(Array.from({ length: 12 }, (_, i) => takeLock(path, holder(`r${round}-${i}`))));
    expect(attempts.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  }
});

test('nobody knows who holds a lock that cannot be read, nor whether the process of another machine runs', async () => {
  writeFileSync(path, '{"pid":');
  expect(await takeLock(path, holder('new'))).toEqual({ kind: 'held', by: null });
  const elsewhere = { ...dead('far'), host: 'another machine' };
  writeFileSync(path, JSON.stringify(elsewhere));
  expect(await takeLock(path, holder('new'))).toEqual({ kind: 'held', by: elsewhere });
});

test('releasing leaves alone a lock that someone else has taken since', async () => {
  const lock = await takeLock(path, holder('one'));
  writeFileSync(path, JSON.stringify(holder('two')));
  if (lock.kind === 'taken') await lock.release();
  expect(readFileSync(path, 'utf8')).toContain('"two"');
});

test('a process that ended while its parent looks elsewhere no longer runs', async () => {
  if (process.platform !== 'linux') return;
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(parent.stdout, 'data');
  const zombie = Number(String(line));
  await expect.poll(() => readFileSync(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ');
  writeFileSync(path, JSON.stringify(holder('gone', { pid: zombie, start: null })));
  expect((await takeLock(path, holder('new'))).kind).toBe('taken');
  parent.kill();
});
