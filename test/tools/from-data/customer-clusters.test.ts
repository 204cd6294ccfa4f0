import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../../src/app/load-files.ts';
import { LoadOptions } from '../../../src/app/load-options.ts';
import type { FeatureColumn } from '../../../src/domain/measures/feature-column.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import customerClusters from '../../../src/tools/metrics/customer-clusters.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';
import { answerOf, refusalOf, runTool } from './run-tool.ts';

const column = (name: string, values: (number | null)[], type: FeatureColumn['type'] = 'number') => ({
  name,
  type,
  values,
});

/** Customers in three plain groups, with the columns of a marketing table. */
function threeGroups(perGroup = 40, seed = 1) {
  const random = seededRandom(seed);
  const groups = [
    { income: 20_000, wine: 50, meat: 30, web: 2, store: 2, kids: 1, teens: 1, born: 1990, answers: 0.05 },
    { income: 45_000, wine: 300, meat: 150, web: 6, store: 4, kids: 1, teens: 0, born: 1970, answers: 0.1 },
    { income: 80_000, wine: 900, meat: 500, web: 5, store: 10, kids: 0, teens: 0, born: 1960, answers: 0.4 },
  ];
  const rows = groups.flatMap((group) => Array.from({ length: perGroup }, () => group));
  const around = (value: number) => value * (0.9 + 0.2 * random());
  return {
    columns: [
      column(
        'income',
        rows.map(({ income }) => around(income)),
      ),
      column(
        'mnt_wines',
        rows.map(({ wine }) => around(wine)),
      ),
      column(
        'mnt_meat',
        rows.map(({ meat }) => around(meat)),
      ),
      column(
        'num_web_purchases',
        rows.map(({ web }) => Math.round(around(web))),
      ),
      column(
        'num_store_purchases',
        rows.map(({ store }) => Math.round(around(store))),
      ),
      column(
        'num_deals_purchases',
        rows.map(() => Math.floor(random() * 3)),
      ),
      column(
        'kidhome',
        rows.map(({ kids }) => kids),
      ),
      column(
        'teenhome',
        rows.map(({ teens }) => teens),
      ),
      column(
        'birthYear',
        rows.map(({ born }) => born + Math.floor(random() * 5)),
      ),
      column(
        'outcome',
        rows.map(({ answers }) => (random() < answers ? 1 : 0)),
        'flag',
      ),
      column(
        'accepted_cmp1',
        rows.map(({ answers }) => (random() < answers ? 1 : 0)),
        'flag',
      ),
      column(
        'accepted_cmp2',
        rows.map(({ answers }) => (random() < answers ? 1 : 0)),
        'flag',
      ),
      column(
        'complain',
        rows.map(() => (random() < 0.1 ? 1 : 0)),
        'flag',
      ),
      column(
        'z_revenue',
        rows.map(() => 11),
      ),
    ],
    lastYear: 2014,
  };
}

