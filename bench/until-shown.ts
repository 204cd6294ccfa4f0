import { spawn, spawnSync } from 'node:child_process';
import type { Sample } from './benchmark.ts';

/** Gives a program a terminal of its own; the one of util-linux, which takes a command. */
const SCRIPT = 'script';
const PATIENCE_MS = 20_000;
const END_OF_INPUT = '\u0004';

export const LACKS_TERMINAL = spawnSync(SCRIPT, ['--version']).status !== 0;

/**
 * Starts a program on a terminal of 100 × 40 and waits for a text on it: how long that took. Then the input ends, and the program
 * with it.
 */
export async function untilShown(
  command: readonly string[],
  shown: string,
  { folder, env }: { folder: string; env: Readonly<Record<string, string>> },
): Promise<Sample> {
  const words = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const line = `stty cols 100 rows 40; exec ${words}`;
  const { CI: _, NO_COLOR: __, ...inherited } = process.env;
  const start = performance.now();
  const child = spawn(SCRIPT, ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: { ...inherited, TERM: 'xterm-256color', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('close', () => resolve());
  let took: number | null = null;
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    if (took !== null || !text.includes(shown)) return;
    took = performance.now() - start;
    // a first one may be taken while the program is still loading, a second ends it
    setTimeout(() => child.stdin.write(END_OF_INPUT), 500);
  });
  await ended;
  if (took === null) throw new Error(`never showed “${shown}”: ${JSON.stringify(text.slice(-300))}`);
  return { durations: [took], cpuSeconds: null, peakMegabytes: null };
}
