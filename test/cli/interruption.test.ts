import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '../house/built-program.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-interrupted-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the program until something of its own appears in the folder, sends the signal, and waits for its end. */
async function interrupt(args: readonly string[], signal: 'SIGINT' | 'SIGTERM') {
  const env = { ...process.env, TMPDIR: folder, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };
  const program = spawn(process.execPath, [builtProgram(), ...args], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => program.once('exit', (_, by) => resolve(by)));
  while ((await readdir(folder)).length === 0 && program.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  program.kill(signal);
  return ended;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s during a large job ends it at once and leaves no file',
  async (signal) => {
    expect(await interrupt(['demo', '--orders', '5000000', '--out', join(folder, 'shop.csv')], signal)).toBe(signal);
    expect(await readdir(folder)).toEqual([]);
    expect(await interrupt(['report', '--demo'], signal)).toBe(signal);
    expect(await readdir(folder)).toEqual([]);
  },
);

test.skipIf(process.platform !== 'linux')('an output that cannot be written is a failure that says so', async () => {
  const full = openSync('/dev/full', 'w');
  const program = spawn(process.execPath, [builtProgram(), 'tools', '--lang', 'en'], {
    stdio: ['ignore', full, 'pipe'],
  });
  let err = '';
  program.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  expect(await new Promise((resolve) => program.once('close', resolve))).toBe(1);
  expect(err).toContain('ENOSPC');
});
