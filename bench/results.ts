import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-process.ts';
import { measureScaling, type Scaling } from './scaling.ts';
import type { Summary } from './summary.ts';

export const RESULTS = join(ROOT, 'bench', 'results.json');

/** One comparison, the machine it ran on and the day it did. */
export type Result = Summary & {
  day: string;
  machine: { node: string; processor: string; processors: number; gigabytes: number };
};
export type Results = { scaling: Scaling | null; summaries: Result[] };

/** What earlier runs left, but for those that do not name their machine; empty at first. */
export function readResults(path: string = RESULTS): Results {
  if (!existsSync(path)) return { scaling: null, summaries: [] };
  const { summaries }: Partial<Results> = JSON.parse(readFileSync(path, 'utf8'));
  return assemble((summaries ?? []).filter(({ machine }) => machine !== undefined));
}

/** A new result takes the place of the one with the same name; the others stay. */
export function addResult({ summaries }: Results, added: Summary): Results {
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    processors: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
  };
  const result = { day: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length), machine, ...added };
  const at = summaries.findIndex(({ name }) => name === added.name);
  return assemble(at === -1 ? [...summaries, result] : summaries.with(at, result));
}

export async function writeResults(results: Results): Promise<void> {
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function assemble(summaries: Result[]): Results {
  return { scaling: measureScaling(summaries), summaries };
}
