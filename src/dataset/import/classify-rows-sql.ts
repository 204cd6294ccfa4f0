import { daySql } from './date-sql.ts';
import { integerIdSql, textIdSql } from './identifier-sql.ts';
import type { ImportOptions } from './import-options.ts';
import { currencyMarkSql, numberSql } from './number-sql.ts';
import { ATTRIBUTES } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';
import { columnName } from './read-csv-sql.ts';
import { rowCodeSql } from './row-code-sql.ts';

/**
 * The query that reads each row of `source` once: customer, day, order_id, amount, currency, place, channel, category
 * and the verdict as `code`; what the file does not have is NULL. `fingerprint` adds a hash of the whole row.
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
  return `
    SELECT customer, day, order_id, amount, currency, ${attributes.map((field) => `text_${field} AS ${field},`).join(' ')}
      ${fingerprint ? 'fingerprint,' : ''} ${rowCodeSql(reading, options)}::UTINYINT AS code
    FROM (
      SELECT *, ${customerSql(reading)} AS customer, ${orderIdSql(reading)} AS order_id,
        ${daySql('text_date', reading.dates, options.timeZone, options.today)} AS day,
        ${amountSql(reading)} AS amount, ${currencySql(reading)} AS currency
      FROM (SELECT *, ${factorsSql(reading)} FROM (SELECT ${[...texts, ...hash].join(', ')} FROM ${source})))`;
}

function customerSql({ customerIds, customerIsEmail }: OrdersReading): string {
  return customerIds === 'integer' ? integerIdSql('text_customer') : textIdSql('text_customer', customerIsEmail);
}

function orderIdSql({ columns, orderIds }: OrdersReading): string {
  if (columns.order === undefined) return 'NULL';
  return orderIds === 'integer' ? integerIdSql('text_order') : `nullif(trim(text_order), '')`;
}

/** Quantity and unit price of a line; NULL for the other forms. */
function factorsSql({ form, numbers }: OrdersReading): string {
  if (form !== 'lines') return 'NULL AS quantity, NULL AS unit_price';
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
  const column = columns.currency === undefined ? null : `nullif(upper(trim(text_currency)), '')`;
  const money = form === 'lines' ? 'text_unitPrice' : 'text_amount';
  const mark = numbers.withCurrency && form !== 'log' ? currencyMarkSql(money) : null;
  if (column !== null && mark !== null) return `coalesce(${column}, ${mark})`;
  return column ?? mark ?? 'NULL::VARCHAR';
}
