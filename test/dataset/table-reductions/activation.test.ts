import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureValues } from '../../../src/domain/measures.ts';
import { dayNumber, dayText } from '../../oracle/calendar.ts';
import { callTool } from '../call-tool.ts';
import { rowsOf } from '../measure.ts';
import { openOrderTables } from './open-order-tables.ts';

const START = dayNumber('2024-01-20');
const ASKED = { days: 20, laterDays: 40 };
type Deed = { customer: number; day: number; action: string };
type Person = {
  customer: number;
  arrival: number;
  reached: number | null;
  done: number | null;
  seen: number[];
  did: Deed[];
};

/** The counts of activation, one person after the other; actions of fewer than thirty people are left out. */
function expected(people: readonly Person[], asOf: number) {
  const { days, laterDays } = ASKED;
  const month = (day: number) => dayText(day).slice(0, 7);
  const cohorts: Record<string, number[]> = {};
  const delays: Record<string, number> = {};
  const all: Record<string, number[]> = {};
  const actions: Record<string, number[]> = {};
  const add = (table: Record<string, number[]>, key: string, row: number[]) => {
    table[key] = row.map((value, index) => value + (table[key]?.[index] ?? 0));
  };
  for (const { arrival, reached, done, seen, did } of people) {
    const inTime = (day: number | null) => (day !== null && day <= arrival + days ? 1 : 0);
    if (arrival + days < asOf) {
      add(cohorts, month(arrival), [1, inTime(reached), inTime(done)]);
      if (reached !== null) delays[reached - arrival] = (delays[reached - arrival] ?? 0) + 1;
    }
    if (arrival + days + laterDays >= asOf) continue;
    const stayed = seen.some((day) => day > arrival + days && day <= arrival + days + laterDays) ? 1 : 0;
    add(all, month(arrival), [1, stayed]);
    const early = did.filter(({ day }) => day >= arrival && day <= arrival + days);
    for (const action of new Set(early.map((deed) => deed.action)))
      add(actions, `${action} ${month(arrival)}`, [1, stayed]);
  }
  const doers = Map.groupBy(Object.entries(actions), ([key]) => key.slice(0, -8));
  const frequent = [...doers.values()].filter((rows) => rows.reduce((sum, [, [count = 0]]) => sum + count, 0) >= 30);
  return { cohorts, delays, all, actions: Object.fromEntries(frequent.flat()) };
}

function shown(found: MeasureValues['orderActivation'] | undefined) {
  const keyed = (table: Parameters<typeof rowsOf>[0] | undefined, keys: string[], columns: string[]) =>
    Object.fromEntries(
      rowsOf(table ?? {}).map((row) => [keys.map((key) => row[key]).join(' '), columns.map((column) => row[column])]),
    );
  return {
    cohorts: keyed(found?.cohorts, ['cohort'], ['customers', 'activated', 'completed']),
    delays: Object.fromEntries(rowsOf(found?.delays ?? {}).map((row) => [String(row.delayDays), row.customers])),
    all: keyed(found?.all, ['cohort'], ['customers', 'retained']),
    actions: keyed(found?.actions, ['action', 'cohort'], ['customers', 'retained']),
  };
}

const deeds = fc.array(
  fc.record({
    customer: fc.integer({ min: 1, max: 70 }),
    day: fc.nat(130).map((days) => START + days),
    action: fc.constantFrom('visit', 'Import file', "invite d'un ami", 'onboarding_completed'),
  }),
  { minLength: 150, maxLength: 400, size: 'max' },
);

test('on any events, activation and early actions are those that loops count', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.boolean(), async (events, hasAccounts) => {
      const accounts = hasAccounts ? Array.from({ length: 35 }, (_, index) => [index + 1, START + (index % 60)]) : [];
      const { source, close } = await openOrderTables({
        orders: { columns: { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' }, rows: [[1, START + 131, 1]] },
        events: {
          columns: { customer: 'VARCHAR', at: 'DATE', event: 'VARCHAR' },
          rows: events.map(({ customer, day, action }) => [String(customer), day, action]),
        },
        ...(hasAccounts && { customers: { columns: { customer: 'BIGINT', createdAt: 'DATE' }, rows: accounts } }),
      });
      const parameters = { ...ASKED, valueEvent: 'Import file' };
      const measured = await source.measures(['eventActivation'], { dataset: 'shop', parameters });
      await close();
      if (!measured.ok) throw new Error(measured.message.en);
      const found = measured.value.groups[0]?.values.eventActivation;
      const arrivals = new Map(accounts.map(([customer = 0, day = 0]) => [customer, day]));
      for (const { customer, day } of events) arrivals.set(customer, Math.min(day, arrivals.get(customer) ?? day));
      const people = [...arrivals].map(([customer, arrival]): Person => {
        const did = events.filter((deed) => deed.customer === customer);
        const first = (action: string) => {
          const days = did.filter((deed) => deed.action === action).map(({ day }) => day);
          return days.length === 0 ? null : Math.min(...days);
        };
        const orders = customer === 1 ? [START + 131] : [];
        const seen = [...did.map(({ day }) => day), ...orders];
        return { customer, arrival, reached: first('Import file'), done: first('onboarding_completed'), seen, did };
      });
      const asOf = START + 132;
      expect(shown(found)).toEqual(expected(people, asOf));
      expect(found?.startFrom).toBe(hasAccounts ? 'createdAt' : 'first_event');
    }),
    { seed: 20_240_229, numRuns: 10, endOnFailure: true },
  );
});

