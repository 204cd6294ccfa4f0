import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sample } from './benchmark.ts';

/** Where GNU time is, which knows a process's peak memory and CPU time; without it they are not measured. */
const GNU_TIME = '/usr/bin/time';
/** Ends a process that takes too long; without it, none is ended. */
const TIMEOUT = '/usr/bin/timeout';
const TIMED_OUT = 124;
const LONGEST_COMPLAINT = 300;

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const FIDELIO = join(ROOT, 'bin', 'fidelio.js');

export type Command = { command: string; args: readonly string[] };

/**
 * Runs a whole process in `folder`, which also receives the notes of GNU time. Throws when it fails, or takes more than
 * `mostSeconds`.
 */
export async function runProcess(
  { command, args }: Command,
  folder: string,
  mostSeconds: number | null = null,
): Promise<Sample> {
  const notes = join(folder, 'usage.txt');
  const watched = existsSync(GNU_TIME);
  const line = [
    ...(watched ? [GNU_TIME, '-o', notes, '-f', '%M %U %S'] : []),
    ...(mostSeconds !== null && existsSync(TIMEOUT) ? [TIMEOUT, '--foreground', String(mostSeconds)] : []),
    command,
    ...args,
  ];
  const start = performance.now();
  await finish(line, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }, mostSeconds);
  const durations = [performance.now() - start];
  if (!watched) return { durations, cpuSeconds: null, peakMegabytes: null };
  const [kilobytes = 0, user = 0, system = 0] = (await readFile(notes, 'utf8')).trim().split(' ').map(Number);
  return { durations, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}

/** What a process writes on its output; throws when it fails. */
export function readOutput({ command, args }: Command, folder: string): Promise<string> {
  return finish([command, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }, null);
}

async function finish(line: readonly string[], options: SpawnOptions, mostSeconds: number | null): Promise<string> {
  const [command = '', ...args] = line;
  const child = spawn(command, args, options);
  let output = '';
  let complaint = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  const code = await promise;
  if (code === TIMED_OUT && mostSeconds !== null) throw new Error(`stopped after ${mostSeconds} s`);
  if (code !== 0) throw new Error(`ended with ${code}: ${complaint.trim().slice(-LONGEST_COMPLAINT)}`);
  return output;
}
