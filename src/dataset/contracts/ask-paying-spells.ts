import { z } from 'zod';
import type { TablesView } from '../tables-view.ts';
import { type ContractTable, contractRowsSql, contractTable } from './contract-rows-sql.ts';

/** Contracts that pay: a table of (customer, plan, from_day, to_day, monthly, term_months), one row for each. */
export type PayingSpells = {
  readonly from: ContractTable;
  readonly table: string;
  /** The table of all the rows these come from, as `contractRowsSql` gives them. */
  readonly rows: string;
  /** Whether `monthly` holds amounts, all in one currency; otherwise it is 0 everywhere. */
  readonly hasMoney: boolean;
  readonly currency: string | null;
  /** Every currency of the contracts; amounts of several are never added. */
  readonly currencies: readonly string[];
  readonly counts: RowCounts;
  /** The day on which the first of them began to pay; null without any. */
  readonly first: string | null;
};

/** What became of the rows, by state. `ended`: paid contracts whose end is known and past. */
export type RowCounts = z.infer<typeof RowCounts>;
const RowCounts = z.object({
  rows: z.number(),
  paid: z.number(),
  ended: z.number(),
  undated: z.number(),
  trial: z.number(),
  unpaid: z.number(),
  none: z.number(),
  free: z.number(),
  unvalued: z.number(),
});

/** Under this share of paid contracts without an amount, they are left out; from it on, money is not computed. */
const UNVALUED_SHARE = 0.05;
/** A day between two contracts of one customer: the first was closed on its last day, the second opened the next. */
const GAP_DAYS = 1;

const NO_ROWS = { rows: 0, paid: 0, ended: 0, undated: 0, trial: 0, unpaid: 0, none: 0, free: 0, unvalued: 0 };

const Currency = z.object({ currency: z.string() });
const First = z.object({ first: z.string().nullable() });

/** Distinguishes the tables of one reading from those of others that run at the same time. */
let readings = 0;

/**
 * Answers a question about the contracts of a view that are or were paid. Where amounts are known, a contract without charge
 * pays nothing and is left out. The end of a contract that another of the same customer follows on the next day is moved to
 * that day, so that a change of plan leaves no hole. Null when no table tells when contracts end. `parameters.currency` keeps
 * those of one currency. The contracts are read once, into tables that last as long as the question.
 */
export async function askPayingSpells<T>(
  view: TablesView,
  question: (spells: PayingSpells) => Promise<T>,
): Promise<T | null> {
  const from = contractTable(view);
  if (from === null) return null;
  readings += 1;
  const [rows, table] = [`contract_rows_${readings}`, `paying_spells_${readings}`];
  try {
    await view.engine.run(`CREATE TEMP TABLE ${rows} AS ${contractRowsSql(view, from)}`);
    return await question(await buildSpells(view, from, { rows, table }));
  } finally {
    await view.engine.run(`DROP TABLE IF EXISTS ${table}; DROP TABLE IF EXISTS ${rows}`);
  }
}

async function buildSpells(
  view: TablesView,
  from: ContractTable,
  { rows, table }: Pick<PayingSpells, 'rows' | 'table'>,
): Promise<PayingSpells> {
  const { engine, parameters } = view;
  const found = await engine.rows(
    Currency,
    `SELECT DISTINCT upper(currency) AS currency FROM ${rows} WHERE currency IS NOT NULL AND state = 'paid' ORDER BY 1`,
  );
  const currencies = found.map(({ currency }) => currency);
  const asked = typeof parameters.currency === 'string' ? parameters.currency.toUpperCase() : null;
  if (asked !== null)
    await engine.run(`DELETE FROM ${rows} WHERE upper(currency) IS DISTINCT FROM ${engine.sql.text(asked)}`);
  const [counts = NO_ROWS] = await engine.rows(RowCounts, countRows(rows, view.asOf));
  const isOne = currencies.length < 2 || asked !== null;
  const hasMoney = isOne && counts.paid > 0 && counts.unvalued < UNVALUED_SHARE * counts.paid;
  await engine.run(`CREATE TEMP TABLE ${table} AS
    WITH paid AS (
        SELECT customer, plan, from_day, to_day, ${hasMoney ? 'monthly' : '0::BIGINT AS monthly'}, term_months
        FROM ${rows} WHERE state = 'paid'${hasMoney ? ' AND monthly > 0' : ''}),
      followed AS (SELECT DISTINCT customer, from_day FROM paid)
    SELECT paid.* REPLACE (paid.to_day + (CASE WHEN followed.customer IS NULL THEN 0 ELSE ${GAP_DAYS} END)::INTEGER AS to_day)
    FROM paid LEFT JOIN followed ON followed.customer = paid.customer AND followed.from_day = paid.to_day + ${GAP_DAYS}`);
  const [begun] = await engine.rows(First, `SELECT strftime(min(from_day), '%Y-%m-%d') AS first FROM ${table}`);
  return {
    ...{ from, rows, table, hasMoney, currencies, counts, first: begun?.first ?? null },
    currency: isOne ? (asked ?? currencies[0] ?? null) : null,
  };
}

function countRows(rows: string, asOf: string): string {
  const states = ['paid', 'undated', 'trial', 'unpaid', 'none'];
  const counted = states.map((state) => `count(*) FILTER (state = '${state}')::DOUBLE AS "${state}"`);
  return `SELECT count(*)::DOUBLE AS rows, ${counted.join(', ')},
            count(*) FILTER (state = 'paid' AND to_day < DATE '${asOf}')::DOUBLE AS ended,
            count(*) FILTER (state = 'paid' AND monthly <= 0)::DOUBLE AS free,
            count(*) FILTER (state = 'paid' AND monthly IS NULL)::DOUBLE AS unvalued
          FROM ${rows}`;
}
