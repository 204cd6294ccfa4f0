import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { drawNormal } from '../../src/maths/draw-normal.ts';
import { logisticFunction } from '../../src/maths/logistic-function.ts';
import { fitLogistic } from '../../src/maths/logistic-regression.ts';
import type { LogisticSample } from '../../src/maths/logistic-sample.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import type { Benchmark, Sample } from '../benchmark.ts';
import { ROOT, readOutput } from '../run-process.ts';

const OURS = 'fitLogistic';
const SKLEARN = 'scikit-learn, lbfgs';
const PYTHON = process.env.FIDELIO_BENCH_PYTHON ?? 'python3';

/** As many of each side in a round: the first of a process is slower. */
const FITS = 5;
const PENALTY = 1;
/** Both search for the same minimum; scikit-learn stops a little before it. */
const SAME = 0.01;
/** Measured on another machine than this one: performance.md, 33 ms. */
const PUBLISHED = 'its published figure on another machine is 33 ms';

const Fitted = z.object({
  durations: z.array(z.number()),
  coefficients: z.array(z.number()),
  intercept: z.number(),
});

/** An L2 logistic regression on numbers in memory, the reading of the file aside on both sides. */
export function logisticRegression(rows: number, columns: number): Benchmark {
  return {
    name: 'logistic-regression',
    title: `L2 logistic regression, ${rows.toLocaleString('en')} rows × ${columns} columns`,
    rounds: 7,
    reference: SKLEARN,
    goals: [{ side: OURS, mostTimes: 3, against: SKLEARN }],
    async prepare(folder) {
      const sample = draw(rows, columns);
      const ours = { name: OURS, run: async () => timeFits(sample) };
      if (spawnSync(PYTHON, ['-c', 'import sklearn']).status !== 0) {
        const reason = `${PYTHON} has no scikit-learn (name another with FIDELIO_BENCH_PYTHON); ${PUBLISHED}`;
        return { sides: [ours], missing: [{ name: SKLEARN, reason }] };
      }
      const file = join(folder, 'table.f64');
      await writeFile(
        file,
        Buffer.concat([...sample.design.numbers, sample.outcome].map(({ buffer }) => Buffer.from(buffer))),
      );
      const askPeer = async () => {
        const args = [join(ROOT, 'bench', 'peers', 'logistic-sklearn.py'), file, String(columns), String(FITS)];
        return Fitted.parse(JSON.parse(await readOutput({ command: PYTHON, args }, folder)));
      };
      compare(sample, await askPeer());
      const theirs = { name: SKLEARN, run: async () => sampleOf((await askPeer()).durations) };
      return { sides: [ours, theirs], missing: [] };
    },
  };
}

/** Rows drawn from a known model, so that there is something to find. */
function draw(rows: number, columns: number): LogisticSample {
  const random = seededRandom(20);
  const effects = Array.from({ length: columns }, () => drawNormal(random) / 2);
  const numbers = effects.map(() => Float64Array.from({ length: rows }, () => drawNormal(random)));
  const outcome = Float64Array.from({ length: rows }, (_, row) => {
    const logOdds = effects.reduce((sum, effect, column) => sum + effect * (numbers[column]?.[row] ?? 0), -1);
    return random() < logisticFunction(logOdds) ? 1 : 0;
  });
  return { design: { numbers, levels: [] }, outcome, weights: new Float64Array(rows).fill(1) };
}

function timeFits(sample: LogisticSample): Sample {
  return sampleOf(
    Array.from({ length: FITS }, () => {
      const start = performance.now();
      const { converged } = fitLogistic(sample, PENALTY);
      if (!converged) throw new Error('no minimum was reached');
      return performance.now() - start;
    }),
  );
}

function sampleOf(durations: readonly number[]): Sample {
  return { durations, cpuSeconds: null, peakMegabytes: null };
}

/** Throws unless both sides give the same model: one that is quick and wrong counts for nothing. */
function compare(sample: LogisticSample, theirs: z.infer<typeof Fitted>): void {
  const { coefficients, intercept } = fitLogistic(sample, PENALTY);
  const gaps = theirs.coefficients.map((value, index) => Math.abs(value - (coefficients[index] ?? 0)));
  if (Math.max(...gaps, Math.abs(theirs.intercept - intercept)) > SAME) throw new Error('the two models differ');
}
