import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../../oracle/calendar.ts';
import { beforeAfterOf, flowsOf, ordersOf, type Programme, signupOf, tiersOf } from '../../oracle/loyalty.ts';
import { rowsOf } from '../measure.ts';
import { openTables, type TestTable } from './open-tables.ts';

/** 2022-06-01, in days since 1970. */
const START = 19_144;
const customer = fc.integer({ min: 1, max: 10 }).map((id) => `c${id}`);
const day = fc.integer({ min: START, max: START + 700 });

const randomProgramme: fc.Arbitrary<Programme> = fc.record({
  members: fc.array(
    fc.record({ customer, tier: fc.constantFrom('Or', 'Argent', null), joinedAt: fc.option(day, { freq: 8 }) }),
    { minLength: 1, maxLength: 10 },
  ),
  movements: fc.array(
    fc.record({
      customer,
      movedAt: day,
      points: fc.integer({ min: -200, max: 200 }),
      movement: fc.constantFrom('achat', 'Expiré', 'annulation', 'Redeem', ''),
      value: fc.constantFrom(null, 0, 2, 3.5),
    }),
    { minLength: 1, maxLength: 25 },
  ),
  purchases: fc.array(fc.record({ customer, day, cents: fc.integer({ min: 0, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 40,
  }),
  asOf: fc.integer({ min: START + 300, max: START + 705 }),
  days: fc.integer({ min: 20, max: 200 }),
});

function tablesOf({ members, movements, purchases }: Programme): Record<string, TestTable> {
  return {
    loyalty_members: {
      columns: { customer: 'VARCHAR', tier: 'VARCHAR', joinedAt: 'DATE' },
      rows: members.map((row) => [row.customer, row.tier, row.joinedAt === null ? null : dayText(row.joinedAt)]),
    },
    loyalty_movements: {
      columns: { customer: 'VARCHAR', movedAt: 'DATE', points: 'DOUBLE', movement: 'VARCHAR', value: 'DECIMAL(18, 4)' },
      rows: movements.map((row) => [row.customer, dayText(row.movedAt), row.points, row.movement, row.value]),
    },
    orders: {
      columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: purchases.map((row) => [row.customer, dayText(row.day), row.cents / 100]),
    },
  };
}

const sorted = (rows: readonly Record<string, unknown>[]) =>
  rows.toSorted((a, b) => (`${a.group}|${a.tier}` < `${b.group}|${b.tier}` ? -1 : 1));

test('the measures of a programme are those of loops over its members, movements and orders', async () => {
  await fc.assert(
    fc.asyncProperty(randomProgramme, async (programme) => {
      const { engine, source } = await openTables(tablesOf(programme), { asOf: dayText(programme.asOf) });
      try {
        const names = ['memberTiers', 'signupBase', 'pointFlows', 'memberOrders', 'memberBeforeAfter'] as const;
        const found = await source.measures(names, { dataset: 'shop', parameters: { days: programme.days } });
        if (!found.ok) throw new Error(found.message.en);
        const values = found.value.groups[0]?.values ?? {};
        expect(sorted(rowsOf(values.memberTiers ?? {}))).toMatchObject(sorted(tiersOf(programme)));
        if (values.memberTiers !== undefined) expect(values.signupBase).toEqual(signupOf(programme));
        expect(sorted(rowsOf(values.pointFlows ?? {}))).toEqual(sorted(flowsOf(programme)));
        const orders = ordersOf(programme);
        expect(sorted(rowsOf(values.memberOrders ?? {}))).toEqual(sorted(orders));
        const pairs = beforeAfterOf(programme);
        if (pairs.customers === 0) expect(values.memberBeforeAfter).toBeUndefined();
        else expect(values.memberBeforeAfter).toEqual({ days: programme.days, ...pairs });
      } finally {
        await engine.close();
      }
    }),
    { seed: 20_241_122, numRuns: 30, endOnFailure: true },
  );
});
