import { daySql } from '../cells/date-sql.ts';
import { integerIdSql, textIdSql } from '../cells/identifier-sql.ts';
import { currencyMarkSql, numberSql } from '../cells/number-sql.ts';
import { storedDaySql, storedIdSql, storedNumberSql } from '../cells/stored-sql.ts';
import { trimmedSql } from '../cells/trimmed-sql.ts';
import { storedColumnName } from '../input/formats/read-parquet-sql.ts';
import { columnName } from '../input/read-csv-sql.ts';
import type { ImportOptions } from './import-options.ts';
import { ATTRIBUTES, OrderField } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { rowCodeSql } from './row-code-sql.ts';
import { isVoidSql, isYesSql, mayBeVoid, STATUS_FIELDS } from './status-sql.ts';
import { storedFields } from './stored-fields.ts';

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
  const stored = storedFields(reading);
  const texts = Object.entries(columns).map(([field, index]) => {
    const name = stored.has(OrderField.parse(field)) ? storedColumnName(index) : columnName(index);
    return `${name} AS text_${field}`;
  });
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
        ${[`${orderDaySql(reading, options)} AS day`, `${amountSql(reading)} AS amount`, ...outcomes.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ')}
      FROM (SELECT *, ${factorsSql(reading)} FROM (SELECT ${[...texts, ...hash].join(', ')} FROM ${source})))`;
}

/** Whether the rows of a file can name a currency, in a column or beside an amount. */
export function mayHaveCurrency({ columns, numbers, form }: OrdersReading): boolean {
  return columns.currency !== undefined || (numbers.withCurrency && form !== 'log');
}

function orderDaySql(reading: OrdersReading, { timeZone, today }: ImportOptions): string {
  const kind = storedFields(reading).get('date');
  return kind === undefined
    ? daySql('text_date', reading.dates, timeZone, today)
    : storedDaySql('text_date', kind, timeZone);
}

function customerSql(reading: OrdersReading): string {
  const { customerIds, customerIsEmail } = reading;
  const kind = storedFields(reading).get('customer');
  if (kind !== undefined) return storedIdSql('text_customer', kind);
  return customerIds === 'integer' ? integerIdSql('text_customer') : textIdSql('text_customer', customerIsEmail);
}

function orderIdSql(reading: OrdersReading): string {
  const { columns, orderIds } = reading;
  if (columns.order === undefined) return 'NULL';
  const kind = storedFields(reading).get('order');
  if (kind !== undefined) return storedIdSql('text_order', kind);
  return orderIds === 'integer' ? integerIdSql('text_order') : trimmedSql('text_order');
}

/** The number of a field, whose text it is read from unless the file stores it as a number. */
function fieldNumberSql(field: OrderField, reading: OrdersReading): string {
  const isStored = storedFields(reading).has(field);
  return isStored ? storedNumberSql(`text_${field}`) : numberSql(`text_${field}`, reading.numbers);
}

/** What a row says of its order: void or not, and why; a test; paid back and discounted amounts, above 0; the product. */
function outcomesOf(reading: OrdersReading, options: ImportOptions): { name: string; sql: string }[] {
  const { columns, form } = reading;
  const hasMoney = form !== 'log';
  const hasRefunds = columns.refunded !== undefined && hasMoney;
  const statuses = STATUS_FIELDS.filter((field) => columns[field] !== undefined);
  return [
    ...(mayBeVoid(reading) ? [{ name: 'is_void', sql: isVoidSql(reading, options) }] : []),
    ...statuses.map((name) => ({ name, sql: trimmedSql(`text_${name}`) })),
    ...(hasRefunds ? [{ name: 'refunded', sql: `abs(${fieldNumberSql('refunded', reading)})` }] : []),
    ...(columns.discount !== undefined && hasMoney
      ? [{ name: 'discount', sql: `abs(${fieldNumberSql('discount', reading)})` }]
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
  if (reading.form !== 'lines') {
    const quantity = keepsQuantity(reading) ? fieldNumberSql('quantity', reading) : 'NULL';
    return `${quantity} AS quantity, NULL AS unit_price`;
  }
  return `${fieldNumberSql('quantity', reading)} AS quantity, ${fieldNumberSql('unitPrice', reading)} AS unit_price`;
}

/**
 * The amount of a row as DECIMAL(18, 4): decimals add up the same in any order. The product is taken in 64 bits, which
 * is fast, and in 128 bits when that overflows.
 */
function amountSql(reading: OrdersReading): string {
  const { form } = reading;
  if (form === 'log') return 'NULL::DECIMAL(18, 4)';
  if (form === 'totals') return fieldNumberSql('amount', reading);
  return `coalesce(try((quantity * unit_price)::DECIMAL(18, 4)),
    try_cast(quantity::DECIMAL(38, 4) * unit_price AS DECIMAL(18, 4)))`;
}

function currencySql({ columns, form, numbers }: OrdersReading): string {
  const column = columns.currency === undefined ? 'NULL' : `upper(${trimmedSql('text_currency')})`;
  const mark = numbers.withCurrency
    ? currencyMarkSql(form === 'lines' ? 'text_unitPrice::VARCHAR' : 'text_amount::VARCHAR')
    : 'NULL';
  return `coalesce(${column}, ${mark})`;
}
