import { expect, test } from 'vitest';
import { forecastRisk } from '../../../src/tools/forecast/forecast-risk.ts';
import { measureSimulated } from './measure-simulated.ts';
import { type Simulation, simulateShop } from './simulate-shop.ts';

const stationary: Simulation = {
  seed: 8,
  model: 'mbg_nbd',
  parameters: [1, 8, 0.7, 2],
  customers: 1500,
  days: 640,
};
const measures = measureSimulated(simulateShop(stationary));

function riskOf(horizonDays?: number) {
  const outcome = forecastRisk({ ...measures, horizonDays });
  if (!outcome.ok) throw new Error(outcome.message.en);
  return outcome.value;
}

const sum = (values: ArrayLike<number>, weights: ArrayLike<number>) =>
  Array.from(values).reduce((total, value, row) => total + value * (weights[row] ?? 0), 0);

test('risks are probabilities, of every customer, over ninety days unless another horizon is asked', () => {
  const { horizonDays, now, backtest } = riskOf();
  expect(horizonDays).toBe(90);
  for (const column of [now.probability, backtest.probability])
    expect(Array.from(column).filter((p) => !(p >= 0 && p <= 1))).toEqual([]);
  expect(
    sum(
      now.customers,
      now.customers.map(() => 1),
    ),
  ).toBe(1500);
  expect([...now.frequency]).toEqual(measures.repeatGroups.frequency);
  expect(now.segment).toEqual(measures.repeatGroups.segment);
});

test('on the days held out as many customers stay silent as foretold', () => {
  const { backtest } = riskOf();
  const { probability, lapsed, customers } = backtest;
  expect(Array.from(lapsed).every((count, row) => count <= (customers[row] ?? 0))).toBe(true);
  const [foretold, silent] = [sum(probability, customers), lapsed.reduce((total, count) => total + count, 0)];
  const spread = Math.sqrt(
    sum(
      probability,
      customers.map((count, row) => count * (1 - (probability[row] ?? 0))),
    ),
  );
  expect(Math.abs(foretold - silent)).toBeLessThan(4 * spread);
});

test('a longer horizon leaves less risk of silence, to each customer', () => {
  const [near, far] = [riskOf(60).now.probability, riskOf(180).now.probability];
  expect(Array.from(far).filter((p, row) => p > (near[row] ?? 0))).toEqual([]);
});

test('where no model is usable the risk is refused with the reason of the forecast', () => {
  const outcome = forecastRisk(measureSimulated(simulateShop({ ...stationary, customers: 40 })));
  expect(outcome).toMatchObject({ ok: false, code: 'too_few', message: { en: expect.stringMatching(/^Too few/) } });
});
