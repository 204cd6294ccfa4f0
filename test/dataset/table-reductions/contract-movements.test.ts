import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { type Contract, firstStay, moveBetween } from '../../oracle/contracts.ts';
import { callTool } from '../call-tool.ts';
import { contractsSql } from './contracts-sql.ts';
import { openTables } from './open-tables.ts';

const FIRST = dayNumber('2023-01-01');
const AS_OF = dayNumber('2023-07-01');
const MONTHS = ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01'];

const contract: fc.Arbitrary<Contract> = fc
  .record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    from: fc.integer({ min: FIRST, max: AS_OF - 1 }),
    days: fc.option(fc.oneof(fc.integer({ min: 0, max: 250 }), fc.constantFrom(1, 28, 31))),
    cents: fc.constantFrom(0, 333, 1000, 2000, 9999),
  })
  .map(({ days, ...rest }) => ({ ...rest, to: days === null ? null : rest.from + days }));

/** A customer who changes plan: one contract closes, another opens on that day or the next. */
const change: fc.Arbitrary<Contract[]> = fc
  .record({ first: contract, gap: fc.constantFrom(0, 1), cents: fc.constantFrom(500, 1000, 3000) })
  .map(({ first, gap, cents }) =>
    first.to === null || first.to + gap >= AS_OF
      ? [first]
      : [first, { customer: first.customer, from: first.to + gap, to: null, cents }],
  );

const history = fc
  .tuple(fc.array(contract, { maxLength: 8 }), fc.array(change, { maxLength: 3 }))
  .map(([alone, changes]) => [
    { customer: 'z', from: FIRST, to: null, cents: 700 },
    { customer: 'y', from: FIRST, to: FIRST + 40, cents: 400 },
    ...alone,
    ...changes.flat(),
  ]);

async function measure(contracts: readonly Contract[]) {
  const { source, close } = await openTables([contractsSql(contracts)], dayText(AS_OF), ['subscriptions']);
  try {
    const measured = await source.measures(['contractMonths', 'contractSpells', 'contractRetention'], {
      dataset: 'shop',
    });
    if (!measured.ok) throw new Error(measured.message.en);
    return measured.value.groups[0]?.values ?? {};
  } finally {
    await close();
  }
}

describe('movements of subscriptions', () => {
  it('are those of customers followed one by one, and balance to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (contracts) => {
        const { contractMonths: months } = await measure(contracts);
        expect(months?.from).toEqual(MONTHS.slice(0, -1));
        MONTHS.slice(0, -1).forEach((from, row) => {
          const told = moveBetween(contracts, dayNumber(from), dayNumber(MONTHS[row + 1] ?? ''));
          const cents = (column: ArrayLike<number> | undefined) => Math.round((column?.[row] ?? -1) * 100);
          expect({
            start: cents(months?.start),
            new: cents(months?.new),
            expansion: cents(months?.expansion),
            contraction: cents(months?.contraction),
            churned: cents(months?.churned),
            reactivation: cents(months?.reactivation),
            end: cents(months?.end),
            customersStart: months?.customersStart[row],
            customersNew: months?.customersNew[row],
            customersReactivated: months?.customersReactivated[row],
            customersLost: months?.customersLost[row],
            customersEnd: months?.customersEnd[row],
            customersJoined: months?.customersJoined[row],
            customersJoinedLost: months?.customersJoinedLost[row],
          }).toEqual(told);
          expect(told.start + told.new + told.expansion + told.reactivation - told.contraction - told.churned).toBe(
            told.end,
          );
        });
      }),
      { seed: 21, numRuns: 25 },
    );
  });

  it('have the first stays of customers followed day by day', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (contracts) => {
        const { contractSpells: spells, contractRetention: retention } = await measure(contracts);
        const paying = new Set(
          contracts
            .filter(({ from, to, cents }) => cents > 0 && (to === null || to > from))
            .map(({ customer }) => customer),
        );
        const stays = [...paying].map((customer) => firstStay(contracts, customer, AS_OF));
        const sum = (column: ArrayLike<number> | undefined) => Array.from(column ?? []).reduce((a, b) => a + b, 0);
        expect(sum(spells?.ended)).toBe(stays.filter(({ isOver }) => isOver).length);
        expect(sum(spells?.censored)).toBe(stays.filter(({ isOver }) => !isOver).length);
        const oldest = Math.max(...stays.map(({ from, to }) => to - from));
        expect(Math.abs(Math.max(...Array.from(spells?.age ?? [])) - oldest / 30.4375)).toBeLessThan(0.15);
        Array.from(retention?.days ?? []).forEach((days, row) => {
          const eligible = stays.filter(({ from }) => from + days < AS_OF);
          expect(retention?.eligible[row]).toBe(eligible.length);
          expect(retention?.retained[row]).toBe(eligible.filter(({ from, to }) => to > from + days).length);
        });
      }),
      { seed: 22, numRuns: 20 },
    );
  });
});

