import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { describeDates } from '../cells/describe-dates.ts';
import type { Engine } from '../duckdb.ts';
import { noteTwins } from '../input/note-twins.ts';
import { buildLines } from './build-lines.ts';
import { buildOrders } from './build-orders.ts';
import { countFileDuplicates, countStagedDuplicates } from './count-duplicates.ts';
import { chooseGrouping, groupOrdersSql, type OrderGrouping } from './group-orders.ts';
import { writeImportNotes } from './import-notes.ts';
import type { ImportOptions } from './import-options.ts';
import { addReturnsAlone, listLeftOut } from './left-out-rows.ts';
import { listRejects } from './list-rejects.ts';
import { netReturns } from './net-returns.ts';
import { noteFutureDates } from './note-future-dates.ts';
import type { OrdersImport } from './orders-import.ts';
import type { OrdersReading } from './orders-reading.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { ReadRows } from './read-rows.ts';
import { refuseNothingKept } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';
import { settleCurrency } from './settle-currency.ts';
import { settleRows } from './settle-rows.ts';
import { countCodes } from './stage-rows.ts';
import { deductsRefunds } from './status-sql.ts';
import { tallyRows } from './tally-rows.ts';
import { writeMoneyNotes } from './write-money-notes.ts';
import { writeOutcomeNotes } from './write-outcome-notes.ts';

type Tables = { table: string; staging: string; fingerprint: boolean };

const Span = z.object({
  orders: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  revenue: z.number().nullable(),
});
const Total = z.object({ orders: z.number(), revenue: z.number().nullable() });

/** Turns the staged rows into orders, and accounts for every row of the file. */
export async function keepOrders(
  engine: Engine,
  { reading, staged, rowsInFile, file }: ReadRows,
  options: ImportOptions,
  { table, staging, fingerprint }: Tables,
): Promise<Outcome<OrdersImport>> {
  const readable = await settleRows(engine, staged, reading, options);
  if (!readable.has(ROW_CODES.kept)) return refuseWithoutOrders(engine, { reading, staging, staged }, readable);
  const money = await settleCurrency(engine, staging, reading, options);
  if (!money.ok) return money;
  const { currency, several, chosen } = money.value;
  const byCode = chosen ? await countCodes(engine, staging) : readable;
  const kept = byCode.get(ROW_CODES.kept) ?? 0;
  if (kept === 0) return refuseWithoutOrders(engine, { reading, staging, staged }, byCode);
  const settledRows = await listLeftOut(engine, staging, byCode);
  const grouping = await chooseGrouping(engine, staging, reading);
  const outcomes = await readOutcomes(engine, staging, reading, options);
  const deductions = { returns: byCode.has(ROW_CODES.refund), refunds: deductsRefunds(reading, options) };
  const anonymous = await sumAnonymous(engine, staging, { reading, grouping, byCode, refunds: deductions.refunds });
  const duplicates = await countDuplicates(engine, staging, reading, grouping, fingerprint);
  const lines = await buildLines(engine, { lines: `${table}_lines`, staging }, reading);
  const extras = { keys: options.keys === true, currency: several.length > 0 };
  const build = () =>
    buildOrders(engine, { table, staging }, { reading, grouping, deductions, extras, keptShare: kept / rowsInFile });
  const netting = await netReturns(engine, { table, staging }, { reading, grouping, byCode }, build);
  const tally = tallyRows(netting.byCode, staged.misfits);
  const netted = netting.byCode.get(ROW_CODES.netted) ?? 0;
  const [span] = await engine.rows(
    Span,
    `SELECT count(*)::DOUBLE AS orders, min(day)::VARCHAR AS "from", max(day)::VARCHAR AS "to",
            sum(amount)::DOUBLE AS revenue FROM ${table}`,
  );
  const { orders = 0, from = '', to = '', revenue = null } = span ?? {};
  return answer({
    columns: Object.fromEntries(
      Object.entries(reading.columns).map(([field, index]) => [field, reading.headers[index] ?? '']),
    ),
    dialect: {
      delimiter: reading.dialect.delimiter,
      quote: reading.dialect.quote,
      decimal: reading.numbers.decimal,
      dateFormat: describeDates(reading.dates),
      dateOrder: reading.dates.order,
      headerLine: reading.dialect.headerLine,
      gzip: reading.gzip,
    },
    form: reading.form,
    rows: {
      read: rowsInFile,
      ...tally,
      merged: kept - orders,
      ...(options.returns === 'net' ? { netted } : {}),
    },
    orders,
    revenue: several.length > 0 ? null : revenue,
    anonymous,
    duplicates,
    currency,
    currencies: several,
    lines,
    from: from ?? '',
    to: to ?? '',
    notes: [
      ...noteFutureDates(byCode, options),
      ...writeOutcomeNotes({
        outcomes,
        returns: options.returns,
        netted,
        currency,
        refundColumn: reading.headers[reading.columns.refunded ?? -1] ?? '',
      }),
      ...noteTwins(reading.headers, Object.values(reading.columns)),
      ...writeMoneyNotes(money.value, { anonymous, revenue, sign: reading.numbers.withCurrency, reading }),
      ...writeImportNotes(reading, options, { repeatedTotals: grouping === 'once' }),
    ],
    ...file,
    reading,
    leftOut: addReturnsAlone(settledRows, netting.alone),
  });
}