describe('the groups', () => {
  it('three plain groups are found again, those who spend most first', () => {
    const { solutions, base } = answerOf(customerClusters, { customerFeatures: threeGroups(), k: 3 });
    const [solution] = solutions;
    expect(base).toEqual({ rows: 120, clustered: 120, missing: 0, setAside: 0 });
    expect(solution?.sizes).toEqual([40, 40, 40]);
    expect(solution?.profiles.map(({ age }) => Math.round((age ?? 0) / 10))).toEqual([5, 4, 2]);
    expect(solution?.silhouette).toBeGreaterThan(0.5);
  });

  it('a profile holds spend, children and purchases added up, the basket and the digital share of its own rows', () => {
    const table = threeGroups();
    const { solutions } = answerOf(customerClusters, { customerFeatures: table, k: 3, periodYears: 2 });
    const profile = solutions[0]?.profiles[0];
    const own = (name: string) => (table.columns.find((candidate) => candidate.name === name)?.values ?? []).slice(80);
    const total = (...names: string[]) => names.flatMap(own).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const purchases = total('num_web_purchases', 'num_store_purchases');
    expect(profile?.spend).toBeCloseTo(total('mnt_wines', 'mnt_meat') / 40, 6);
    expect(profile?.children).toBe(0);
    expect(profile?.basket).toBeCloseTo(total('mnt_wines', 'mnt_meat') / purchases, 9);
    expect(profile?.digital).toBeCloseTo(total('num_web_purchases') / purchases, 9);
    expect(profile?.purchasesPerYear).toBeCloseTo(purchases / 40 / 2, 9);
    expect(profile?.response).toBeCloseTo(total('outcome') / 40, 9);
    expect(profile?.outcome).toBeNull();
  });

  it('flags, constants and the parts of a sum group nobody', () => {
    const { features } = answerOf(customerClusters, { customerFeatures: threeGroups(), k: 3 });
    expect(features.map(({ id }) => id)).toEqual([
      'age',
      'income',
      'spend',
      'children',
      'discountPurchases',
      'onlinePurchases',
      'num_store_purchases',
    ]);
  });

  it('named features are found however they are written, even a flag', () => {
    const { features } = answerOf(customerClusters, {
      customerFeatures: threeGroups(),
      k: 2,
      features: ['Income', 'MntWines', 'campaigns', 'Complain'],
    });
    expect(features.map(({ id }) => id)).toEqual(['income', 'mnt_wines', 'campaigns', 'complain']);
  });

  it('purchases a year need the years that the table covers', () => {
    const { solutions } = answerOf(customerClusters, { customerFeatures: threeGroups(), k: 3 });
    expect(solutions[0]?.profiles.map(({ purchasesPerYear }) => purchasesPerYear)).toEqual([null, null, null]);
  });

  it('an outcome that nobody explained is no response', () => {
    const table = { columns: threeGroups().columns.filter(({ name }) => !name.startsWith('accepted')) };
    const profileOf = (outcomeIs?: 'response' | 'churn') =>
      answerOf(customerClusters, { customerFeatures: table, k: 3, ...(outcomeIs && { outcomeIs }) }).solutions[0]
        ?.profiles[0];
    expect(profileOf()).toMatchObject({ response: null, outcome: expect.any(Number) });
    expect(profileOf('response')).toMatchObject({ response: expect.any(Number), outcome: null });
  });
});

describe('sums', () => {
  it('sizes, shares, spend and the customers left out always add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 12, max: 25 }), (seed, perGroup) => {
        const table = threeGroups(perGroup, seed);
        const income = table.columns[0]?.values ?? [];
        income[seed % income.length] = null;
        const { solutions, base } = answerOf(customerClusters, { customerFeatures: table });
        expect(base.clustered + base.missing + base.setAside).toBe(base.rows);
        expect(base.missing).toBe(1);
        for (const { sizes, profiles, subSegments } of solutions) {
          const total = (values: readonly (number | null)[]) =>
            values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
          expect(total(sizes)).toBe(base.clustered);
          expect(total(profiles.map(({ share }) => share))).toBeCloseTo(1, 9);
          expect(total(profiles.map(({ spendShare }) => spendShare))).toBeCloseTo(1, 9);
          expect(new Set(profiles.map(({ name }) => name.fr)).size).toBe(profiles.length);
          expect(new Set(profiles.map(({ name }) => name.en)).size).toBe(profiles.length);
          const split = profiles.find(({ id }) => id === subSegments?.of);
          if (subSegments !== null)
            expect(total(subSegments.profiles.map(({ customers }) => customers))).toBe(split?.customers);
        }
      }),
      { numRuns: 8, seed: 4 },
    );
  });
});

