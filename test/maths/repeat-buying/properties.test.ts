import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bgNbd } from '../../../src/maths/repeat-buying/bg-nbd.ts';
import type { History } from '../../../src/maths/repeat-buying/histories.ts';
import { mbgNbd } from '../../../src/maths/repeat-buying/mbg-nbd.ts';
import { noRepeatProbability } from '../../../src/maths/repeat-buying/no-repeat-probability.ts';
import { paretoNbd } from '../../../src/maths/repeat-buying/pareto-nbd.ts';
import { repeatsOf } from './repeats-of.ts';

// The same cases every time: the quadrature is exact to a thousandth at worst, and a rare draw shows it.
fc.configureGlobal({ seed: 4 });

const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const parameters = fc.tuple(between(0.05, 20), between(0.05, 60), between(0.05, 20), between(0.05, 60));
const history: fc.Arbitrary<History> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), between(0, 1), between(0, 200))
  .map(([frequency, share, silence]) => {
    const recency = frequency === 0 ? 0 : 0.2 * frequency + 100 * share;
    return { frequency, recency, age: recency + silence };
  });
const horizon = between(0.1, 104);

describe.each([
  ['BG/NBD', bgNbd],
  ['MBG/NBD', mbgNbd],
  ['Pareto/NBD', paretoNbd],
])('%s', (_, model) => {
  test('probabilities lie between 0 and 1', () => {
    fc.assert(
      fc.property(parameters, history, horizon, (of, each, weeks) => {
        for (const p of [model.aliveProbability(of, each), noRepeatProbability(model, of, each, weeks)]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('expected purchases grow with the horizon, and silence gets less likely', () => {
    fc.assert(
      fc.property(parameters, history, horizon, (of, each, weeks) => {
        const [near, far] = [repeatsOf(model, of, each, weeks), repeatsOf(model, of, each, 1.5 * weeks)];
        expect(near).toBeGreaterThanOrEqual(0);
        expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-9));
        expect(noRepeatProbability(model, of, each, 1.5 * weeks)).toBeLessThanOrEqual(
          noRepeatProbability(model, of, each, weeks) + 1e-12,
        );
      }),
    );
  });

  test('at least as many purchases are expected as there are chances of one', () => {
    fc.assert(
      fc.property(parameters, history, horizon, (of, each, weeks) => {
        const some = 1 - noRepeatProbability(model, of, each, weeks);
        expect(repeatsOf(model, of, each, weeks)).toBeGreaterThan(some * (1 - 1e-3) - 1e-7);
      }),
    );
  });

  test('the chance of being a customer falls with silence', () => {
    fc.assert(
      fc.property(parameters, history, between(0.1, 50), (of, each, more) => {
        const later = { ...each, age: each.age + more };
        expect(model.aliveProbability(of, later)).toBeLessThanOrEqual(model.aliveProbability(of, each) + 1e-12);
      }),
    );
  });

  test('the gradient is the slope of the likelihood, and the likelihood the sum of the densities', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 5 }), (of, all) => {
        const histories = {
          frequency: Float64Array.from(all, ({ frequency }) => frequency),
          recency: Float64Array.from(all, ({ recency }) => recency),
          age: Float64Array.from(all, ({ age }) => age),
          customers: Float64Array.from(all, (_, row) => row + 1),
        };
        const gradient = new Float64Array(4);
        const sum = model.logLikelihood(histories)(Float64Array.from(of), gradient);
        const densities = all.reduce((total, each, row) => total + (row + 1) * model.logDensity(of, each), 0);
        expect(Math.abs(sum - densities)).toBeLessThan(1e-9 * (1 + Math.abs(sum)));
        for (const [at, parameter] of of.entries()) {
          const moved = (shift: number) => of.map((entry, index) => (index === at ? entry + shift : entry));
          const step = 1e-5 * parameter;
          const [above, below] = [step, -step].map((shift) =>
            model.logLikelihood(histories)(Float64Array.from(moved(shift)), new Float64Array(4)),
          );
          const slope = ((above ?? 0) - (below ?? 0)) / (2 * step);
          const tolerance = 1e-4 * (1 + Math.abs(slope)) + (1e-10 * Math.abs(sum)) / step;
          expect(Math.abs((gradient[at] ?? 0) - slope)).toBeLessThan(tolerance);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the order of the rows and their grouping change nothing', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 6 }), (of, all) => {
        const rowsOf = (list: readonly History[], customers: number) => ({
          frequency: Float64Array.from(list, ({ frequency }) => frequency),
          recency: Float64Array.from(list, ({ recency }) => recency),
          age: Float64Array.from(list, ({ age }) => age),
          customers: new Float64Array(list.length).fill(customers),
        });
        const grouped = model.logLikelihood(rowsOf(all, 2))(Float64Array.from(of), new Float64Array(4));
        const each = model.logLikelihood(rowsOf([...all, ...all].reverse(), 1))(
          Float64Array.from(of),
          new Float64Array(4),
        );
        expect(Math.abs(grouped - each)).toBeLessThan(1e-11 * (1 + Math.abs(grouped)));
      }),
      { numRuns: 50 },
    );
  });
});

/** E|alive by Simpson’s rule over the probability of stopping, independent of the series and of its substitute. */
function simpson(a: number, b: number, shape: number, rate: number, weeks: number): number {
  const steps = 20_000;
  let [mean, mass] = [0, 0];
  for (let step = 0; step <= steps; step++) {
    const p = step / steps;
    const weight = (step === 0 || step === steps ? 1 : step % 2 === 0 ? 2 : 4) * p ** (a - 1) * (1 - p) ** (b - 1);
    const repeats = p === 0 ? (shape * weeks) / rate : (1 - (1 + (p * weeks) / rate) ** -shape) / p;
    mean += weight * repeats;
    mass += weight;
  }
  return mean / mass;
}

test.each([
  [3, 4, 0.5, 5, 39],
  [2, 6, 40, 30, 52],
  [1, 3, 1.5, 10, 20],
  [4, 2, 90, 300, 104],
  [2, 5, 0.8, 0.5, 104],
])(
  'purchases while alive are the mean over the chance of stopping (a %d, b %d, r %d, alpha %d, %d weeks)',
  (a, b, r, alpha, weeks) => {
    const newcomer = { frequency: 0, recency: 0, age: 0 };
    expect(repeatsOf(bgNbd, [r, alpha, a, b], newcomer, weeks) / simpson(a, b, r, alpha, weeks)).toBeCloseTo(1, 7);
  },
);
