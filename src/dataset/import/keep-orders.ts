import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { describeDates } from '../cells/describe-dates.ts';
import type { Engine } from '../duckdb.ts';
import { buildOrders } from './build-orders.ts';
import { countFileDuplicates, countStagedDuplicates } from './count-duplicates.ts';
import { chooseGrouping, groupOrdersSql, type OrderGrouping } from './group-orders.ts';
import { writeImportNotes } from './import-notes.ts';
import type { ImportOptions } from './import-options.ts';
import { listRejects } from './list-rejects.ts';
import { netReturns } from './net-returns.ts';
import type { OrdersImport } from './orders-import.ts';
import type { OrdersReading } from './orders-reading.ts';
import { readCurrency } from './read-currency.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { ReadRows } from './read-rows.ts';
import { refuseNothingKept } from './refuse-rows.ts';
import { ROW_CODES } from './row-code.ts';
import { settleRows } from './settle-rows.ts';
import { deductsRefunds } from './status-sql.ts';
import { listRejectedRecords, tallyRows } from './tally-rows.ts';
import { writeOutcomeNotes } from './write-outcome-notes.ts';

type Tables = { table: string; staging: string; fingerprint: boolean };

const Span = z.object({ orders: z.number(), from: z.string().nullable(), to: z.string().nullable() });
const Total = z.object({ orders: z.number(), revenue: z.number().nullable() });

/** Turns the staged rows into orders, and accounts for every row of the file. */
export async function keepOrders(
  engine: Engine,
  { reading, staged, rowsInFile, file }: ReadRows,
  options: ImportOptions,
  { table, staging, fingerprint }: Tables,
): Promise<Outcome<OrdersImport>> {
  const byCode = await settleRows(engine, staged, reading, options);
  const rejectedRecords = await listRejectedRecords(engine, staging, byCode);
  const kept = byCode.get(ROW_CODES.kept) ?? 0;
  if (kept === 0) {
    const { rejected, dropped } = tallyRows(withoutOrders(byCode), staged.misfits);
    const example = await listRejects({ reading, rejectedRecords }, 1);
    return refuseNothingKept(reading.file, [...rejected, ...dropped], example.ok ? (example.value[0] ?? null) : null);
  }
  const currency = await readCurrency(engine, staging, reading);
  if (!currency.ok) return currency;
  const grouping = await chooseGrouping(engine, staging, reading);
  const outcomes = await readOutcomes(engine, staging, reading, options);
  const deductions = { returns: byCode.has(ROW_CODES.refund), refunds: deductsRefunds(reading, options) };
  const anonymous = await sumAnonymous(engine, staging, { reading, grouping, byCode, refunds: deductions.refunds });
  const duplicates = await countDuplicates(engine, staging, reading, grouping, fingerprint);
  const build = () =>
    buildOrders(engine, { table, staging }, { reading, grouping, deductions, keptShare: kept / rowsInFile });
  const settled = await netReturns(engine, { table, staging }, { reading, grouping, byCode }, build);
  const tally = tallyRows(settled, staged.misfits);
  const netted = settled.get(ROW_CODES.netted) ?? 0;
  const [span] = await engine.rows(
    Span,
    `SELECT count(*)::DOUBLE AS orders, min(day)::VARCHAR AS "from", max(day)::VARCHAR AS "to" FROM ${table}`,
  );
  const orders = span?.orders ?? 0;
  const rejects = options.rejects === true ? await listRejects({ reading, rejectedRecords }) : null;
  if (rejects !== null && !rejects.ok) return rejects;
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
    anonymous,
    duplicates,
    currency: currency.value.currency,
    from: span?.from ?? '',
    to: span?.to ?? '',
    notes: [
      ...writeOutcomeNotes({
        outcomes,
        returns: options.returns,
        netted,
        currency: currency.value.currency,
        refundColumn: reading.headers[reading.columns.refunded ?? -1] ?? '',
      }),
      ...writeImportNotes(reading, options, {
        repeatedTotals: grouping === 'once',
        currency: currency.value.currency,
        unknownCurrency: currency.value.unknown,
        rowsWithoutCurrency: currency.value.rowsWithout,
      }),
    ],
    ...file,
    ...(rejects === null ? {} : { rejects: rejects.value }),
    reading,
    rejectedRecords,
  });
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