const ROWS = `CREATE TABLE subscriptions AS SELECT subscription, customer, plan, status, started::DATE AS "startedAt", ended::DATE AS "endedAt",
  cancelled::DATE AS "cancelledAt", trial::DATE AS "trialEndsAt", amount::DECIMAL(18, 4) AS amount, period AS "interval", currency
  FROM (VALUES
    ('1', 'a', 'Pro', 'active', '2023-01-10', NULL, NULL, '2023-01-24', 10, 'month', 'EUR'),
    ('2', 'b', 'Pro', 'canceled', '2023-01-10', '2023-03-10', NULL, NULL, 20, 'mensuel', 'EUR'),
    ('3', 'b', 'Pro', 'active', '2023-03-10', NULL, NULL, NULL, 360, 'annuel', 'EUR'),
    ('4', 'c', 'Pro', 'canceled', '2023-02-01', NULL, '2023-03-01', NULL, 52, 'week', 'EUR'),
    ('5', 'd', 'Pro', 'active', '2023-02-01', NULL, '2023-06-30', NULL, 30, 'tous les 3 mois', 'EUR'),
    ('6', 'e', 'Pro', 'canceled', '2023-02-01', '2023-02-10', NULL, '2023-02-15', 99, 'month', 'EUR'),
    ('7', 'f', 'Pro', 'trialing', '2023-02-01', NULL, NULL, NULL, 99, 'month', 'EUR'),
    ('8', 'g', 'Pro', 'incomplete', '2023-02-01', NULL, NULL, NULL, 99, 'month', 'EUR'),
    ('9', 'h', 'Free', 'active', '2023-02-01', '2099-12-31', NULL, NULL, 0, 'month', 'EUR')
  ) AS rows (subscription, customer, plan, status, started, ended, cancelled, trial, amount, period, currency)`;

async function callOn(statements: readonly string[], args: Record<string, unknown>, asOf = '2023-07-01') {
  const { source, close } = await openTables(statements, asOf, ['subscriptions']);
  try {
    return await callTool(source, 'mrr_movements', args);
  } finally {
    await close();
  }
}

