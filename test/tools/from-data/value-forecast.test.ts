import { describe, expect, test } from 'vitest';
import { type ForecastRequest, forecastValue } from '../../../src/tools/forecast/forecast-value.ts';
import valueForecast from '../../../src/tools/metrics/value-forecast.ts';
import { measureSimulated } from '../forecast/measure-simulated.ts';
import { type Simulation, simulateShop } from '../forecast/simulate-shop.ts';
import { answerOf, refusalOf } from './run-tool.ts';

/** The tool as its clients see it: what it keeps stays behind. */
const tool: typeof valueForecast = {
  ...valueForecast,
  run(input) {
    const outcome = valueForecast.run(input);
    if (!outcome.ok) return outcome;
    const { keep: _, ...value } = outcome.value;
    return { ok: true, value };
  },
};

const stationary: Simulation = {
  seed: 1,
  model: 'bg_nbd',
  parameters: [0.8, 6, 0.8, 3],
  customers: 1500,
  days: 640,
};
const stationaryMeasures = measureSimulated(simulateShop(stationary));

/** What the tool says of a shop, without what it keeps. */
function forecast(
  change: Partial<Simulation> = {},
  args: Partial<Pick<ForecastRequest, 'model' | 'horizonDays'>> = {},
) {
  const shop = measureSimulated(simulateShop({ ...stationary, ...change }));
  const outcome = forecastValue({ model: 'auto', horizonDays: 365, ...args, ...shop });
  if (!outcome.ok) throw new Error(outcome.message.en);
  const { keep: _, ...value } = outcome.value;
  return valueForecast.output.strict().parse(value);
}

describe('stationary shops', () => {
  test.each([
    ['a usual one', {}],
    ['one with few customers', { seed: 2, customers: 500 }],
    ['one whose customers may stop at once', { seed: 3, model: 'mbg_nbd', parameters: [1, 8, 0.7, 2] }],
    ['one whose customers stop at any moment', { seed: 4, model: 'pareto_nbd', parameters: [0.7, 8, 0.6, 12] }],
    ['one that all joined in a quarter', { seed: 5, arrivalDays: 90 }],
    ['one with frequent buyers and three years', { seed: 6, parameters: [1.5, 3, 0.6, 5], days: 1095 }],
  ] as const)('%s is usable, without a flag', (_, change) => {
    const value = forecast(change);
    expect(value).toMatchObject({ usable: true, reason: null, flags: [], fittedTo: expect.any(String) });
    expect(value.spend).toMatchObject({ usable: true });
    expect(value.backtest?.predicted).toBeGreaterThan(0.7 * (value.backtest?.actual ?? 0));
  });

  test('auto takes the model that is closest on the days held out', () => {
    const { candidates, model, backtest } = forecast();
    const errors = candidates.flatMap(({ mae }) => (mae === null ? [] : [mae]));
    expect(errors.length).toBeGreaterThan(1);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect([model, backtest?.mae]).toEqual([candidates[0]?.model, errors[0]]);
  });

  test('segments add up to the total, and their value follows their orders', () => {
    const { total, segments } = forecast();
    const sum = (key: 'customers' | 'expectedOrders' | 'aliveCustomers') =>
      segments.reduce((added, segment) => added + segment[key], 0);
    expect(sum('customers')).toBe(1500);
    expect(sum('expectedOrders')).toBeCloseTo(total?.expectedOrders ?? 0, 8);
    expect(sum('aliveCustomers')).toBeCloseTo(total?.aliveCustomers ?? 0, 8);
    const perOrder = (total?.expectedValue ?? 0) / (total?.expectedOrders ?? 0);
    expect(perOrder).toBeGreaterThan(30);
    expect(perOrder).toBeLessThan(70);
  });

  test('orders and value grow with the horizon', () => {
    const totals = [30, 90, 365, 730].map(
      (horizonDays) => answerOf(tool, { ...stationaryMeasures, model: 'bg_nbd', horizonDays }).total,
    );
    const orders = totals.map((total) => total?.expectedOrders ?? 0);
    const values = totals.map((total) => total?.expectedValue ?? 0);
    for (const column of [orders, values]) expect(column).toEqual([...column].sort((a, b) => a - b));
  });
});

