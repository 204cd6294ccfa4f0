import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../../oracle/calendar.ts';
import { rowsOf } from '../measure.ts';
import { openTables } from './open-tables.ts';

/** 2023-01-01, in days since 1970. */
const START = 19_358;
const person = fc.integer({ min: 1, max: 12 }).map((id) => `c${id}`);
const day = fc.integer({ min: START, max: START + 600 });
const referral = fc.record({
  referrer: fc.option(person, { freq: 10 }),
  referred: fc.option(person, { freq: 8 }),
  day: fc.option(day, { freq: 6 }),
  status: fc.constantFrom('Converti', 'en attente de validation, non converti', 'rewarded', '', null),
});
const world = fc.record({
  referrals: fc.array(referral, { minLength: 1, maxLength: 20 }),
  purchases: fc.array(fc.record({ customer: person, day, cents: fc.integer({ min: 0, max: 9999 }) }), {
    minLength: 1,
    maxLength: 40,
  }),
  asOf: fc.integer({ min: START + 380, max: START + 605 }),
});

test('the measures of referrals are those of loops over them and the orders', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ referrals, purchases, asOf }) => {
      const { engine, source } = await openTables(
        {
          referrals: {
            columns: { referrer: 'VARCHAR', referred: 'VARCHAR', referredAt: 'DATE', status: 'VARCHAR' },
            rows: referrals.map((row) => [
              row.referrer,
              row.referred,
              row.day === null ? null : dayText(row.day),
              row.status,
            ]),
          },
          orders: {
            columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
            rows: purchases.map((row) => [row.customer, dayText(row.day), row.cents / 100]),
          },
        },
        { asOf: dayText(asOf) },
      );
      try {
        const names = ['referralCounts', 'referralBase', 'referredValue'] as const;
        const found = await source.measures(names, { dataset: 'shop' });
        if (!found.ok) throw new Error(found.message.en);
        const values = found.value.groups[0]?.values ?? {};
        const known = referrals.filter((row) => row.referrer !== null && (row.day === null || row.day < asOf));
        const bought = purchases.filter((each) => each.day < asOf);
        const ordered = (customer: string | null, from: number | null) =>
          bought.some((each) => each.customer === customer) &&
          bought.every((each) => each.customer !== customer || from === null || each.day >= from);
        const converted = known.filter(
          (row) => row.status === 'Converti' || row.status === 'rewarded' || ordered(row.referred, row.day),
        );
        if (known.length === 0) expect(values.referralCounts).toBeUndefined();
        else
          expect(values.referralCounts).toEqual({
            referrals: known.length,
            referrers: new Set(known.map(({ referrer }) => referrer)).size,
            converted: converted.length,
            convertedKnown: known.length,
          });
        // No 29 February lies in these twelve months' ends: a year before is the same day and month.
        const since = `${Number(dayText(asOf).slice(0, 4)) - 1}${dayText(asOf).slice(4).replace('02-29', '02-28')}`;
        const buyers = new Set(bought.filter((each) => dayText(each.day) >= since).map(({ customer }) => customer));
        const referrers = new Set(
          known.filter((row) => row.day === null || dayText(row.day) >= since).map((row) => row.referrer),
        );
        if (known.length > 0)
          expect(values.referralBase).toEqual({
            base: 'buyers_12_months',
            customers: buyers.size,
            referrers: [...buyers].filter((customer) => referrers.has(customer)).length,
          });
        const people = [...Map.groupBy(bought, ({ customer }) => customer)].map(([customer, own]) => {
          const first = Math.min(...own.map((each) => each.day));
          const isReferred = known.some((row) => row.referred === customer && (row.day === null || row.day <= first));
          return {
            key: `${dayText(first).slice(0, 7)}|${isReferred ? 1 : 0}`,
            orders: own.length,
            cents: own.reduce((sum, { cents }) => sum + cents, 0),
          };
        });
        const groups = Map.groupBy(people, ({ key }) => key);
        const rows = rowsOf(values.referredValue ?? {});
        expect(rows.map(({ cohort, referred }) => `${cohort}|${referred}`)).toEqual([...groups.keys()].sort());
        for (const row of rows) {
          const own = groups.get(`${row.cohort}|${row.referred}`) ?? [];
          expect(row).toMatchObject({
            customers: own.length,
            orders: own.reduce((sum, { orders }) => sum + orders, 0),
            spent: own.reduce((sum, { cents }) => sum + cents, 0) / 100,
            spentSquares: own.reduce((sum, { cents }) => sum + cents ** 2, 0) / 10_000,
          });
        }
      } finally {
        await engine.close();
      }
    }),
    { seed: 20_241_122, numRuns: 25, endOnFailure: true },
  );
});