describe('a subscription', () => {
  it('is read with its interval in words, its trial unpaid, its cancellation ended only when it runs no more', async () => {
    const result = await callOn([ROWS], {});
    expect(result).toMatchObject({
      ok: true,
      value: {
        currency: 'EUR',
        months: [
          { month: '2023-01', start: 0, new: 30, end: 30, customers: { new: 2 } },
          { month: '2023-02', start: 30, new: 235.33, end: 265.33, customers: { new: 2, end: 4 } },
          { month: '2023-03', expansion: 10, churned: 225.33, end: 50, customers: { lost: 1, end: 3 } },
          { month: '2023-04', end: 50 },
          { month: '2023-05', end: 50 },
          { month: '2023-06', end: 50 },
        ],
        trials: { base: 2, count: 1 },
        largestShare: 0.6,
      },
    });
  });

  it('in another currency is not added, unless one currency is asked for', async () => {
    const foreign = `INSERT INTO subscriptions SELECT '10', 'x', 'Pro', 'active', DATE '2023-01-02', NULL, NULL, NULL, 70, 'month', 'USD'`;
    const refused = await callOn([ROWS, foreign], {});
    expect(refused).toMatchObject({ ok: false, code: 'not_in_data', needs: ['currency'] });
    expect(JSON.stringify(refused)).toContain('EUR, USD');
    expect(await callOn([ROWS, foreign], { currency: 'usd' })).toMatchObject({
      ok: true,
      value: { currency: 'USD', months: [{ new: 70 }, {}, {}, {}, {}, { end: 70 }], trials: null },
    });
  });

  it('that ended on a day nobody wrote gives no movement rather than a guessed one', async () => {
    const undated = `INSERT INTO subscriptions SELECT '11', 'y', 'Pro', 'résilié', DATE '2023-01-02', NULL, NULL, NULL, 70, 'month', 'EUR'`;
    expect(await callOn([ROWS, undated], {})).toMatchObject({ ok: false, code: 'not_in_data' });
  });

  it('without a known billing period counts customers and no money', async () => {
    const result = await callOn([ROWS, `UPDATE subscriptions SET "interval" = 'sometimes'`], {});
    expect(result).toMatchObject({
      ok: true,
      value: { nrr: null, months: [{ end: null, customers: { end: 2 } }, {}, {}, {}, {}, {}] },
    });
  });

  it('in a table where nobody ever ended says nothing of who left', async () => {
    const endless =
      "CREATE TABLE subscriptions AS SELECT '1' AS customer, DATE '2023-01-02' AS \"startedAt\", 10::DECIMAL AS mrr";
    expect(await callOn([endless], {})).toMatchObject({ ok: false, code: 'not_in_data' });
  });
});

describe('over thirteen months', () => {
  const yearly = [
    ...Array.from({ length: 40 }, (_, row) => ({
      customer: `k${row}`,
      from: dayNumber('2022-01-05'),
      to: null,
      cents: 1000,
    })),
    ...Array.from({ length: 10 }, (_, row) => ({
      ...{ customer: `l${row}`, from: dayNumber('2022-01-05'), to: dayNumber('2022-06-15'), cents: 1000 },
    })),
    { customer: 'k0', from: dayNumber('2022-08-01'), to: null, cents: 5000 },
    { customer: 'm', from: dayNumber('2022-09-01'), to: null, cents: 7000 },
  ];

  it('net and gross retention are those of the customers of a year ago; churn that of the last three months', async () => {
    const { source, close } = await openTables([contractsSql(yearly)], '2023-03-01', ['subscriptions']);
    try {
      expect(await callTool(source, 'mrr_movements')).toMatchObject({
        value: { basis: 'trailing_12_months', from: '2022-03-01', to: '2023-03-01', nrr: 0.9, grr: 0.8 },
      });
      expect(await callTool(source, 'nrr')).toMatchObject({ value: { rate: 0.9, reactivationRate: 0 } });
      expect(await callTool(source, 'grr')).toMatchObject({ value: { rate: 0.8 } });
      expect(await callTool(source, 'churn_rate')).toMatchObject({ value: { rate: 0 } });
      const june = { period: { from: '2022-06-01', to: '2022-07-01' } };
      expect(await callTool(source, 'churn_rate', june)).toMatchObject({ value: { rate: 0.2 } });
      expect(await callTool(source, 'revenue_churn', june)).toMatchObject({ value: { rate: 0.2, customerRate: 0.2 } });
      expect(await callTool(source, 'retention_rate', june)).toMatchObject({ value: { rate: 0.8 } });
    } finally {
      await close();
    }
  });

  it('a shorter history compounds the mean month and says so, and gives no yearly rate to the other tools', async () => {
    const { source, close } = await openTables([contractsSql(yearly)], '2022-07-01', ['subscriptions']);
    try {
      const result = await callTool(source, 'mrr_movements');
      expect(result).toMatchObject({ value: { basis: 'monthly_mean_compounded' } });
      expect(result.ok && Number(result.value.nrr)).toBeCloseTo(((4 + 0.8) / 5) ** 12, 10);
      expect(await callTool(source, 'nrr')).toMatchObject({ ok: false, code: 'not_in_data' });
      expect(await callTool(source, 'nrr', { window: 'last_3_months' })).toMatchObject({ ok: true });
    } finally {
      await close();
    }
  });
});