type Sale = { customer: number; day: number; channel: string | null; category: string | null; off: number };
const sales = fc.array(
  fc.record({
    customer: fc.integer({ min: 1, max: 90 }),
    day: fc.nat(110).map((days) => START + days),
    channel: fc.option(fc.constantFrom('web', 'Shop')),
    category: fc.option(fc.constantFrom('tea', 'coffee')),
    off: fc.constantFrom(0, 0, 5),
  }),
  { minLength: 150, maxLength: 300, size: 'max' },
);

function personOf(customer: number, own: readonly Sale[]): Person {
  const days = [...new Set(own.map(({ day }) => day))].sort((a, b) => a - b);
  const arrival = days[0] ?? 0;
  const reached = days[1] ?? null;
  const did: Deed[] = reached === null ? [] : [{ customer, day: reached, action: 'second_purchase' }];
  const firsts = own.filter(({ day }) => day === arrival);
  for (const { channel, category, off } of firsts) {
    if (channel !== null) did.push({ customer, day: arrival, action: `channel:${channel}` });
    if (category !== null) did.push({ customer, day: arrival, action: `category:${category}` });
    if (off > 0) did.push({ customer, day: arrival, action: 'first_discount' });
  }
  const days2 = ['tea', 'coffee'].map((name) => own.filter(({ category }) => category === name).map(({ day }) => day));
  if (days2.every(({ length }) => length > 0)) {
    did.push({ customer, day: Math.max(...days2.map((each) => Math.min(...each))), action: 'second_category' });
  }
  return { customer, arrival, reached, done: null, seen: days, did };
}

test('on any orders, second purchases and first-day choices are those that loops count', async () => {
  await fc.assert(
    fc.asyncProperty(sales, async (orders) => {
      const { source, close } = await openOrderTables({
        orders: {
          columns: {
            ...{ customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)', channel: 'VARCHAR', category: 'VARCHAR' },
            discount: 'DECIMAL(18, 4)',
          },
          rows: orders.map(({ customer, day, channel, category, off }) => [customer, day, 10, channel, category, off]),
        },
      });
      const measured = await source.measures(['orderActivation'], { dataset: 'shop', parameters: ASKED });
      await close();
      if (!measured.ok) throw new Error(measured.message.en);
      const asOf = Math.max(...orders.map(({ day }) => day)) + 1;
      const people = [...Map.groupBy(orders, ({ customer }) => customer)].map(([customer, own]) =>
        personOf(customer, own),
      );
      expect(shown(measured.value.groups[0]?.values.orderActivation)).toEqual(expected(people, asOf));
    }),
    { seed: 20_240_229, numRuns: 10, endOnFailure: true },
  );
});

test('trials that have ended count as paid when nothing ended them by then', async () => {
  const day = (text: string) => dayNumber(text);
  const { source, close } = await openOrderTables({
    orders: {
      columns: { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: [[1, day('2024-06-30'), 1]],
    },
    subscriptions: {
      columns: { customer: 'VARCHAR', trialEndsAt: 'DATE', endedAt: 'DATE', cancelledAt: 'DATE', status: 'VARCHAR' },
      rows: [
        ['a', day('2024-05-10'), null, null, 'active'],
        ['b', day('2024-05-11'), day('2024-05-11'), null, 'canceled'],
        ['c', day('2024-05-12'), day('2024-09-01'), day('2024-06-02'), 'canceled'],
        ['d', day('2024-06-01'), null, day('2024-05-20'), 'active'],
        ['e', day('2024-06-02'), null, null, ' Trialing '],
        ['f', day('2024-07-20'), null, null, 'trialing'],
        ['g', null, null, null, 'active'],
      ],
    },
  });
  const measured = await source.measures(['trialOutcomes'], { dataset: 'shop' });
  await close();
  expect(rowsOf((measured.ok && measured.value.groups[0]?.values.trialOutcomes) || {})).toEqual([
    { month: '2024-05', trials: 3, paid: 2 },
    { month: '2024-06', trials: 2, paid: 0 },
  ]);
});

test('a shop is activated by its second purchase, unless an event is named', async () => {
  const orders = Array.from({ length: 60 }, (_, index) => [index % 40, START + index * 3, 10]);
  const columns = { customer: 'BIGINT', day: 'DATE', amount: 'DECIMAL(18, 4)' };
  const { source, close } = await openOrderTables({ orders: { columns, rows: orders } });
  const shop = await callTool(source, 'activation', { days: 7 });
  const named = await callTool(source, 'activation', { valueEvent: 'import' });
  await close();
  expect(shop).toMatchObject({ ok: true, value: { valueEvent: 'second_purchase', startFrom: 'first_order' } });
  expect(named).toMatchObject({ ok: false, code: 'not_in_data', needs: ['events', 'valueEvent'] });
});
