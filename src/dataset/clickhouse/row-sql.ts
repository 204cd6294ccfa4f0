import { addDays } from '../../language/add-days.ts';
import type { RowReason } from '../import/row-reason.ts';
import { sqlDay } from '../sql-day.ts';
import { readCellSql } from './cell-sql.ts';
import type { MappedField, TableColumns } from './table-columns.ts';

/** What the caller injects: where days begin, the current day, and the one currency to keep (null keeps all). */
export type RowConventions = { timeZone: string; today: string; currency: string | null };

/** How a row of the mapped table is read: each value as SQL over a table called `source`, and what it must satisfy. */
export type RowSql = {
  values: { customer: string; day: string; amount: string } & Partial<Record<MappedField, string>>;
  /** In order: a row is left out for the first it fails. They may name the value read as `amount_`. */
  tests: readonly RowTest[];
  /** Whether the id of an order is given; null when it always is, or when no column holds it. */
  isOrderGiven: string | null;
  isCustomerInteger: boolean;
};

export type RowTest = { reason: RowReason; passes: string };

/** What ClickHouse's Date holds where nothing was given; its calendar begins there. */
const NO_DAY = '1970-01-01';
/** Below it, ten-thousandths fit an integer of 64 bits. */
const AMOUNT_LIMIT = '100000000000000';
const ATTRIBUTES = ['place', 'channel', 'category'] as const;

/** No expression fails on a row that is left out, whatever it holds. */
export function readRowSql(columns: TableColumns, conventions: RowConventions): RowSql {
  const customer = cellOf(columns, 'customer');
  const order = columns.order === undefined ? null : cellOf(columns, 'order');
  const day = daySql(columns, conventions);
  const amount = amountSql(columns);
  const currency = currencySql(columns, conventions);
  const attributes = ATTRIBUTES.filter((field) => columns[field] !== undefined).map((field) => [
    field,
    cellOf(columns, field).label,
  ]);
  return {
    values: {
      customer: customer.value,
      day: day.value,
      amount: amount.value,
      ...(order === null ? {} : { order: order.value }),
      ...(currency === null ? {} : { currency: currency.value }),
      ...Object.fromEntries(attributes),
    },
    tests: [
      ...amount.tests,
      ...day.tests,
      { reason: 'anonymous' as const, passes: customer.isGiven },
      ...(currency?.tests ?? []),
      ...amount.conventions,
    ].filter(({ passes }) => passes !== 'true'),
    isOrderGiven: order === null || order.isGiven === 'true' ? null : order.isGiven,
    isCustomerInteger: columns.customer?.type.kind === 'integer',
  };
}

function cellOf(columns: TableColumns, field: MappedField) {
  const found = columns[field];
  if (found === undefined) throw new Error(`no column is mapped to ${field}`);
  return readCellSql(found);
}

function daySql(columns: TableColumns, { timeZone, today }: RowConventions): { value: string; tests: RowTest[] } {
  const { value, isGiven } = cellOf(columns, 'day');
  const kind = columns.day?.type.kind;
  const zone = `'${timeZone.replace(/[^\w/+-]/g, '')}'`;
  const wide = { datetime: `toDate(${value}, ${zone})`, datetime64: `toDate32(${value}, ${zone})` };
  const day = kind === 'datetime' || kind === 'datetime64' ? wide[kind] : value;
  return {
    value: kind === 'date32' || kind === 'datetime64' ? `toDate(${day})` : day,
    tests: [
      { reason: 'missingDate', passes: `${isGiven === 'true' ? '' : `${isGiven} AND `}${day} > ${sqlDay(NO_DAY)}` },
      { reason: 'futureDate', passes: `${day} <= ${sqlDay(addDays(today, 1))}` },
    ],
  };
}

type AmountSql = { value: string; tests: RowTest[]; conventions: RowTest[] };

function amountSql(columns: TableColumns): AmountSql {
  if (columns.amount === undefined) {
    return { value: `CAST(NULL, 'Nullable(Decimal(18, 4))')`, tests: [], conventions: [] };
  }
  const { kind, isExact } = columns.amount.type;
  const { value, isGiven } = cellOf(columns, 'amount');
  const inRange = `${value} > -${AMOUNT_LIMIT} AND ${value} < ${AMOUNT_LIMIT}`;
  const isReadable = kind === 'float' ? `isFinite(${value}) AND ${inRange}` : isExact ? 'true' : inRange;
  const safe = isExact ? value : `if(${isReadable}, ${value}, 0)`;
  const rounded = {
    float: `toDecimal128(toInt64(round(${safe} * 10000)), 4) / 10000`,
    decimal: isExact ? safe : `round(${safe}, 4)`,
    other: safe,
  };
  return {
    value: `CAST(${rounded[kind === 'float' || kind === 'decimal' ? kind : 'other']}, 'Decimal(18, 4)')`,
    tests: [
      { reason: 'missingAmount', passes: isGiven },
      { reason: 'unreadableAmount', passes: isReadable },
    ],
    conventions: [
      { reason: 'return', passes: 'amount_ >= 0' },
      { reason: 'zero', passes: 'amount_ != 0' },
    ],
  };
}

function currencySql(columns: TableColumns, { currency }: RowConventions): { value: string; tests: RowTest[] } | null {
  if (columns.currency === undefined) return null;
  const value = `ifNull(upperUTF8(${cellOf(columns, 'currency').label}), '')`;
  if (currency === null) return { value, tests: [] };
  return {
    value,
    tests: [
      { reason: 'otherCurrency', passes: `${value} IN ('', '${currency.toUpperCase().replace(/[^A-Z]/g, '')}')` },
    ],
  };
}
