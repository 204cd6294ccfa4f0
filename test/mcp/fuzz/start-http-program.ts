import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { builtProgram } from '../../house/built-program.ts';

const Place = z.object({ url: z.string(), tokenFile: z.string() });

export type HttpProgram = Awaited<ReturnType<typeof startHttpProgram>>;

/** The program’s HTTP server as its own process, on a free port, with its state in `folder`. */
export async function startHttpProgram(folder: string, args: readonly string[] = []) {
  const child = spawn(process.execPath, [builtProgram(), 'mcp', '--http', '--port', '0', '--json', ...args], {
    cwd: folder,
    env: { ...process.env, FIDELIO_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const out: string[] = [];
  const err: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  const lines = createInterface({ input: child.stdout }).on('line', (line) => out.push(line));
  await Promise.race([once(lines, 'line'), exit]);
  const place = Place.safeParse(JSON.parse(out[0] ?? 'null'));
  if (!place.success) throw new Error(`the server did not start: ${err.join('')}`);
  const token = (await readFile(place.data.tokenFile, 'utf8')).trim();
  return {
    ...place.data,
    token,
    /** What it has printed so far: on its output, after the place, and beside. */
    printed: () => ({ out: out.slice(1), err: err.join('') }),
    hasEnded: () => child.exitCode !== null,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** The code and signal it ended with. */
    end: async () => exit,
  };
}
