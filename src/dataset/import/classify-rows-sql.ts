import { daySql } from '../cells/date-sql.ts';
import { integerIdSql, textIdSql } from '../cells/identifier-sql.ts';
import { currencyMarkSql, numberSql } from '../cells/number-sql.ts';
import { trimmedSql } from '../cells/trimmed-sql.ts';
import { columnName } from '../input/read-csv-sql.ts';
import type { ImportOptions } from './import-options.ts';
import { ATTRIBUTES } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { rowCodeSql } from './row-code-sql.ts';
import { isVoidSql, isYesSql, mayBeVoid, STATUS_FIELDS } from './status-sql.ts';

/**
 * The query that reads each row of `source` once: customer, day, order_id, amount (NULL when the file has none), then
 * currency, place, channel and category when it has them, what it says of the order's cancellation, status, payment and
 * refunds when it says any, and the verdict as `code`. `fingerprint` adds a hash of the whole row.
 */
export function classifyRowsSql(
  reading: OrdersReading,
  options: ImportOptions,
  source: string,
  fingerprint: boolean,
): string {
  const { columns, headers } = reading;
  const texts = Object.entries(columns).map(([field, index]) => `${columnName(index)} AS text_${field}`);
  const whole = headers.map((_, index) => columnName(index)).join(', ');
  const hash = fingerprint ? [`hash(${whole}) AS fingerprint`] : [];
  const attributes = ATTRIBUTES.filter((field) => columns[field] !== undefined);
  const outcomes = outcomesOf(reading, options);
  const optional = [
    ...(mayHaveCurrency(reading) ? [`${currencySql(reading)} AS currency`] : []),
    ...attributes.map((field) => `${trimmedSql(`text_${field}`)} AS ${field}`),
    ...outcomes.map(({ name }) => name),
    ...(keepsQuantity(reading) ? ['quantity'] : []),
    ...(fingerprint ? ['fingerprint'] : []),
  ];
  return `
    SELECT ${['customer', 'day', 'order_id', 'amount', ...optional].join(', ')},
      ${rowCodeSql(reading, options)}::UTINYINT AS code
    FROM (
      SELECT *, ${customerSql(reading)} AS customer, ${orderIdSql(reading)} AS order_id,
        ${[`${daySql('text_date', reading.dates, options.timeZone, options.today)} AS day`, `${amountSql(reading)} AS amount`, ...outcomes.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ')}
      FROM (SELECT *, ${factorsSql(reading)} FROM (SELECT ${[...texts, ...hash].join(', ')} FROM ${source})))`;
}

/** Whether the rows of a file can name a currency, in a column or beside an amount. */
export function mayHaveCurrency({ columns, numbers, form }: OrdersReading): boolean {
  return columns.currency !== undefined || (numbers.withCurrency && form !== 'log');
}

function customerSql({ customerIds, customerIsEmail }: OrdersReading): string {
  return customerIds === 'integer' ? integerIdSql('text_customer') : textIdSql('text_customer', customerIsEmail);
}

function orderIdSql({ columns, orderIds }: OrdersReading): string {
  if (columns.order === undefined) return 'NULL';
  return orderIds === 'integer' ? integerIdSql('text_order') : trimmedSql('text_order');
}

/** What a row says of its order: void or not, and why; a test; paid back and discounted amounts, above 0; the product. */
function outcomesOf(reading: OrdersReading, options: ImportOptions): { name: string; sql: string }[] {
  const { columns, form, numbers } = reading;
  const hasMoney = form !== 'log';
  const hasRefunds = columns.refunded !== undefined && hasMoney;
  const statuses = STATUS_FIELDS.filter((field) => columns[field] !== undefined);
  return [
    ...(mayBeVoid(reading) ? [{ name: 'is_void', sql: isVoidSql(reading, options) }] : []),
    ...statuses.map((name) => ({ name, sql: trimmedSql(`text_${name}`) })),
    ...(hasRefunds ? [{ name: 'refunded', sql: `abs(${numberSql('text_refunded', numbers)})` }] : []),
    ...(columns.discount !== undefined && hasMoney
      ? [{ name: 'discount', sql: `abs(${numberSql('text_discount', numbers)})` }]
      : []),
    ...(columns.test === undefined ? [] : [{ name: 'is_test', sql: isYesSql('text_test') }]),
    ...(columns.product === undefined ? [] : [{ name: 'product', sql: trimmedSql('text_product') }]),
  ];
}

/** Whether the lines of an order are kept, with how many of the product each holds. */
function keepsQuantity({ columns }: OrdersReading): boolean {
  return columns.product !== undefined && columns.quantity !== undefined;
}

/** Quantity and unit price of a line; NULL where the file has none. */
function factorsSql(reading: OrdersReading): string {
  const { form, numbers } = reading;
  if (form !== 'lines') {
    const quantity = keepsQuantity(reading) ? numberSql('text_quantity', numbers) : 'NULL';
    return `${quantity} AS quantity, NULL AS unit_price`;
  }
  return `${numberSql('text_quantity', numbers)} AS quantity, ${numberSql('text_unitPrice', numbers)} AS unit_price`;
}

/**
 * The amount of a row as DECIMAL(18, 4): decimals add up the same in any order. The product is taken in 64 bits, which
 * is fast, and in 128 bits when that overflows.
 */
function amountSql({ form, numbers }: OrdersReading): string {
  if (form === 'log') return 'NULL::DECIMAL(18, 4)';
  if (form === 'totals') return numberSql('text_amount', numbers);
  return `coalesce(try((quantity * unit_price)::DECIMAL(18, 4)),
    try_cast(quantity::DECIMAL(38, 4) * unit_price AS DECIMAL(18, 4)))`;
}

function currencySql({ columns, form, numbers }: OrdersReading): string {
  const column = columns.currency === undefined ? 'NULL' : `upper(${trimmedSql('text_currency')})`;
  const mark = numbers.withCurrency ? currencyMarkSql(form === 'lines' ? 'text_unitPrice' : 'text_amount') : 'NULL';
  return `coalesce(${column}, ${mark})`;
}