describe('shops no model can carry', () => {
  test('thirty buyers are too few', () => {
    const value = forecast({ customers: 30 });
    expect(value).toMatchObject({ usable: false, params: null, standardErrors: null, total: null, segments: [] });
    expect(value.reason?.en).toMatch(/^Too few customers .* where 100 are needed/);
  });

  test('customers who all buy once leave nothing to learn from', () => {
    const value = forecast({ parameters: [0.8, 6e6, 0.8, 3] });
    expect(value).toMatchObject({ usable: false, params: null, backtest: null });
    expect(value.reason?.en).toMatch(/^Too few repeat purchases/);
  });

  test('customers who never stop leave no interior maximum', () => {
    const value = forecast({ parameters: [0.8, 6, 1e-3, 1e3] }, { model: 'pareto_nbd' });
    expect(value).toMatchObject({ usable: false, params: null, logLikelihood: null });
    expect(value.candidates).toEqual([{ model: 'pareto_nbd', mae: null, problem: 'boundary' }]);
    expect(value.reason?.en).toMatch(/^No model fits/);
  });

  test('a model further off than the past rate is shown with its error, and without parameters', () => {
    const closed = (day: number) => (day > 250 && day < 400 ? 0 : 1);
    const value = forecast({ parameters: [3, 6, 0.05, 5], keeps: closed });
    expect(value).toMatchObject({ usable: false, params: null, total: null });
    expect(value.backtest?.mae).toBeGreaterThan(value.backtest?.sameRateMae ?? Infinity);
    expect(value.reason?.en).toMatch(/further off than simply carrying on the past rate/);
  });

  test('a history under 120 days is too short', () => {
    expect(forecast({ days: 110 }).reason?.en).toMatch(/^History too short/);
  });
});

describe('shops to be careful with', () => {
  const waves = (day: number) => (1 + 0.7 * Math.sin((2 * Math.PI * day) / 365.25)) / 1.7;
  const atChristmas = (day: number) => (day % 365 > 304 ? 1 : 0.45);

  test.each([
    ['waves over two years', { days: 730, keeps: waves }],
    ['waves over fifteen months', { days: 460, keeps: waves }],
    ['a rush at the end of each year', { days: 1095, keeps: atChristmas }],
  ])('%s are flagged as a season', (_, change) => {
    expect(forecast(change).flags.map(({ id }) => id)).toContain('season');
  });

  test('a shop whose customers suddenly leave is flagged, its total being missed', () => {
    const { usable, flags } = forecast({ keeps: (day) => (day < 430 ? 1 : 0.1) });
    expect(usable).toBe(true);
    expect(flags.map(({ id }) => id)).toContain('total_off');
  });
});

describe('value', () => {
  test('orders are forecast without amounts, and the reason for the missing value is said', () => {
    const { repeatGroupSpend: _, repeatSpends: __, ...bare } = stationaryMeasures;
    const value = answerOf(tool, bare);
    expect(value.total).toMatchObject({ expectedValue: null, customers: 1500 });
    expect(Object.keys(value.params ?? {})).not.toContain('p');
    expect(value.spend).toMatchObject({ usable: false, correlation: null });
    expect(value.spend?.reason?.en).toMatch(/no amount/);
  });

  test('spend that goes with frequency has no model, and says its correlation', () => {
    const { repeatSpends } = stationaryMeasures;
    const meanSpend = repeatSpends.meanSpend.map((spend, row) => spend * (repeatSpends.frequency[row] ?? 1));
    const { spend, total } = answerOf(tool, {
      ...stationaryMeasures,
      repeatSpends: { ...repeatSpends, meanSpend },
    });
    expect(spend?.correlation).toBeGreaterThan(0.3);
    expect([spend?.usable, total?.expectedValue]).toEqual([false, null]);
    expect(spend?.reason?.en).toMatch(/independent/);
  });

  test('amounts that are all alike have no model', () => {
    const { repeatSpends } = stationaryMeasures;
    const meanSpend = repeatSpends.meanSpend.map(() => 30);
    const { spend } = answerOf(tool, { ...stationaryMeasures, repeatSpends: { ...repeatSpends, meanSpend } });
    expect(spend).toMatchObject({ usable: false, correlation: null });
  });
});

