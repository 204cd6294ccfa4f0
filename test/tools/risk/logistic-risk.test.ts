import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import { logisticRisk } from '../../../src/tools/risk/logistic-risk.ts';
import { type Attributes, column, reordered, someCustomers, withColumn } from './customers.ts';

fc.configureGlobal({ seed: 7 });

const TABLE = someCustomers();
const ROWS = TABLE.outcome.length;
const LEFT = [...TABLE.outcome].map(Number);

function riskOf(table: Attributes, choice: Parameters<typeof logisticRisk>[1] = {}) {
  const found = logisticRisk(table, choice);
  if (!found.ok) throw new Error(found.message.en);
  return found.value;
}

function codeOf(table: Attributes, choice: Parameters<typeof logisticRisk>[1] = {}) {
  const found = logisticRisk(table, choice);
  return found.ok ? 'ok' : found.code;
}

/** A permutation of the rows, by seed. */
function shuffled(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: ROWS }, (_, place) => ({ place, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ place }) => place);
}

describe('the risk learnt from a table of customers', () => {
  const risk = riskOf(TABLE);

  it('ranks customers it has not seen, better than chance and well below certainty', () => {
    expect(risk.usable).toBe(true);
    expect(risk.backtest.n).toBe(ROWS);
    expect(risk.backtest.auc).toBeGreaterThan(0.75);
    expect(risk.backtest.auc).toBeLessThan(0.95);
    expect(risk.backtest.logLoss).toBeLessThan(risk.backtest.baseLogLoss);
    expect(risk.backtest.topDecileLift).toBeGreaterThan(1.5);
    expect(risk.backtest.aucByFold).toHaveLength(5);
  });

  it('says which columns go with leaving, and which way', () => {
    const drivers = risk.drivers.map(({ feature, level, direction }) => `${feature} ${level} ${direction}`);
    expect(drivers).toContain('tenure null lowers');
    expect(drivers.some((driver) => ['plan monthly raises', 'plan yearly lowers'].includes(driver))).toBe(true);
    expect(risk.drivers[0]?.words.fr).toMatch(/^tenure.: .* de plus, cote de l’issue multipliée par 0,/u);
  });

  it('leaves out the customer’s name, and says how many values are missing', () => {
    expect(risk.leftOut).toMatchObject([{ feature: 'customer', reason: 'identifier' }]);
    expect(risk.leakage).toEqual([]);
    const tenure = risk.features.find(({ feature }) => feature === 'tenure');
    expect(tenure?.missing).toBe(TABLE.columns[1]?.values.filter((value) => Number.isNaN(value)).length);
  });

  it('keeps a score of 0 to 100 for each row, and counts every customer in one band', () => {
    const { row, score } = risk.keep?.columns ?? {};
    expect(row).toEqual(TABLE.row);
    expect(score?.every((value) => value >= 0 && value <= 100)).toBe(true);
    const bands = risk.distribution?.bands ?? [];
    expect(bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(ROWS);
    expect(bands.reduce((sum, { remaining }) => sum + remaining, 0)).toBe(LEFT.filter((left) => left === 0).length);
    const high = score?.filter((value) => value > 70).length;
    expect(bands.find(({ band }) => band === 'very_high')?.customers).toBe(high);
  });

  it('says the same, to the last bit, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const places = shuffled(seed);
        const { keep, ...said } = riskOf(reordered(TABLE, places));
        const { keep: kept, ...wanted } = risk;
        expect(said).toEqual(wanted);
        const scores = new Map([...(keep?.columns.row ?? [])].map((row, at) => [row, keep?.columns.score?.[at]]));
        expect([...(kept?.columns.row ?? [])].map((row) => scores.get(row))).toEqual([...(kept?.columns.score ?? [])]);
      }),
      { numRuns: 5 },
    );
  });

  it('is not moved by a constant column, an identifier or an empty one, which it names', () => {
    const wider = [
      column(
        'country',
        'text',
        LEFT.map(() => 'FR'),
      ),
      column(
        'row_number',
        'number',
        LEFT.map((_, row) => row + 1),
      ),
      column(
        'comment',
        'text',
        LEFT.map((_, row) => (row < 3 ? 'x' : null)),
      ),
      column(
        'first_name',
        'text',
        LEFT.map((_, row) => `name ${row % 120}`),
      ),
    ].reduce(withColumn, TABLE);
    const { leftOut, keep, ...said } = riskOf(wider);
    const { leftOut: _, keep: kept, ...wanted } = risk;
    expect(said).toEqual(wanted);
    expect(keep).toEqual(kept);
    expect(leftOut.slice(1).map(({ feature, reason }) => `${feature}: ${reason}`)).toEqual([
      'country: constant',
      'row_number: identifier',
      'comment: nearly_empty',
      'first_name: too_many_values',
    ]);
  });

  it('scores customers whose outcome is not known yet, without learning from them', () => {
    const open = { ...TABLE, outcome: Float64Array.from(LEFT, (value, row) => (row % 4 === 0 ? Number.NaN : value)) };
    const known = reordered(
      TABLE,
      [...LEFT.keys()].filter((row) => row % 4 !== 0),
    );
    const [all, part] = [riskOf(open), riskOf(known)];
    expect(all.backtest).toEqual(part.backtest);
    expect(all.scored).toBe(ROWS);
    expect(all.keep?.columns.score?.every((value) => value > 0 && value < 100)).toBe(true);
  });

  it('takes the outcome and the columns it is told to', () => {
    expect(riskOf(TABLE, { features: ['plan'] }).features).toEqual([{ feature: 'plan', missing: 0, rareValues: 0 }]);
    const other = riskOf(TABLE, { outcome: 'paperless' });
    expect(other.backtest.baseRate).not.toBe(risk.backtest.baseRate);
    expect(other.features.map(({ feature }) => feature)).not.toContain('paperless');
    expect(codeOf(TABLE, { outcome: 'plan' })).toBe('bad_argument');
    expect(codeOf(TABLE, { features: ['shoe size'] })).toBe('bad_argument');
  });

  it('gives no scores where nothing tells who leaves', () => {
    const random = seededRandom(3);
    const luck = column(
      'luck',
      'number',
      LEFT.map(() => random()),
    );
    const useless = riskOf({ ...TABLE, columns: [luck] });
    expect(useless).toMatchObject({ usable: false, scored: 0, distribution: null, drivers: [] });
    expect(useless.reason?.fr).toContain('hasard');
    expect(useless.keep).toBeUndefined();
  });
});

