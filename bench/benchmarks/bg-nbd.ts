import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bgNbd } from '../../src/maths/repeat-buying/bg-nbd.ts';
import { fitRepeatModel } from '../../src/maths/repeat-buying/fit-repeat-model.ts';
import { type DayHistories, groupHistories } from '../../src/tools/forecast/group-histories.ts';
import type { Benchmark, Missing, Sample, Side } from '../benchmark.ts';
import { makeHistories } from '../make-histories.ts';
import { ROOT, readOutput } from '../run-process.ts';

const OURS = 'Fidelio, grouping and fit';
const LIFETIMES = 'lifetimes 0.11, fit alone';
const LIFETIMES_GROUPED = 'lifetimes 0.11, fit of grouped rows';
const PYTHON = process.env.FIDELIO_BENCH_PYTHON ?? 'python3';
const SUMMARY = join(ROOT, '..', 'shared', 'data', 'cdnow', 'cdnow_customers_summary.csv');

/** The published set, whole days from weeks with two decimals. */
export const bgNbdOfCdnow = fitting({
  name: 'bg-nbd-cdnow',
  title: 'BG/NBD fitted on CDNOW, 2,357 customers (lifetimes as published: 49 ms)',
  rounds: 10,
  fits: 20,
  goals: [
    { side: OURS, mostMilliseconds: 5 },
    { side: OURS, mostTimes: 0.1, against: LIFETIMES },
  ],
  async read() {
    if (!existsSync(SUMMARY)) throw new Error('the published set is not in ../shared/data/cdnow');
    const lines = (await readFile(SUMMARY, 'utf8')).trim().split(/\r?\n/).slice(1);
    const rows = lines.map((line) => line.split(',').map(Number));
    const column = (at: number, scale: number) => Float64Array.from(rows, (row) => Math.round((row[at] ?? 0) * scale));
    const customers = new Float64Array(rows.length).fill(1);
    return { frequency: column(1, 1), recencyDays: column(2, 7), ageDays: column(3, 7), customers };
  },
});

export const bgNbdOfMillion = fitting({
  name: 'bg-nbd-million',
  title: 'BG/NBD fitted on 1e6 customers (lifetimes as published: 8.5 s, 2.3 s grouped)',
  rounds: 5,
  fits: 1,
  goals: [{ side: OURS, mostMilliseconds: 1000 }],
  read: async () => makeHistories(1_000_000, 1),
});

type Fitting = Pick<Benchmark, 'name' | 'title' | 'rounds' | 'goals'> & {
  /** How many times a round fits, each one timed. */
  fits: number;
  read(): Promise<DayHistories>;
};

function fitting({ fits, read, ...about }: Fitting): Benchmark {
  return {
    ...about,
    reference: OURS,
    async prepare(folder) {
      const histories = await read();
      const { sides, missing } = await findLifetimes(histories, folder);
      return { sides: [{ name: OURS, run: async () => timeOurs(histories, fits) }, ...sides], missing };
    },
  };
}

function timeOurs(histories: DayHistories, fits: number): Sample {
  const durations: number[] = [];
  for (let index = 0; index < fits; index++) {
    const start = performance.now();
    const outcome = fitRepeatModel(bgNbd, groupHistories(histories).histories);
    durations.push(performance.now() - start);
    if (!outcome.ok) throw new Error(`no interior maximum: ${outcome.why}`);
  }
  return { durations, cpuSeconds: null, peakMegabytes: null };
}

/** The two ways to call lifetimes, where the Python named by FIDELIO_BENCH_PYTHON has it. */
async function findLifetimes(
  { frequency, recencyDays, ageDays }: DayHistories,
  folder: string,
): Promise<{ sides: Side[]; missing: Missing[] }> {
  if (spawnSync(PYTHON, ['-c', 'import lifetimes']).status !== 0) {
    const reason = `${PYTHON} has no lifetimes (name another with FIDELIO_BENCH_PYTHON)`;
    return { sides: [], missing: [LIFETIMES, LIFETIMES_GROUPED].map((name) => ({ name, reason })) };
  }
  const file = join(folder, 'histories.csv');
  const lines = Array.from(frequency, (x, row) => `${x},${recencyDays[row]},${ageDays[row]}`);
  await writeFile(file, `${lines.join('\n')}\n`);
  const side = (name: string, flags: readonly string[]): Side => ({
    name,
    run: async () => {
      const args = [join(ROOT, 'bench', 'peers', 'lifetimes-fit.py'), file, ...flags];
      const output = await readOutput({ command: PYTHON, args }, folder);
      return { durations: [Number.parseFloat(output)], cpuSeconds: null, peakMegabytes: null };
    },
  });
  return { sides: [side(LIFETIMES, []), side(LIFETIMES_GROUPED, ['--grouped'])], missing: [] };
}