describe('the same shop told otherwise', () => {
  const before = answerOf(tool, { ...stationaryMeasures, model: 'bg_nbd' });

  test('the order of the rows changes nothing', () => {
    const reverse = <T extends Record<string, readonly unknown[]>>(table: T) =>
      Object.fromEntries(Object.entries(table).map(([name, column]) => [name, [...column].reverse()]));
    const { repeatGroups, repeatGroupSpend, repeatSpends, splitGroups, ...rest } = stationaryMeasures;
    const after = answerOf(
      tool,
      valueForecast.input.parse({
        ...rest,
        model: 'bg_nbd',
        repeatGroups: reverse(repeatGroups),
        repeatGroupSpend: reverse(repeatGroupSpend),
        repeatSpends: reverse(repeatSpends),
        splitGroups: reverse(splitGroups),
      }),
    );
    expect(after.params?.r).toBeCloseTo(before.params?.r ?? 0, 6);
    expect(after.backtest?.mae).toBeCloseTo(before.backtest?.mae ?? 0, 10);
    expect(after.total?.expectedValue).toBeCloseTo(before.total?.expectedValue ?? 0, 2);
  });

  test('customers with the same history may be one row or many', () => {
    const { splitGroups } = stationaryMeasures;
    const twice = Object.fromEntries(
      Object.entries(splitGroups).map(([name, column]) => [name, [...column, ...column]]),
    );
    const doubled = { ...splitGroups, customers: splitGroups.customers.map(() => 2) };
    const [apart, together] = [twice, doubled].map((table) =>
      answerOf(tool, valueForecast.input.parse({ ...stationaryMeasures, model: 'bg_nbd', splitGroups: table })),
    );
    expect(together?.backtest?.mae).toBeCloseTo(apart?.backtest?.mae ?? 0, 10);
    expect(together?.backtest?.segmentMeanMae).toBeCloseTo(apart?.backtest?.segmentMeanMae ?? 0, 10);
  });

  test('with a calibration given, the parameters learn nothing after it', () => {
    const { calibrationTo } = stationaryMeasures.forecastSplit;
    const value = answerOf(tool, { ...stationaryMeasures, model: 'bg_nbd', calibrationTo });
    expect(value.fittedTo).toBe(calibrationTo);
    expect(value.backtest).toEqual(before.backtest);
    expect(value.params?.r).not.toBe(before.params?.r);
  });
});

describe('what cannot be', () => {
  const split = { ...stationaryMeasures.forecastSplit, holdoutDays: 0 };
  const groups = stationaryMeasures.repeatGroups;
  test.each([
    ['nothing held out', { forecastSplit: split }],
    [
      'a repeat purchase after the end',
      { repeatGroups: { ...groups, recencyDays: groups.ageDays.map((age) => age + 1) } },
    ],
    ['more purchases than days', { repeatGroups: { ...groups, frequency: groups.frequency.map(() => 9999) } }],
    ['half a purchase', { repeatGroups: { ...groups, frequency: groups.frequency.map(() => 0.5) } }],
    ['spends of other rows', { repeatGroupSpend: { repeatSpend: [1, 2] } }],
    ['a mean spend of 0', { repeatSpends: { frequency: [1], meanSpend: [0], customers: [1] } }],
  ])('%s is refused', (_, change) => {
    expect(refusalOf(tool, { ...stationaryMeasures, ...change })).toBe('out_of_domain');
  });
});

test('what is expected of each history is kept under its keys', () => {
  const outcome = forecastValue({ model: 'bg_nbd', horizonDays: 365, ...stationaryMeasures });
  const kept = outcome.ok ? outcome.value.keep : undefined;
  expect(kept).toMatchObject({ name: 'value_forecast', keys: ['frequency', 'recencyDays', 'ageDays'] });
  expect(Object.keys(kept?.columns ?? {})).toEqual(['frequency', 'recencyDays', 'ageDays', 'pAlive', 'expectedOrders']);
  const alive = [...(kept?.columns.pAlive ?? [])];
  expect(alive.length).toBeGreaterThan(0);
  expect(alive.filter((p) => !(p >= 0 && p <= 1))).toEqual([]);
});
