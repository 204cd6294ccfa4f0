import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureName } from '../../../src/domain/measures.ts';
import { dayText } from '../../oracle/calendar.ts';
import { rowsOf } from '../measure.ts';
import { openTables, type TestTable } from './open-tables.ts';

/** 2024-01-01, in days since 1970. */
const START = 19_723;
const RUNS = { seed: 20_241_122, numRuns: 20, endOnFailure: true };
const person = fc.integer({ min: 1, max: 8 }).map((id) => `c${id}`);

async function measured(tables: Record<string, TestTable>, asOf: number, names: readonly MeasureName[]) {
  const { engine, source } = await openTables(tables, { asOf: dayText(asOf) });
  try {
    const found = await source.measures(names, { dataset: 'shop' });
    if (!found.ok) throw new Error(found.message.en);
    return found.value.groups[0]?.values ?? {};
  } finally {
    await engine.close();
  }
}

const middle = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
};

test('tickets by week, and what newcomers ask, are those of loops', async () => {
  const ticket = fc.record({
    customer: fc.option(person),
    day: fc.integer({ min: START, max: START + 150 }),
    category: fc.constantFrom('Facturation', 'Tarif', 'Login', ' ', null),
  });
  const world = fc.record({
    tickets: fc.array(ticket, { minLength: 1, maxLength: 60 }),
    orders: fc.array(fc.record({ customer: person, day: fc.integer({ min: START, max: START + 150 }) }), {
      minLength: 1,
      maxLength: 20,
    }),
    asOf: fc.integer({ min: START + 60, max: START + 155 }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ tickets, orders, asOf }) => {
      const values = await measured(
        {
          tickets: {
            columns: { customer: 'VARCHAR', openedAt: 'DATE', category: 'VARCHAR' },
            rows: tickets.map((row) => [row.customer, dayText(row.day), row.category]),
          },
          orders: {
            columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
            rows: orders.map((row) => [row.customer, dayText(row.day), 1]),
          },
        },
        asOf,
        ['ticketWeeks', 'newcomerQuestions'],
      );
      const known = tickets.filter(({ day }) => day < asOf);
      if (known.length === 0) return expect(values).toEqual({});
      const end = Math.max(...known.map(({ day }) => day)) + 1;
      const begin = Math.min(...known.map(({ day }) => day));
      const weeks = Array.from({ length: 9 }, (_, ago) => ago).filter((ago) => end - 7 * (ago + 1) >= begin);
      const expected = weeks.map((ago) => {
        const own = known.filter(({ day }) => day >= end - 7 * (ago + 1) && day < end - 7 * ago);
        const price = own.filter(({ category }) => category === 'Facturation' || category === 'Tarif');
        return { weeksAgo: ago, tickets: own.length, priceTickets: price.length };
      });
      expect(rowsOf(values.ticketWeeks ?? {})).toEqual(expected);
      const first = new Map<string, number>();
      for (const { customer, day } of orders)
        if (day < asOf) first.set(customer, Math.min(day, first.get(customer) ?? day));
      const newcomers = [...first].filter(([, day]) => day >= end - 120 && day <= end - 30 && day >= begin);
      const askers = new Map<string, Set<string>>();
      for (const [customer, day] of newcomers)
        for (const each of known) {
          const question = (each.category ?? '').trim();
          if (each.customer !== customer || each.day < day || each.day >= day + 30 || question === '') continue;
          askers.set(question, (askers.get(question) ?? new Set()).add(customer));
        }
      const rows = rowsOf(values.newcomerQuestions ?? {});
      expect(new Map(rows.map(({ question, askers: n }) => [question, n]))).toEqual(
        new Map([...askers].map(([question, people]) => [question, people.size])),
      );
      for (const row of rows) expect(row.newcomers).toBe(newcomers.length);
    }),
    RUNS,
  );
});

