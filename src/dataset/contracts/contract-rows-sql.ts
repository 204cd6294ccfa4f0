import { sqlDay } from '../sql-day.ts';
import type { TableName, TablesView } from '../tables-view.ts';
import { periodMonthsSql, periodNumberSql, periodWordsSql } from './billing-months-sql.ts';
import { STATUS_WORDS, saysSql, statusWordsSql, VOID_INVOICE_WORDS } from './status-words.ts';

/** Where contracts are read from: subscriptions, else invoices with the period they cover. */
export type ContractTable = 'subscriptions' | 'invoices';

/** The day on which a contract without an end ends. */
export const NO_END = "DATE '9999-12-31'";

/** Which table tells when contracts begin and end; null when none does: without any end, nobody is known to have stayed. */
export function contractTable(view: TablesView): ContractTable | null {
  const ends = view.has('subscriptions', 'endedAt') || view.has('subscriptions', 'cancelledAt');
  if (ends && view.has('subscriptions', 'startedAt') && hasOwner(view, 'subscriptions')) return 'subscriptions';
  if (view.has('subscriptions')) return null;
  return view.has('invoices', 'periodStart', 'periodEnd', 'amount') && hasOwner(view, 'invoices') ? 'invoices' : null;
}

/**
 * A query of one row for each contract known at the as-of date: owner, plan, currency, `from_day` (first paid day) and
 * `to_day` (first day no longer paid), `monthly` (its monthly amount, in cents; NULL when unknown), `term_months` and `state`:
 * paid; trial (never paid, or not yet); unpaid; undated (ended on a day nobody wrote); none (over before it began).
 */
export function contractRowsSql(view: TablesView, table: ContractTable): string {
  const rows = table === 'subscriptions' ? subscriptionRows(view) : invoiceRows(view);
  return `SELECT * REPLACE (CASE WHEN state = 'paid' AND to_day <= from_day THEN 'none' ELSE state END AS state) FROM (${rows})
          WHERE from_day < ${sqlDay(view.asOf)}`;
}

/**
 * What ends a subscription is `endedAt`, else `cancelledAt`, unless its status says that it runs: then the cancellation
 * was asked for and has not taken effect. Time in trial is not paid. Texts are read once, then only compared.
 */
function subscriptionRows(view: TablesView): string {
  const field = fieldsOf(view, 'subscriptions');
  const says = (state: keyof typeof STATUS_WORDS) => saysSql('status_words', STATUS_WORDS[state]);
  const texts = `SELECT ${ownerSql(view, 'subscriptions')} AS customer, ${field('plan', 'VARCHAR')} AS plan,
      ${field('currency', 'VARCHAR')} AS currency, "startedAt" AS started, ${field('trialEndsAt', 'DATE')} AS trial_end,
      ${field('endedAt', 'DATE')} AS ended, ${field('cancelledAt', 'DATE')} AS cancelled,
      ${statusWordsSql(field('status', 'VARCHAR'))} AS status_words,
      ${periodWordsSql(field('interval', 'VARCHAR'))} AS period_words,
      coalesce(${periodNumberSql(field('interval', 'VARCHAR'))}, ${field('intervalCount', 'DOUBLE')}::DOUBLE, 1) AS periods,
      ${field('mrr', 'DECIMAL')}::DOUBLE AS mrr,
      coalesce(${field('amount', 'DECIMAL')}::DOUBLE, ${field('unitPrice', 'DECIMAL')}::DOUBLE * coalesce(${field('quantity', 'DOUBLE')}::DOUBLE, 1)) AS price
    FROM ${view.rows('subscriptions')}`;
  const read = `SELECT *, ${periodMonthsSql('period_words')} * nullif(periods, 0) AS term_months,
      coalesce(ended, CASE WHEN NOT ${says('running')} THEN cancelled END) AS over
    FROM texts WHERE started IS NOT NULL AND customer IS NOT NULL`;
  const priced = `SELECT *, coalesce(mrr, price / term_months) AS a_month FROM (${read})`;
  return `WITH texts AS MATERIALIZED (${texts})
          SELECT customer, plan, currency, greatest(started, coalesce(trial_end, started)) AS from_day,
            coalesce(over, ${NO_END}) AS to_day, ${cents('a_month')} AS monthly, term_months, trial_end,
            CASE WHEN over IS NULL AND ${says('ended')} THEN 'undated'
                 WHEN ${says('trial')} OR over <= trial_end THEN 'trial'
                 WHEN ${says('unpaid')} THEN 'unpaid'
                 ELSE 'paid' END AS state
          FROM (${priced})`;
}

/** An invoice is a contract for the period it covers, read as whole months when its days come near to some. */
function invoiceRows(view: TablesView): string {
  const field = fieldsOf(view, 'invoices');
  const days = '("periodEnd" - "periodStart")::DOUBLE';
  const whole = `round(${days} / 30.4375)`;
  const months = `CASE WHEN ${whole} >= 1 AND abs(${days} - ${whole} * 30.4375) <= 2.5 THEN ${whole} ELSE ${days} * 12 / 365 END`;
  return `SELECT ${ownerSql(view, 'invoices')} AS customer, ${field('plan', 'VARCHAR')} AS plan, ${field('currency', 'VARCHAR')} AS currency,
            "periodStart" AS from_day, "periodEnd" AS to_day,
            ${cents(`"amount"::DOUBLE / nullif(${months}, 0)`)} AS monthly, NULL::DOUBLE AS term_months, NULL::DATE AS trial_end,
            CASE WHEN ${saysSql(statusWordsSql(field('status', 'VARCHAR')), VOID_INVOICE_WORDS)} THEN 'unpaid' ELSE 'paid' END AS state
          FROM ${view.rows('invoices')}
          WHERE "periodStart" IS NOT NULL AND "periodEnd" IS NOT NULL AND ${ownerSql(view, 'invoices')} IS NOT NULL`;
}

/** Whole cents, so that sums are exact; NULL for what is no amount. */
function cents(amount: string): string {
  return `CASE WHEN isfinite(${amount}) THEN try_cast(round((${amount}) * 100) AS BIGINT) END`;
}

function hasOwner(view: TablesView, table: TableName): boolean {
  return view.has(table, 'customer') || view.has(table, 'subscription');
}

/** Whose contract it is; a row without a customer is a customer of its own, under the number of the subscription. */
function ownerSql(view: TablesView, table: TableName): string {
  const field = fieldsOf(view, table);
  return `coalesce(${field('customer', 'VARCHAR')}::VARCHAR, ${field('subscription', 'VARCHAR')}::VARCHAR)`;
}

/** How to name a column of a table: NULL when no file had it. */
function fieldsOf(view: TablesView, table: TableName): (name: string, type: string) => string {
  return (name, type) => (view.has(table, name) ? `"${name}"` : `NULL::${type}`);
}
