import type { Period } from '../domain/population.ts';
import type { Engine } from './duckdb.ts';
import { toTheEnd } from './interest.ts';
import { sharedWorks } from './shared-works.ts';
import { sqlDay } from './sql-day.ts';
import type { Parameters } from './tables-view.ts';

/**
 * The orders a question is about: those before `asOf`, of some customers or all. `period` is not applied to the tables:
 * counts filter on it, cohorts select the customers who arrived in it and follow them until `asOf`.
 * The methods return what stands in FROM: a table built at the first use, or a sub-query where the engine builds none.
 */
export type OrdersView = {
  readonly engine: Engine;
  /** First day after the last observed one, YYYY-MM-DD. */
  readonly asOf: string;
  readonly period: Period | null;
  /** One row per order: customer, day, amount. */
  orders(): Promise<string>;
  /** One row per customer and purchase day: customer, day, orders, amount, first_day, next_day. Same-day orders are merged. */
  orderDays(): Promise<string>;
  /** One row per customer over the whole history: first_day, second_day, last_day, days, orders, amount. */
  customers(): Promise<string>;
  /** One row per customer who ordered in the period, with what they did in it: first_day, last_day, orders, amount. */
  periodCustomers(): Promise<string>;
  /** Rows with a day and an amount, whatever each stands for, at the least cost: purchase days once built, else orders. */
  dayAmounts(): Promise<string>;
  /**
   * A sub-query of (customer, segment) over the whole history, or over the one before an earlier as-of day; null where no
   * segments are known or there are no amounts.
   */
  segments(asOf?: string): Promise<string | null>;
  readonly parameters: Parameters;
  /** Fields that the orders have: customer, date and what else the file gave (amount, channel, place…). */
  readonly columns: ReadonlySet<string>;
  /** The same customers and tables, counted over a period, under arguments of a tool. */
  over(period: Period | null, parameters?: Parameters): OrdersView;
  /** Frees the tables of the view; the data set's own orders stay. */
  drop(): Promise<void>;
};

export type Scope = {
  /** Distinguishes the view's tables from those of other views; letters, digits and _ only. */
  name: string;
  asOf: string;
  /** A sub-query giving the `customer` keys to keep; null keeps all. */
  onlyCustomers: string | null;
  /** Tables that already hold what the view would build for this as-of date and all customers. */
  ready?: { orderDays: string; customers: string };
  columns?: ReadonlySet<string>;
  /** Gives each customer of a view a segment, as of the view's day or an earlier one; absent where none are known. */
  segmentsOf?: (view: OrdersView, asOf?: string) => Promise<string>;
};

export function viewOrders(
  engine: Engine,
  { name: viewName, asOf, onlyCustomers, ready, segmentsOf, columns = NO_COLUMNS }: Scope,
): OrdersView {
  const { sql } = engine;
  const built = sharedWorks<string>();
  const build = (table: string, select: () => Promise<string>): Promise<string> =>
    built.ask(table, async () => {
      const query = await select();
      if (!sql.buildsTables) return sql.relation(query);
      await engine.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${query}`);
      return table;
    });
  const kept = `day < ${sqlDay(asOf)}${onlyCustomers === null ? '' : ` AND customer IN (${onlyCustomers})`}`;
  const orders = async () => sql.relation(`SELECT * FROM ${sql.orders} WHERE ${kept}`);
  const orderDays = async () =>
    ready?.orderDays ??
    build(
      `order_days_${viewName}`,
      async () => `
        SELECT *, first_value(day) OVER w AS first_day, ${sql.nextDay} OVER w AS next_day
        FROM (SELECT customer, day, count(*)::INTEGER AS orders, ${sql.sumOfAmounts} AS amount
              FROM ${await orders()} GROUP BY customer, day)
        WINDOW w AS (${sql.daysInOrder})`,
    );
  const customers = async () =>
    ready?.customers ??
    build(
      `customers_${viewName}`,
      async () => `
        SELECT customer, min(day) AS first_day, min(next_day) AS second_day, max(day) AS last_day,
               count(*)::INTEGER AS days, sum(orders)::INTEGER AS orders, ${sql.sumOfAmounts} AS amount
        FROM ${await orderDays()} GROUP BY customer`,
    );
  const drop = () =>
    toTheEnd(async () => {
      const tables = await built.clear();
      if (!sql.buildsTables) return;
      for (const table of tables) await engine.run(`DROP TABLE IF EXISTS ${table}`);
    });
  const dayAmounts = () => (sql.buildsTables ? orderDays() : orders());
  const periodCustomers = async (period: Period | null) => {
    if (period === null && sql.buildsTables) return customers();
    const name = `customers_${viewName}_${period?.from ?? ''}_${period?.to ?? ''}`.replaceAll('-', '');
    return build(
      name,
      async () => `
        SELECT customer, min(day) AS first_day, max(day) AS last_day, ${sql.buildsTables ? 'sum(orders)' : 'count(*)'}::INTEGER AS orders,
               ${sql.sumOfAmounts} AS amount
        FROM ${await dayAmounts()} WHERE ${period === null ? 'true' : within(period, 'day')} GROUP BY customer`,
    );
  };
  const over = (period: Period | null, parameters: Parameters = {}): OrdersView => ({
    engine,
    asOf,
    period,
    orders,
    orderDays,
    customers,
    periodCustomers: () => periodCustomers(period),
    dayAmounts,
    segments: async (day) => segmentsOf?.(over(null), day) ?? null,
    parameters,
    columns,
    over,
    drop,
  });
  return over(null);
}

/** The condition that keeps the days of the view's period; true when it has none. */
export function inPeriod(view: OrdersView, column: string): string {
  return view.period === null ? 'true' : within(view.period, column);
}

function within({ from, to }: Period, column: string): string {
  return `${column} >= ${sqlDay(from)} AND ${column} < ${sqlDay(to)}`;
}

const NO_COLUMNS: ReadonlySet<string> = new Set();
