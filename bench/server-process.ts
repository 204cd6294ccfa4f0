import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What a server prints once it listens. */
const Place = z.object({ url: z.string(), tokenFile: z.string().optional() });

/** A server in a process of its own; what it has used so far is null where the system does not tell. */
export type ServerProcess = {
  readonly url: string;
  /** What opens it, where it asks for that. */
  readonly token: string | null;
  cpuSeconds(): Promise<number | null>;
  /** Resident now. */
  megabytes(): Promise<number | null>;
  stop(): Promise<void>;
};

/** Prints where a server of this process is, for whoever started it. */
export function announce(url: string): void {
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}

/** Lets a server listen on a free port, and says where. */
export function announceAddress(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) announce(`http://127.0.0.1:${address.port}/mcp`);
  });
}

/** Starts a Node program that prints where it listens, with its state in `folder`. */
export async function startServer(args: readonly string[], folder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', FIDELIO_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), exit.then(() => ['null'])]);
  const place = Place.safeParse(JSON.parse(String(line)));
  if (!place.success || child.pid === undefined) throw new Error(`node ${args.join(' ')} did not start`);
  const { url, tokenFile } = place.data;
  const inSystem = `/proc/${child.pid}`;
  return {
    url,
    token: tokenFile === undefined ? null : (await readFile(tokenFile, 'utf8')).trim(),
    cpuSeconds: async () => {
      if (!existsSync(inSystem)) return null;
      const afterName = (await readFile(`${inSystem}/stat`, 'utf8')).split(') ')[1] ?? '';
      const [user, system] = afterName.split(' ').slice(11, 13).map(Number);
      return ((user ?? Number.NaN) + (system ?? Number.NaN)) / TICKS_PER_SECOND;
    },
    megabytes: async () => {
      if (!existsSync(inSystem)) return null;
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(await readFile(`${inSystem}/status`, 'utf8'))?.[1];
      return Number(kilobytes) / 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Of Linux, on every processor Node runs on. */
const TICKS_PER_SECOND = 100;
