import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadFiles } from '../../../src/app/load-files.ts';
import { LoadOptions } from '../../../src/app/load-options.ts';
import contractSurvival from '../../../src/tools/metrics/contract-survival.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { answerOf, refusalOf } from './run-tool.ts';

/** Survivors of two contract segments per 1,000; Berry & Linoff 2004, table 1 of Fader & Hardie 2007. */
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];
const survivorCounts = {
  group: [...HIGH_END.map(() => 'high_end'), ...REGULAR.map(() => 'regular')],
  age: [...HIGH_END.keys(), ...REGULAR.keys()],
  survivors: [...HIGH_END, ...REGULAR],
};

describe('survivors of Fader & Hardie 2007', () => {
  const value = answerOf(contractSurvival, { survivorCounts, ages: [1, 12], fitRenewals: 7, horizonRenewals: 1 });
  const [highEnd, regular] = value.groups;

  it('give the published parameters and log-likelihoods when seven years are fitted', () => {
    expect([highEnd?.group, regular?.group]).toEqual(['high_end', 'regular']);
    for (const [sbg, alpha, beta, logLikelihood] of [
      [highEnd?.sbg, 0.668, 3.806, -1611.16],
      [regular?.sbg, 0.704, 1.182, -1680.27],
    ] as const) {
      expect(sbg).toMatchObject({ usable: true, reason: null, fitRenewals: 7 });
      expect(Math.abs((sbg?.alpha ?? 0) / alpha - 1)).toBeLessThan(0.005);
      expect(Math.abs((sbg?.beta ?? 0) / beta - 1)).toBeLessThan(0.005);
      expect(Math.abs((sbg?.logLikelihood ?? 0) - logLikelihood)).toBeLessThan(0.01);
    }
  });

  it('project the years held out closer than one rate does, and carry residual lifetimes', () => {
    expect(highEnd?.sbg.backtest).toMatchObject({ fitRenewals: 7, checkedRenewals: 5 });
    expect(highEnd?.sbg.projection?.[12]).toMatchObject({ renewal: 12, observed: expect.closeTo(0.394, 10) });
    expect(highEnd?.sbg.projection?.[12]?.survival).toBeCloseTo(0.378, 4);
    expect(highEnd?.sbg.derl?.[0]?.lifetime).toBeCloseTo(5.4145, 3);
    expect(highEnd?.sbg.newCustomerLifetime).toBeCloseTo(5.9223, 3);
    expect(value.discountPerRenewal).toBeCloseTo(0.1, 12);
  });

  it('have the share still there as survival, in periods', () => {
    expect(value.unit).toBe('periods');
    expect(highEnd?.survival.map(({ survival }) => survival)).toEqual([
      expect.closeTo(0.869, 10),
      expect.closeTo(0.394, 10),
    ]);
    expect(value.logRank?.degreesOfFreedom).toBe(1);
    expect(value.logRank?.pValue).toBeLessThan(1e-10);
  });
});

describe('a projection that the data does not carry says why, without parameters', () => {
  const sbgOf = (survivors: readonly number[]) =>
    answerOf(contractSurvival, {
      survivorCounts: { group: survivors.map(() => 'x'), age: [...survivors.keys()], survivors: [...survivors] },
    }).sbg;

  it.each([
    ['one rate at every renewal', [1000, 800, 640, 512, 410, 328, 262], /no maximum/],
    ['three renewals', [1000, 700, 600, 550], /four renewals/],
    ['a handful of departures', [100, 98, 96, 95, 94, 93], /30 departures/],
    [
      'a rate that falls, then jumps',
      [1000, 700, 600, 560, 540, 525, 300, 120, 40],
      /further off|no maximum|Not enough/,
    ],
  ])('%s', (_, survivors, reason) => {
    const sbg = sbgOf(survivors);
    expect(sbg).toMatchObject({ usable: false });
    expect(sbg.reason?.en).toMatch(reason);
    expect(sbg.alpha).toBeUndefined();
  });
});

test('customers under thirty give no curve; a group under thirty keeps its counts', () => {
  const few = { group: ['a', 'a'], age: [1, 2], ended: [10, 10], censored: [5, 4] };
  expect(refusalOf(contractSurvival, { contractSpells: few })).toBe('too_few');
  const more = { group: ['a', 'b'], age: [3, 3], ended: [20, 5], censored: [20, 5] };
  const { groups, unit } = answerOf(contractSurvival, { contractSpells: more, ages: [3] });
  expect(unit).toBe('months');
  expect(groups.map(({ group, customers, survival }) => [group, customers, survival[0]?.survival])).toEqual([
    ['a', 40, 0.5],
    ['b', 10, null],
  ]);
});

