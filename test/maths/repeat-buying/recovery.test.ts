import { expect, test } from 'vitest';
import { drawGamma } from '../../../src/maths/draw-gamma.ts';
import { bgNbd } from '../../../src/maths/repeat-buying/bg-nbd.ts';
import { fitGammaGamma } from '../../../src/maths/repeat-buying/fit-gamma-gamma.ts';
import { fitRepeatModel } from '../../../src/maths/repeat-buying/fit-repeat-model.ts';
import { mbgNbd } from '../../../src/maths/repeat-buying/mbg-nbd.ts';
import { paretoNbd } from '../../../src/maths/repeat-buying/pareto-nbd.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { drawBuyer } from './draw-buyer.ts';
import { groupDrawn } from './group-drawn.ts';

const CUSTOMERS = 8000;

function expectRecovered(truth: readonly number[], found: readonly number[], errors: readonly number[]): void {
  for (const [at, parameter] of truth.entries()) {
    const distance = Math.abs((found[at] ?? 0) - parameter);
    expect(distance / (errors[at] ?? 0)).toBeLessThan(3);
    expect(distance / parameter).toBeLessThan(0.25);
  }
}

test.each([
  ['bg_nbd', bgNbd, [0.7, 5, 0.8, 2.5]],
  ['mbg_nbd', mbgNbd, [0.9, 6, 0.9, 2]],
  ['pareto_nbd', paretoNbd, [0.7, 8, 0.8, 12]],
] as const)('parameters of %s are found again, within their standard errors', (name, model, truth) => {
  const random = seededRandom(20_240_611);
  const buyers = Array.from({ length: CUSTOMERS }, () => {
    const age = 30 + 70 * random();
    return { age, moments: drawBuyer(random, name, truth, age) };
  });
  const outcome = fitRepeatModel(model, groupDrawn(buyers));
  if (!outcome.ok) throw new Error(outcome.why);
  expectRecovered(truth, outcome.fit.parameters, outcome.fit.standardErrors);
});

test('parameters of Gamma-Gamma are found again, whatever the unit of money', () => {
  const [p, q, v] = [5, 4, 20];
  const random = seededRandom(7);
  const frequency = Float64Array.from({ length: CUSTOMERS }, () => 1 + Math.floor(6 * random() ** 2));
  const meanSpend = frequency.map((x) => (drawGamma(random, p * x) * v) / x / drawGamma(random, q));
  const customers = new Float64Array(CUSTOMERS).fill(1);
  for (const unit of [1, 1e5]) {
    const outcome = fitGammaGamma({ frequency, meanSpend: meanSpend.map((z) => z * unit), customers });
    if (!outcome.ok) throw new Error(outcome.why);
    expectRecovered([p, q, v * unit], outcome.fit.parameters, outcome.fit.standardErrors);
  }
});

test('customers who never stop leave no interior maximum', () => {
  const random = seededRandom(3);
  const buyers = Array.from({ length: 1000 }, () => ({
    age: 60,
    moments: drawBuyer(random, 'bg_nbd', [0.8, 6, 1e-6, 1], 60),
  }));
  for (const model of [bgNbd, mbgNbd, paretoNbd])
    expect(fitRepeatModel(model, groupDrawn(buyers))).toMatchObject({ ok: false });
});
