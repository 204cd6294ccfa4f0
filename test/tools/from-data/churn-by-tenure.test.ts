import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/maths/wilson-interval.ts';
import churnByTenure from '../../../src/tools/metrics/churn-by-tenure.ts';
import { answerOf, refusalOf, runTool } from './run-tool.ts';

fc.configureGlobal({ seed: 7 });

/** Months from 2023-01 on: established customers lost out of a thousand, times `scale`, nobody early. */
function lateOnly(lost: readonly number[], comparableFrom = 0, scale = 1) {
  return {
    month: lost.map((_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
    early: lost.map(() => 0),
    activeAtStart: lost.map(() => 1000 * scale),
    lost: lost.map((each) => each * scale),
    comparable: lost.map((_, index) => (index < comparableFrom ? 0 : 1)),
  };
}

function answer(lost: readonly number[], comparableFrom = 0, scale = 1) {
  return answerOf(churnByTenure, { tenureMonths: lateOnly(lost, comparableFrom, scale) });
}

test('twice the baseline is no spike, one customer more is', () => {
  expect(answer([40, 50, 60, 100])).toMatchObject({ baseline: 0.05, spike: false });
  expect(answer([40, 50, 60, 101])).toMatchObject({ baseline: 0.05, spike: true });
});

test('the last month is not in its own baseline', () => {
  expect(answer([50, 50, 50, 900]).baseline).toBe(0.05);
});

test('two earlier months are too few for a baseline', () => {
  expect(answer([50, 50, 900])).toMatchObject({ baseline: null, alertThreshold: null, spike: false, alert: false });
});

/** So many customers that chance moves no rate. */
const MANY = 1000;

test('the alert threshold is the mean and two deviations of six months when that is lower than twice the baseline', () => {
  // mean 50, squared deviations 4 + 4 + 1 + 1 + 0 + 0 = 10 over 5, so sd = √2
  const { alertThreshold, alert, spike } = answer([48, 52, 49, 51, 50, 50, 60], 0, MANY);
  expect(alertThreshold).toBeCloseTo((50 + 2 * Math.SQRT2) / 1000, 12);
  expect([alert, spike]).toEqual([true, false]);
  expect(answer([10, 90, 10, 90, 50, 50, 60], 0, MANY).alertThreshold).toBeCloseTo(0.1, 12);
});

test('what chance may bring is no spike, however low the usual level', () => {
  // Nobody lost in three months of 1000: up to 3.84 / 3003.84 = 0.128 %; chance then brings 1000 customers up to 0.349 %.
  expect(answer([0, 0, 0, 3])).toMatchObject({ baseline: 0, spike: false, alert: false });
  expect(answer([0, 0, 0, 4])).toMatchObject({ baseline: 0, spike: true, alert: true });
  expect(answer([0, 0, 0, 4]).alertThreshold).toBeCloseTo(0.00349, 5);
});

test('with no month that can be measured, the day from which one can is said', () => {
  const said = (churnKnownFrom?: string) => {
    const outcome = runTool(churnByTenure, {
      tenureMonths: lateOnly([0, 0], 2),
      ...(churnKnownFrom === undefined ? {} : { churnKnownFrom }),
    });
    return outcome.ok ? '' : `${outcome.message.fr} ${outcome.message.en}`;
  };
  expect(said('2023-11-01').match(/2023-11-01/g)).toHaveLength(2);
  expect(said()).toContain('median gap');
});

test('months in which no loss can be seen have no rate and count nowhere', () => {
  const value = answer([0, 0, 0, 40, 50, 60, 90], 3);
  expect(value.months.slice(0, 3).map(({ rate }) => rate)).toEqual([null, null, null]);
  expect(value.baseline).toBe(0.05);
  expect(refusalOf(churnByTenure, { tenureMonths: lateOnly([0, 0], 2) })).toBe('too_short');
});

test('early and established customers are pooled over the last three months', () => {
  const tenureMonths = {
    month: ['2024-01', '2024-01', '2024-02', '2024-02', '2024-03', '2024-03', '2024-04', '2024-04'],
    early: [1, 0, 1, 0, 1, 0, 1, 0],
    activeAtStart: [100, 500, 100, 500, 50, 500, 50, 500],
    lost: [90, 400, 20, 10, 10, 10, 10, 10],
    comparable: [1, 1, 1, 1, 1, 1, 1, 1],
  };
  const { early, late, overall, last } = answerOf(churnByTenure, { tenureMonths });
  expect([early.atRisk, early.lost, early.rate]).toEqual([200, 40, 0.2]);
  expect([late.atRisk, late.lost, late.rate]).toEqual([1500, 30, 0.02]);
  expect([overall.atRisk, overall.lost]).toEqual([1700, 70]);
  expect(last).toEqual({ month: '2024-04', rate: 20 / 550 });
});

test('29 customers at risk in every month give no rate, even three months long', () => {
  const tenureMonths = { ...lateOnly([1, 1, 1]), activeAtStart: [29, 29, 29] };
  expect(refusalOf(churnByTenure, { tenureMonths })).toBe('too_few');
});

test('the lifetime falls when the lost rate of established customers rises', () => {
  const rising = [...Array<number>(6).fill(40), ...Array<number>(6).fill(60)];
  const trend = answer(rising).lifetimeTrend;
  expect(trend?.change).toBeCloseTo(0.5, 12);
  expect(trend?.direction).toBe('down');
  expect(trend).toMatchObject({
    previousMonths: { first: '2023-01', last: '2023-06' },
    recentMonths: { first: '2023-07', last: '2023-12' },
  });
  expect(answer(rising.toReversed()).lifetimeTrend?.direction).toBe('up');
});

test('from thirteen months on the same months of the year before are compared, so a season is no trend', () => {
  const season = [40, 40, 40, 40, 40, 40, 80, 80, 80, 80, 80, 80];
  expect(answer(season).lifetimeTrend?.direction).toBe('down');
  const twoYears = answer([...season, ...season]).lifetimeTrend;
  expect(twoYears).toMatchObject({
    direction: 'flat',
    change: 0,
    previousMonths: { first: '2023-07', last: '2023-12' },
  });
  expect(answer([...season, 41]).lifetimeTrend).toMatchObject({
    previousMonths: { first: '2023-01', last: '2023-01' },
    recentMonths: { first: '2024-01', last: '2024-01' },
  });
});

test('eleven months, or a previous window without losses, give no trend', () => {
  expect(answer(Array<number>(11).fill(40)).lifetimeTrend).toBeNull();
  expect(answer([0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9]).lifetimeTrend).toBeNull();
});

test('more losses than customers cannot be', () => {
  expect(refusalOf(churnByTenure, { tenureMonths: lateOnly([1001]) })).toBe('out_of_domain');
});

test('rates, baseline and spike are those of a loop over the months', () => {
  const lost = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(lost, (list) => {
      const value = answer(list);
      const earlier = list.slice(0, -1).sort((a, b) => a - b);
      const half = earlier.length / 2;
      const median =
        earlier.length % 2 === 1
          ? (earlier[Math.floor(half)] ?? 0)
          : ((earlier[half - 1] ?? 0) + (earlier[half] ?? 0)) / 2;
      expect(value.baseline).toBeCloseTo(median / 1000, 12);
      const last = list.at(-1) ?? 0;
      const usual = wilsonInterval(
        earlier.reduce((sum, each) => sum + each, 0),
        1000 * earlier.length,
      );
      expect(value.spike).toBe(last > 2 * median && wilsonInterval(last, 1000).low > usual.high);
      expect(value.months.map(({ rate }) => rate)).toEqual(list.map((each) => each / 1000));
    }),
  );
});