describe('who is set aside', () => {
  it('an income of 666,666 and a birth in 1893 are errors of entry, said with their values', () => {
    const table = threeGroups();
    const set = (name: string, value: number) => {
      const found = table.columns.find((candidate) => candidate.name === name);
      if (found !== undefined) found.values[0] = value;
    };
    set('income', 666_666);
    table.columns.find(({ name }) => name === 'birthYear')?.values.splice(1, 1, 1893);
    const { base, notes } = answerOf(customerClusters, { customerFeatures: table, k: 3 });
    expect(base).toEqual({ rows: 120, clustered: 118, missing: 0, setAside: 2 });
    expect(notes.map(({ en }) => en)).toEqual(
      expect.arrayContaining([
        'Extreme values set aside, age: 1 (121).',
        'Extreme values set aside, income: 1 (666,666).',
      ]),
    );
  });

  it('a handful that makes a segment of its own is set aside, for every k alike', () => {
    const table = threeGroups();
    for (const [name, value] of [
      ['mnt_wines', 4000],
      ['mnt_meat', 3000],
    ] as const) {
      table.columns.find((candidate) => candidate.name === name)?.values.splice(0, 2, value, value);
    }
    const { solutions, base } = answerOf(customerClusters, { customerFeatures: table });
    expect(base).toMatchObject({ clustered: 118, setAside: 2 });
    expect(solutions.map(({ sizes }) => Math.min(...sizes) > 2)).toEqual([true, true, true]);
  });
});

describe('warnings', () => {
  it('a segment above 40 % of the base is split in three', () => {
    const base = threeGroups(30);
    const more = threeGroups(120, 9);
    const columns = base.columns.map((column, index) => ({
      ...column,
      values: [...column.values, ...(more.columns[index]?.values ?? []).slice(0, 120)],
    }));
    const [solution] = answerOf(customerClusters, { customerFeatures: { columns, lastYear: 2014 }, k: 3 }).solutions;
    expect(solution?.warnings.map(({ kind }) => kind)).toContain('too_large');
    expect(solution?.subSegments?.profiles).toHaveLength(3);
    expect(solution?.subSegments?.of).toBe(solution?.profiles[2]?.id);
  });

  it('a small group that answers far more than the others is a nugget', () => {
    const random = seededRandom(8);
    const count = 300;
    const isNugget = (index: number) => index < 24;
    const rows = Array.from({ length: count }, (_, index) => index);
    const columns = [
      column(
        'spend',
        rows.map((index) => (isNugget(index) ? 2000 : 300) * (0.8 + 0.4 * random())),
      ),
      column(
        'income',
        rows.map((index) => (isNugget(index) ? 60_000 : 40_000) * (0.5 + random())),
      ),
      column(
        'outcome',
        rows.map((index) => Number(random() < (isNugget(index) ? 0.7 : 0.08))),
        'flag',
      ),
    ];
    const [solution] = answerOf(customerClusters, {
      customerFeatures: { columns },
      k: 3,
      outcomeIs: 'response',
    }).solutions;
    const nugget = solution?.warnings.find(({ kind }) => kind === 'nugget');
    expect(nugget?.segment).toBe(solution?.profiles[0]?.id);
    expect(solution?.profiles[0]?.customers).toBe(24);
  });
});

describe('the recommended number', () => {
  const recommended = (company: { teamSize?: number; employees?: number }) =>
    answerOf(customerClusters, { customerFeatures: threeGroups(15), ...company }).recommended.k;

  it.each([
    [{ teamSize: 1 }, 3],
    [{ teamSize: 2 }, 3],
    [{ teamSize: 3 }, 4],
    [{ teamSize: 4 }, 4],
    [{ teamSize: 5 }, 5],
    [{ employees: 49 }, 3],
    [{ employees: 50 }, 4],
    [{ employees: 250 }, 4],
    [{ employees: 251 }, 5],
    [{ teamSize: 2, employees: 400 }, 3],
  ])('follows what the team can carry: %o → %i', (company, k) => {
    expect(recommended(company)).toBe(k);
  });

  it('is the best separated when nothing is known of the team', () => {
    const args = { customerFeatures: threeGroups(15), features: ['income', 'spend'] };
    const { recommended: chosen, solutions } = answerOf(customerClusters, args);
    const best = solutions.reduce((a, b) => ((b.silhouette ?? -1) > (a.silhouette ?? -1) ? b : a));
    expect([chosen.k, best.k]).toEqual([3, 3]);
  });

  it('carries reasons for and against every number', () => {
    for (const { reasonsFor, reasonsAgainst } of answerOf(customerClusters, { customerFeatures: threeGroups(15) })
      .solutions) {
      expect(reasonsFor.length).toBeGreaterThan(0);
      expect(reasonsAgainst.length).toBeGreaterThan(0);
    }
  });
});