type Staged = { reading: OrdersReading; staging: string; staged: ReadRows['staged'] };

/** No row of the file is an order: none of its returns has one to be deducted from. */
async function refuseWithoutOrders(
  engine: Engine,
  { reading, staging, staged }: Staged,
  byCode: ReadonlyMap<number, number>,
): Promise<Outcome<never>> {
  const { rejected, dropped } = tallyRows(withoutOrders(byCode), staged.misfits);
  const leftOut = await listLeftOut(engine, staging, byCode);
  const example = await listRejects({ reading, leftOut }, 1);
  return refuseNothingKept(reading.file, [...rejected, ...dropped], example.ok ? (example.value[0] ?? null) : null);
}

/** The rows of a file without any order by code: none of its returns has an order to be deducted from. */
function withoutOrders(byCode: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const { refund, returnAlone } = ROW_CODES;
  return new Map([...byCode].map(([code, rows]) => [code === refund ? returnAlone : code, rows]));
}

type Grouped = {
  reading: OrdersReading;
  grouping: OrderGrouping;
  byCode: ReadonlyMap<number, number>;
  refunds: boolean;
};

/** Returns without customer cannot be tied to an order: they lower the revenue of all orders without customer. */
async function sumAnonymous(
  engine: Engine,
  staging: string,
  { reading, grouping, byCode, refunds }: Grouped,
): Promise<OrdersImport['anonymous']> {
  const revenue = reading.form === 'log' ? null : 0;
  const codes = [ROW_CODES.anonymous, ROW_CODES.anonymousRefund].filter((code) => byCode.has(code));
  if (codes.length === 0) return { orders: 0, revenue };
  const parts = codes.map((code) => {
    const grouped = groupOrdersSql(staging, reading, grouping, code, { returns: false, refunds });
    return `SELECT ${code === ROW_CODES.anonymous} AS is_order, amount FROM (${grouped})`;
  });
  const [total] = await engine.rows(
    Total,
    `SELECT count(*) FILTER (is_order)::DOUBLE AS orders, sum(amount)::DOUBLE AS revenue FROM (${parts.join(' UNION ALL ')})`,
  );
  return { orders: total?.orders ?? 0, revenue: total?.revenue ?? revenue };
}

/** When every row has an order id of its own no two lines are the same, and there is nothing to count. */
async function countDuplicates(
  engine: Engine,
  staging: string,
  reading: OrdersReading,
  grouping: OrderGrouping,
  fingerprint: boolean,
): Promise<number> {
  if (reading.columns.order !== undefined && grouping === 'rows') return 0;
  return fingerprint ? countStagedDuplicates(engine, staging) : countFileDuplicates(engine, reading);
}
