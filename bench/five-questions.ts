import { spawnSync } from 'node:child_process';
import { extname, join } from 'node:path';
import { Answers, findDifference } from './answers.ts';
import type { Missing } from './benchmark.ts';
import { installPeer } from './install-peer.ts';
import { type Command, ROOT, readOutput } from './run-process.ts';

export const DUCKDB = 'DuckDB, five queries';
export const CHDB = 'chDB, the same five';
export const POLARS = 'polars, the same five';
export const PANDAS = 'pandas, the same five';

/** The interpreter with pandas, when it is not the first python3 of the path. */
const PYTHON = process.env.FIDELIO_BENCH_PYTHON ?? 'python3';

/** A program that answers the five questions of plain-duckdb.js about a file. */
export type Peer = { name: string; ask(file: string): Command };
type Candidate = Peer | Missing;

/** Always here: the engine is a dependency of ours. */
export const duckdb: Peer = peerScript(DUCKDB, 'plain-duckdb.js', []);

/** Those that are here and give the same answers as DuckDB about `sample`, a small file of the kind to come. */
export async function findPeers(
  sample: string,
  folder: string,
): Promise<{ peers: readonly Peer[]; missing: readonly Missing[] }> {
  const expected = await answersOf(duckdb, sample, folder);
  const candidates = extname(sample) === '.csv' ? [await chdb(), await polars(), pandas()] : [await chdb()];
  const peers: Peer[] = [duckdb];
  const missing: Missing[] = [];
  for (const candidate of candidates) {
    const fault = 'reason' in candidate ? candidate.reason : await findFault(candidate, sample, folder, expected);
    if (fault !== null) missing.push({ name: candidate.name, reason: fault });
    else if ('ask' in candidate) peers.push(candidate);
  }
  return { peers, missing };
}

async function findFault(peer: Peer, sample: string, folder: string, expected: Answers): Promise<string | null> {
  try {
    const difference = findDifference(await answersOf(peer, sample, folder), expected);
    return difference === null ? null : `it answers otherwise: ${difference}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function answersOf({ ask }: Peer, file: string, folder: string): Promise<Answers> {
  return Answers.parse(JSON.parse(await readOutput(ask(file), folder)));
}

function peerScript(name: string, script: string, rest: readonly string[]): Peer {
  const path = join(ROOT, 'bench', 'peers', script);
  return { name, ask: (file) => ({ command: process.execPath, args: [path, file, ...rest] }) };
}

async function chdb(): Promise<Candidate> {
  return withPackage(CHDB, 'plain-chdb.js', await installPeer('chdb', '3.4.0'));
}

async function polars(): Promise<Candidate> {
  return withPackage(POLARS, 'plain-polars.js', await installPeer('nodejs-polars', '0.26.1'));
}

function withPackage(name: string, script: string, installed: Awaited<ReturnType<typeof installPeer>>): Candidate {
  if (!installed.ok) return { name, reason: installed.reason };
  return peerScript(name, script, [join(installed.folder, 'package.json')]);
}

function pandas(): Candidate {
  if (spawnSync(PYTHON, ['-c', 'import pandas']).status !== 0) {
    return { name: PANDAS, reason: `${PYTHON} has no pandas (name another with FIDELIO_BENCH_PYTHON)` };
  }
  const script = join(ROOT, 'bench', 'peers', 'plain-pandas.py');
  return { name: PANDAS, ask: (file) => ({ command: PYTHON, args: [script, file] }) };
}