test('survivors that rise, and a call without a table, are refused', () => {
  const rising = { group: ['a', 'a'], age: [0, 1], survivors: [50, 60] };
  expect(refusalOf(contractSurvival, { survivorCounts: rising })).toBe('out_of_domain');
  expect(refusalOf(contractSurvival, {})).toBe('missing_input');
});

test('subscriptions stand before tenures, tenures before survivors', () => {
  const rows = { group: [''], age: [2], ended: [10], censored: [30] };
  expect(answerOf(contractSurvival, { contractSpells: rows, tenureOutcomes: rows, survivorCounts }).from).toBe(
    'subscriptions',
  );
  expect(answerOf(contractSurvival, { tenureOutcomes: rows, survivorCounts }).from).toBe('customer_table');
});

test('a customer of tenure 0 who is there yet changes nothing', () => {
  const rows = { group: ['', ''], age: [1, 5], ended: [20, 10], censored: [10, 30] };
  const withNew = {
    group: ['', ...rows.group],
    age: [0, ...rows.age],
    ended: [0, ...rows.ended],
    censored: [11, ...rows.censored],
  };
  const read = (tenureOutcomes: typeof rows) => answerOf(contractSurvival, { tenureOutcomes, ages: [1, 5] });
  expect(read(withNew).survival).toEqual(read(rows).survival);
});

test('the order and grouping of the rows do not matter', () => {
  const row = fc.record({
    group: fc.constantFrom('a', 'b'),
    age: fc.integer({ min: 0, max: 9 }),
    ended: fc.nat(20),
    censored: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 20 }), (rows) => {
      const columns = (all: typeof rows) => ({
        group: all.map(({ group }) => group),
        age: all.map(({ age }) => age),
        ended: all.map(({ ended }) => ended),
        censored: all.map(({ censored }) => censored),
      });
      const split = rows.flatMap((each) => [
        { ...each, censored: 0 },
        { ...each, ended: 0 },
      ]);
      const ages = [2, 5];
      if (refusalOf(contractSurvival, { contractSpells: columns(rows) }) !== null) return;
      const [one, other] = [rows, split.reverse()].map((all) =>
        answerOf(contractSurvival, { contractSpells: columns(all), ages }),
      );
      expect(other?.survival.map(({ survival }) => survival?.toFixed(10))).toEqual(
        one?.survival.map(({ survival }) => survival?.toFixed(10)),
      );
      expect(other?.median).toEqual(one?.median);
      expect(other?.groups.map(({ group, left }) => [group, left])).toEqual(
        one?.groups.map(({ group, left }) => [group, left]),
      );
    }),
    { seed: 4, numRuns: 60 },
  );
});

test.skipIf(lacksShared('data/telco_churn/telco_churn.csv'))(
  'telecom customers have the survival and log-rank test that R computes (needs ../shared)',
  async () => {
    const path = sharedFile('data/telco_churn/telco_churn.csv').pathname;
    const loaded = await loadFiles([path], LoadOptions.parse({}), { today: '2026-11-20' });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded));
    try {
      const result = await callTool(loaded.value.source, 'contract_survival', {
        dataset: 'telco_churn',
        ages: [12, 24, 60],
      });
      // R 4.2.2, package survival: survfit, survdiff.
      expect(result).toMatchObject({
        ok: true,
        value: {
          customers: 7043,
          left: 1869,
          survival: [
            { survival: expect.closeTo(0.843199553816, 9), standardError: expect.closeTo(0.00449216, 7) },
            { survival: expect.closeTo(0.788736398371, 9) },
            { survival: expect.closeTo(0.664403914375, 9) },
          ],
          logRank: { chiSquare: expect.closeTo(2352.872538, 5), degreesOfFreedom: 2 },
          groups: [
            { group: 'Month-to-month', customers: 3875, median: { age: 35, low: 32, high: 38 } },
            { group: 'Two year', customers: 1695, survival: [{ survival: 1 }, { survival: 1 }, {}] },
            { group: 'One year', customers: 1473, survival: [{ survival: expect.closeTo(0.9908082, 6) }, {}, {}] },
          ],
        },
      });
    } finally {
      await loaded.value.close();
    }
  },
);
