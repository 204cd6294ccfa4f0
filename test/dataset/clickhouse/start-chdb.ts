import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPeer } from '../../../bench/install-peer.ts';

/** The engine of the parity tests: 541 MB, so never a dependency, and fetched once by the long tests that need it. */
const VERSION = '3.4.0';
const PROGRAM = fileURLToPath(new URL('./serve-chdb.ts', import.meta.url));

export type ChdbServer = {
  /** http://127.0.0.1:port */
  url: string;
  /** Runs a statement as the user who may do all; throws what the engine says. */
  run(sql: string): Promise<string>;
  stop(): Promise<void>;
};

/** Starts ClickHouse's engine in a process of its own, installing it first when this machine does not have it yet. */
export async function startChdb(): Promise<ChdbServer> {
  const engine = await installPeer('chdb', VERSION);
  if (!engine.ok) throw new Error(engine.reason);
  const data = mkdtempSync(join(tmpdir(), 'fidelio-chdb-'));
  const child = spawn(process.execPath, [PROGRAM, engine.folder, data], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${await readPort(child)}`;
  return {
    url,
    run: async (sql) => {
      const response = await fetch(url, { method: 'POST', body: sql });
      const answer = await response.text();
      if (!response.ok) throw new Error(answer);
      return answer;
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`chdb stopped with code ${code}`)));
  });
}
