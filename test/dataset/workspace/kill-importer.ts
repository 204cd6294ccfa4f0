import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Engine } from '../../../src/dataset/duckdb.ts';
import { beginImport } from '../../../src/dataset/workspace/begin-import.ts';
import { openGeneration } from '../../../src/dataset/workspace/open-generation.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { got, NOW, opened } from './workspace-of.ts';

const FILES = 6;
const ORDERS = 3000;
const IMPORTER = new URL('./import-files.ts', import.meta.url).pathname;
const Totals = z.object({ orders: z.number(), cents: z.number() });
type Totals = z.infer<typeof Totals>;

/** Files to import one after the other, a workspace with the first of them, and what each import must leave. */
export type Trial = {
  root: string;
  paths: string[];
  /** Orders and their sum after as many imports. */
  totals: Totals[];
  /** From the moment the importer is ready to its last acknowledgement. */
  durationMs: number;
};

/** Each file has new orders, and some of the one before, a third of them with another amount. */
export async function prepareTrial(): Promise<Trial> {
  const root = mkdtempSync(join(tmpdir(), 'kill-'));
  mkdirSync(join(root, 'tmp'));
  process.env.TMPDIR = join(root, 'tmp');
  const known = new Map<string, number>();
  const [paths, totals]: [string[], Totals[]] = [[], [{ orders: 0, cents: 0 }]];
  for (let file = 0; file < FILES; file++) {
    const lines = Array.from({ length: ORDERS }, (_, row) => {
      const number = file * (ORDERS - 300) + row;
      const cents = 100 + ((number * 37) % 9000) + (number % 3 === 0 ? file : 0);
      known.set(`N${number}`, cents);
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(number / 150))).toISOString().slice(0, 10);
      return `N${number},c${(number * 7919) % 997},${day},${(cents / 100).toFixed(2)}`;
    });
    const path = join(root, `orders-${file + 1}.csv`);
    writeFileSync(path, `order_id,customer_id,order_date,amount\n${lines.join('\n')}\n`);
    paths.push(path);
    totals.push({ orders: known.size, cents: [...known.values()].reduce((sum, cents) => sum + cents, 0) });
  }
  // What importers load is compiled once, by the first of them, which nobody kills.
  process.env.NODE_COMPILE_CACHE = join(root, 'compiled');
  const trial: Trial = { root, paths, totals, durationMs: 0 };
  const first = startImporter(join(root, 'first'), paths.slice(0, 1));
  await once(first, 'exit');
  for (let run = 0; run < 2; run++) {
    const folder = join(root, 'measured');
    cpSync(join(root, 'first'), folder, { recursive: true });
    const child = startImporter(folder, paths.slice(1));
    await child.ready;
    const start = performance.now();
    await once(child, 'exit');
    trial.durationMs = performance.now() - start;
    expect(child.committed).toHaveLength(FILES - 1);
    rmSync(folder, { recursive: true });
  }
  return trial;
}

export function endTrial({ root }: Trial): void {
  delete process.env.TMPDIR;
  delete process.env.NODE_COMPILE_CACHE;
  rmSync(root, { recursive: true });
}

/** Kills the importer at a share of its duration, then checks what the next start finds. */
export async function killImporter(trial: Trial, seed: number): Promise<void> {
  const moment = seededRandom(seed)() * 1.02 * trial.durationMs;
  const folder = join(trial.root, `killed-${seed}`);
  cpSync(join(trial.root, 'first'), folder, { recursive: true });
  const reader = got(await openGeneration(await opened(folder)));
  const child = startImporter(folder, trial.paths.slice(1));
  await child.ready;
  const timer = setTimeout(() => child.kill('SIGKILL'), moment);
  await once(child, 'exit');
  clearTimeout(timer);
  const when = `killed after ${moment.toFixed(1)} of ${trial.durationMs.toFixed(0)} ms (seed ${seed})`;
  await expectWhole(trial, folder, { acknowledged: 1 + child.committed.length, when });
  expect(await totalsOf(reader.engine), `${when}: the reader`).toEqual(trial.totals[1]);
  await reader.engine.close();
  rmSync(folder, { recursive: true });
}

async function expectWhole(
  trial: Trial,
  folder: string,
  { acknowledged, when }: { acknowledged: number; when: string },
): Promise<void> {
  const workspace = await opened(folder);
  const { generation, imports } = workspace.manifest;
  expect([acknowledged, acknowledged + 1], when).toContain(imports.length);
  const { engine } = got(await openGeneration(workspace));
  expect(await totalsOf(engine), when).toEqual(trial.totals[imports.length]);
  await engine.close();
  const kept = [generation - 1, generation].filter((number) => number > 0).map((number) => `00000${number}`);
  expect(readdirSync(folder).sort(), when).toEqual(['current', 'generations', 'rejects']);
  expect(readdirSync(join(folder, 'generations')).sort(), when).toEqual(kept);
  for (const name of kept) {
    expect(readdirSync(join(folder, 'generations', name)).sort(), when).toEqual(['data.duckdb', 'manifest.json']);
  }
  expect(readdirSync(join(folder, 'rejects')).sort(), when).toEqual(imports.map(({ id }) => `${id}.csv`).sort());
  const ownedByOthers = (name: string) => /^fidelio-\d+-/.test(name) && !name.startsWith(`fidelio-${process.pid}-`);
  expect(readdirSync(join(trial.root, 'tmp')).filter(ownedByOthers), when).toEqual([]);
  await got(await beginImport(folder, { now: NOW })).abort();
}

/** The orders as such, and as the derived tables count them, which must be the same. */
async function totalsOf(engine: Engine): Promise<Totals | undefined> {
  const sum = (count: string, table: string) =>
    engine.rows(Totals, `SELECT ${count}::DOUBLE AS orders, (sum(amount) * 100)::DOUBLE AS cents FROM ${table}`);
  const [[orders], [days], [customers]] = await Promise.all([
    sum('count(*)', 'orders'),
    sum('sum(orders)', 'orders_by_day'),
    sum('sum(orders)', 'orders_by_customer'),
  ]);
  expect([days, customers]).toEqual([orders, orders]);
  return orders;
}

type Importer = ChildProcess & { ready: Promise<void>; committed: string[] };

function startImporter(folder: string, paths: readonly string[]): Importer {
  const child = spawn(process.execPath, [IMPORTER, folder, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const committed: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      else if (line.startsWith('committed ')) committed.push(line);
      else reject(new Error(line));
    });
  });
  return Object.assign(child, { ready, committed });
}
