import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sample } from './benchmark.ts';

/** Where GNU time is, which knows a process's peak memory and CPU time; without it they are not measured. */
const GNU_TIME = '/usr/bin/time';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const FIDELIO = join(ROOT, 'bin', 'fidelio.js');

/** Runs a whole process and throws when it fails; `folder` receives the notes of GNU time. */
export async function runProcess(command: string, args: readonly string[], folder: string): Promise<Sample> {
  const notes = join(folder, 'usage.txt');
  const watched = existsSync(GNU_TIME);
  const start = performance.now();
  if (watched) await finish(GNU_TIME, ['-o', notes, '-f', '%M %U %S', command, ...args]);
  else await finish(command, args);
  const durations = [performance.now() - start];
  if (!watched) return { durations, cpuSeconds: null, peakMegabytes: null };
  const [kilobytes = 0, user = 0, system = 0] = (await readFile(notes, 'utf8')).trim().split(' ').map(Number);
  return { durations, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}

async function finish(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  const code = await promise;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${complaint}`);
}
