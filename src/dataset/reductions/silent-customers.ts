import { addDays } from '../../language/add-days.ts';
import { defineReduction } from '../define-reduction.ts';
import type { OrdersView } from '../orders-view.ts';
import { knowsRhythm, SILENCES, silenceRank } from '../silence-sql.ts';
import { sqlDay } from '../sql-day.ts';

/** The last review of a win-back comes after six weeks: by then it has worked or not. */
const REVIEW_DAYS = 42;
const YEAR_DAYS = 365;
/** The best fifth of the customers by past value, and the three tenths after them. */
const HIGH_FROM = 0.8;
const MEDIUM_FROM = 0.5;

/** Who has gone silent, for how long by their own rhythm, and what they were worth; over the whole history. */
export default defineReduction({
  measures: ['silentCustomers'],
  needsAmount: ['silentCustomers'],
  async reduce(view) {
    const [values, earlier] = await Promise.all([readValues(view), readEarlier(view)]);
    if (values.customers.length === 0) return {};
    const [mediumAbove, highAbove] = [percentile(values, MEDIUM_FROM), percentile(values, HIGH_FROM)];
    const groups = new Map<string, Group>();
    for (let row = 0; row < values.customers.length; row++) {
      const units = values.units[row] ?? 0;
      const tier = units > highAbove ? 'high' : units > mediumAbove ? 'medium' : 'low';
      const state = SILENCES[values.rank[row] ?? 0] ?? 'gone';
      const ownRhythm = values.known[row] ?? 0;
      const key = `${state} ${tier} ${ownRhythm}`;
      const group = groups.get(key) ?? { state, tier, ownRhythm, customers: 0, tenThousandths: 0, orders: 0 };
      groups.set(key, group);
      group.customers += values.customers[row] ?? 0;
      group.tenThousandths += Math.round((values.spent[row] ?? 0) * 10_000);
      group.orders += values.placed[row] ?? 0;
    }
    const rows = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
    return {
      silentCustomers: {
        ...{ reviewDays: REVIEW_DAYS, mediumAbove, highAbove },
        groups: {
          state: rows.map(({ state }) => state),
          tier: rows.map(({ tier }) => tier),
          ownRhythm: rows.map(({ ownRhythm }) => ownRhythm),
          customers: rows.map(({ customers }) => customers),
          value: rows.map(({ tenThousandths }) => Math.round(tenThousandths / 100) / 100),
          orders: rows.map(({ orders }) => orders),
        },
        earlier: {
          state: Array.from(earlier.rank, (rank) => SILENCES[rank] ?? 'gone'),
          customers: earlier.customers,
          returned: earlier.returned,
        },
      },
    };
  },
});

type Group = {
  state: string;
  tier: string;
  ownRhythm: number;
  customers: number;
  tenThousandths: number;
  orders: number;
};

/** Customers by silence and by whole units of what they spent in their last year: few rows, whatever the number of customers. */
async function readValues(view: OrdersView) {
  const { sql } = view.engine;
  const inLastYear = `day > last_day - ${YEAR_DAYS}`;
  const people = `
    SELECT customer, first_day, last_day, days, sum(CASE WHEN ${inLastYear} THEN amount ELSE 0::DECIMAL(18, 4) END)::DECIMAL(18, 4) AS spent,
           sum(CASE WHEN ${inLastYear} THEN placed ELSE 0 END) AS placed
    FROM (SELECT customer, day, orders AS placed, amount FROM ${await view.orderDays()}) AS bought
    JOIN (SELECT customer, first_day, last_day, days FROM ${await view.customers()}) AS person USING (customer)
    GROUP BY customer, first_day, last_day, days`;
  const ranked = sql.relation(
    `SELECT (${silenceRank})::DOUBLE AS silence_rank, (${knowsRhythm})::DOUBLE AS known, floor(spent)::DOUBLE AS units, spent, placed
     FROM (SELECT first_day, last_day, days, spent, placed, ${sqlDay(view.asOf)} - last_day AS silence FROM (${people}) AS person) AS silent`,
  );
  return view.engine.columns(
    { rank: 'number', known: 'number', units: 'number', customers: 'number', spent: 'number', placed: 'number' },
    `SELECT silence_rank, known, units, count(*)::DOUBLE, sum(spent)::DOUBLE, sum(placed)::DOUBLE
     FROM ${ranked} GROUP BY silence_rank, known, units ORDER BY units, silence_rank, known`,
  );
}

/** Customers by the silence they were in at the start of the last review, and how many have bought since. */
async function readEarlier(view: OrdersView) {
  const { sql } = view.engine;
  const start = sqlDay(addDays(view.asOf, -REVIEW_DAYS));
  const people = `
    SELECT customer, min(day) AS first_day, max(CASE WHEN day < ${start} THEN day ELSE arrival END) AS last_day,
           sum(CASE WHEN day < ${start} THEN 1 ELSE 0 END) AS days, max(CASE WHEN day >= ${start} THEN 1 ELSE 0 END) AS back
    FROM (SELECT customer, day, first_day AS arrival FROM ${await view.orderDays()}) AS bought GROUP BY customer`;
  const ranked = sql.relation(
    `SELECT (${silenceRank})::DOUBLE AS silence_rank, back
     FROM (SELECT first_day, last_day, days, back, ${start} - last_day AS silence FROM (${people}) AS person WHERE days > 0) AS silent`,
  );
  return view.engine.columns(
    { rank: 'number', customers: 'number', returned: 'number' },
    `SELECT silence_rank, count(*)::DOUBLE, sum(back)::DOUBLE FROM ${ranked} GROUP BY silence_rank ORDER BY silence_rank`,
  );
}

/** The smallest value that at least this share of the customers do not exceed. */
function percentile({ units, customers }: { units: Float64Array; customers: Float64Array }, share: number): number {
  const total = customers.reduce((sum, each) => sum + each, 0);
  let seen = 0;
  for (let row = 0; row < units.length; row++) {
    seen += customers[row] ?? 0;
    if (seen >= share * total) return units[row] ?? 0;
  }
  return units.at(-1) ?? 0;
}