test('usage changes and onboardings are those of loops over the events', async () => {
  const event = fc.record({
    customer: person,
    day: fc.integer({ min: START, max: START + 140 }),
    event: fc.constantFrom('login', 'Onboarding completed', 'export'),
    usage: fc.option(fc.integer({ min: 0, max: 9 })),
  });
  const world = fc.record({
    events: fc.array(event, { minLength: 40, maxLength: 150 }),
    asOf: fc.integer({ min: START + 100, max: START + 145 }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ events, asOf }) => {
      const values = await measured(
        {
          events: {
            columns: { customer: 'VARCHAR', at: 'DATE', event: 'VARCHAR', usage: 'DOUBLE' },
            rows: events.map((row) => [row.customer, dayText(row.day), row.event, row.usage]),
          },
        },
        asOf,
        ['usageChanges', 'onboardingWindows'],
      );
      const known = events.filter(({ day }) => day < asOf);
      const end = Math.max(...known.map(({ day }) => day)) + 1;
      const agoOf = (day: number) => Math.floor((end - 1 - day) / 7);
      const people = [...Map.groupBy(known, ({ customer }) => customer).values()];
      const isWeekly = new Set(known.map(({ day }) => agoOf(day)).filter((ago) => ago < 9)).size === 9;
      const ratios = people.flatMap((own) => {
        if (Math.min(...own.map(({ day }) => day)) > end - 63) return [];
        const week = (ago: number) =>
          own.filter(({ day }) => agoOf(day) === ago).reduce((sum, { usage }) => sum + (usage ?? 1), 0);
        const usual = middle([1, 2, 3, 4, 5, 6, 7, 8].map(week));
        return usual === 0 ? [] : [Number((week(0) / usual).toFixed(4))];
      });
      const counted = [...Map.groupBy(ratios, (ratio) => ratio)].map(([ratio, all]) => ({
        ratio,
        customers: all.length,
      }));
      expect(rowsOf(values.usageChanges ?? {})).toEqual(isWeekly ? counted.sort((a, b) => a.ratio - b.ratio) : []);

      const begin = Math.min(...known.map(({ day }) => day));
      const starts = people.map((own) => {
        const first = Math.min(...own.map(({ day }) => day));
        const done = Math.min(
          ...own.filter(({ event: name }) => name === 'Onboarding completed').map(({ day }) => day),
        );
        return { first, done };
      });
      const window = (from: number, to: number) => {
        const own = starts.filter(({ first }) => first > end - from && first <= end - to);
        return { newcomers: own.length, completed: own.filter(({ first, done }) => done < first + 14).length };
      };
      const [recent, previous] = [window(42, 14), window(70, 42)];
      const canTell = begin <= end - 98 && starts.some(({ done }) => Number.isFinite(done));
      if (!canTell || recent.newcomers === 0 || previous.newcomers === 0)
        expect(values.onboardingWindows).toBeUndefined();
      else
        expect(rowsOf(values.onboardingWindows ?? {})).toEqual([
          { window: 'previous', ...previous },
          { window: 'recent', ...recent },
        ]);
    }),
    RUNS,
  );
});

test('retention by channel is that of a loop over the orders', async () => {
  const order = fc.record({
    customer: person,
    day: fc.integer({ min: START, max: START + 250 }),
    channel: fc.constantFrom('web', 'store', '', null),
  });
  const world = fc.record({
    orders: fc.array(order, { minLength: 1, maxLength: 40 }),
    asOf: fc.integer({ min: START + 80, max: START + 255 }),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ orders, asOf }) => {
      const values = await measured(
        {
          orders: {
            columns: { customer: 'VARCHAR', day: 'DATE', channel: 'VARCHAR', amount: 'DECIMAL(18, 4)' },
            rows: orders.map((row) => [row.customer, dayText(row.day), row.channel, 1]),
          },
        },
        asOf,
        ['channelRetention'],
      );
      const known = orders.filter(({ day }) => day < asOf);
      const people = [...Map.groupBy(known, ({ customer }) => customer).values()].flatMap((own) => {
        const first = Math.min(...own.map(({ day }) => day));
        const [channel] = own.flatMap((each) => (each.day === first && each.channel ? each.channel : [])).sort();
        if (first + 90 >= asOf || channel === undefined) return [];
        return [{ channel, back: own.some(({ day }) => day > first && day <= first + 90) }];
      });
      const expected = [...Map.groupBy(people, ({ channel }) => channel)].map(([channel, own]) => ({
        channel,
        eligible: own.length,
        retained: own.filter(({ back }) => back).length,
      }));
      const byName = (rows: readonly Record<string, unknown>[]) =>
        rows.toSorted((a, b) => (String(a.channel) < String(b.channel) ? -1 : 1));
      expect(byName(rowsOf(values.channelRetention ?? {}))).toEqual(byName(expected));
    }),
    RUNS,
  );
});