describe('80/20', () => {
  it('is measured: ten equal customers and one that spends 90 times as much hold it, equal ones do not', () => {
    const table = threeGroups();
    const spend = (value: (index: number) => number) => ({
      columns: [
        ...table.columns.filter(({ name }) => name === 'income' || name === 'birthYear'),
        column(
          'spend',
          Array.from({ length: 120 }, (_, index) => value(index)),
        ),
      ],
      lastYear: 2014,
    });
    const pareto = (value: (index: number) => number) =>
      answerOf(customerClusters, { customerFeatures: spend(value), k: 3, features: ['income', 'age'] }).pareto;
    expect(pareto((index) => (index % 5 === 0 ? 100 : 1))).toMatchObject({ holds: true });
    expect(pareto((index) => 100 + (index % 2))).toMatchObject({ holds: false, topFifthShare: expect.closeTo(0.2, 2) });
  });
});

describe('refusals', () => {
  it.each([
    ['an unknown feature', { features: ['shoe size'] }, 'bad_argument'],
    ['a constant feature', { features: ['z_revenue'] }, 'bad_argument'],
    ['no number of segments', { k: [] }, 'bad_argument'],
  ])('%s is refused', (_, args, code) => {
    expect(refusalOf(customerClusters, { customerFeatures: threeGroups(), ...args })).toBe(code);
  });

  it('fewer than thirty customers, customers all alike and columns of unequal length are refused', () => {
    expect(refusalOf(customerClusters, { customerFeatures: threeGroups(9) })).toBe('base_too_small');
    const alike = {
      columns: [
        column(
          'spend',
          Array.from({ length: 60 }, (_, index) => index % 2),
        ),
      ],
    };
    expect(refusalOf(customerClusters, { customerFeatures: alike, features: ['spend'] })).toBe('base_too_small');
    const ragged = { columns: [column('spend', [1, 2]), column('age', [1])] };
    expect(refusalOf(customerClusters, { customerFeatures: ragged })).toBe('out_of_domain');
    expect(refusalOf(customerClusters, { customerFeatures: { columns: [] } })).toBe('not_in_data');
  });
});

it('what is kept says the segment of every row, 0 for those left out, in the order of the profiles', () => {
  const table = threeGroups();
  const income = table.columns[0]?.values ?? [];
  income[7] = null;
  const row = Float64Array.from({ length: 120 }, (_, index) => index);
  const outcome = customerClusters.run({ customerFeatures: { ...table, row }, k: 3 });
  expect(outcome.ok && outcome.value.keep?.keys).toEqual(['row']);
  const kept = outcome.ok ? outcome.value.keep?.columns.k3 : undefined;
  expect([kept?.[0], kept?.[7], kept?.[50], kept?.[100]]).toEqual([3, 0, 2, 1]);
  expect(runTool(customerClusters, { customerFeatures: table, k: 3 })).not.toHaveProperty('value.keep');
});

describe.skipIf(lacksShared('data/marketing_campaign'))('../shared/data/marketing_campaign', () => {
  it('is grouped from the file: who is left out, spend and age as its reference gives them', async () => {
    const path = fileURLToPath(sharedFile('data/marketing_campaign/marketing_campaign.csv'));
    const loaded = await loadFiles([path], LoadOptions.parse({}), { today: '2026-01-01' });
    if (!loaded.ok) throw new Error(loaded.message.en);
    try {
      const result = await callTool(loaded.value.source, 'customer_clusters', {
        dataset: loaded.value.dataset,
        features: [
          'income',
          'spend',
          'age',
          'children',
          'onlinePurchases',
          'numCatalogPurchases',
          'numStorePurchases',
          'visits',
          'campaigns',
        ],
        k: 4,
      });
      expect(result).toMatchObject({
        ok: true,
        value: {
          base: { rows: 2240, clustered: 2212, missing: 24, setAside: 4 },
          solutions: [{ k: 4, silhouette: expect.closeTo(0.275, 2) }],
        },
      });
    } finally {
      await loaded.value.close();
    }
  });
});