describe('a column that is the outcome in disguise', () => {
  it.each([
    [
      'a reason filled for those who left',
      column(
        'reason',
        'text',
        LEFT.map((left) => (left === 1 ? 'price' : null)),
      ),
    ],
    [
      'a date of leaving',
      column(
        'left_on',
        'day',
        LEFT.map((left, row) => (left === 1 ? row % 90 : null)),
      ),
    ],
    [
      'a status',
      column(
        'status',
        'text',
        LEFT.map((left, row) => (left === 1 && row % 7 > 0 ? 'closed' : 'open')),
      ),
    ],
    [
      'a fee charged to some of those who left',
      column(
        'fee',
        'number',
        LEFT.map((left, row) => (left === 1 && row % 2 === 0 ? 5 + (row % 9) : 0)),
      ),
    ],
    [
      'a renewal emptied for those who left',
      column(
        'renewal',
        'number',
        LEFT.map((left, row) => (left === 1 ? null : row % 30)),
      ),
    ],
  ])('is named and left out: %s', (_, leak) => {
    const risk = riskOf(withColumn(TABLE, leak));
    expect(risk.leakage).toMatchObject([{ feature: leak.name, kept: false }]);
    expect(risk.leftOut).toContainEqual(expect.objectContaining({ feature: leak.name, reason: 'leakage' }));
    expect(risk.backtest.auc).toBeLessThan(0.95);
    expect(risk.backtest).toEqual(riskOf(TABLE).backtest);
  });

  it('stays when it is asked for by name, with a warning', () => {
    const leaky = withColumn(
      TABLE,
      column(
        'left_on',
        'day',
        LEFT.map((left) => (left === 1 ? 1 : null)),
      ),
    );
    const risk = riskOf(leaky, { features: ['tenure', 'left_on'] });
    expect(risk.leakage).toMatchObject([{ feature: 'left_on', kept: true, auc: 1 }]);
    expect(risk.warnings).toHaveLength(1);
    expect(risk.backtest.auc).toBeGreaterThan(0.99);
  });
});

describe('a table that cannot carry a model is refused', () => {
  it.each([
    ['not_in_data', 'no outcome', { ...TABLE, outcome: new Float64Array() }],
    ['undefined_ratio', 'one outcome only', { ...TABLE, outcome: Float64Array.from(LEFT, () => 1) }],
    ['too_few', 'nine who left', { ...TABLE, outcome: Float64Array.from(LEFT, (_, row) => (row < 9 ? 1 : 0)) }],
    ['too_few', 'forty customers', reordered(TABLE, [...LEFT.keys()].slice(0, 40))],
    ['not_in_data', 'nothing but a name', { ...TABLE, columns: TABLE.columns.slice(0, 1) }],
    ['out_of_domain', 'columns of unequal length', { ...TABLE, outcome: Float64Array.from(LEFT.slice(1)) }],
    ['out_of_domain', 'an outcome of 2', { ...TABLE, outcome: Float64Array.from(LEFT, (value) => value * 2) }],
  ] as const)('%s: %s', (code, _, table) => {
    expect(codeOf(table)).toBe(code);
  });
});
