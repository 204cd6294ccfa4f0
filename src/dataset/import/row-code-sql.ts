import { isFilledSql } from '../cells/identifier-sql.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import { ROW_CODES, type RowCode } from './row-code.ts';
import { deductsRefunds, mayBeVoid } from './status-sql.ts';

/** What software writes for no date is read as 1 January 1970, 1900 or earlier; no file of orders begins before. */
const EARLIEST = '1970-01-02';

/**
 * The verdict on a row, the first that applies: what cannot be read, then the conventions. Uses the columns of
 * `classifyRowsSql`: the parsed values, and the texts they come from.
 */
export function rowCodeSql(reading: OrdersReading, options: ImportOptions): string {
  const { columns, form, customerIds, orderIds } = reading;
  const byConvention = conventionCases(reading, options);
  const returnsToNet = options.returns === 'net' && form !== 'log' ? [anyFactor(form, '< 0')] : [];
  const cases = [
    ...missingAmountCases(reading),
    `WHEN day IS NULL THEN CASE ${when(isFilledSql('text_date'), 'unreadableDate')} ELSE ${ROW_CODES.missingDate} END`,
    when(`day < DATE '${EARLIEST}'`, 'tooOldDate'),
    when(`day > DATE '${options.today}' + 1`, 'futureDate'),
    ...(form === 'log' ? [] : [when('amount IS NULL', 'unreadableAmount')]),
    ...(deductsRefunds(reading, options)
      ? [when(`refunded IS NULL AND ${isFilledSql('text_refunded')}`, 'unreadableAmount')]
      : []),
    ...(customerIds === 'integer'
      ? [when(`customer IS NULL AND ${isFilledSql('text_customer')}`, 'misfitCustomer')]
      : []),
    ...(columns.order !== undefined && orderIds === 'integer'
      ? [when(`order_id IS NULL AND ${isFilledSql('text_order')}`, 'misfitOrder')]
      : []),
    ...(byConvention.length > 0
      ? [when(`customer IS NULL AND (${byConvention.map(({ test }) => test).join(' OR ')})`, 'anonymousDropped')]
      : []),
    ...returnsToNet.map((test) => when(`customer IS NULL AND ${test}`, 'anonymousRefund')),
    when('customer IS NULL', 'anonymous'),
    ...byConvention.map(({ test, code }) => when(test, code)),
    ...returnsToNet.map((test) => when(test, 'refund')),
  ];
  return `CASE ${cases.join(' ')} ELSE ${ROW_CODES.kept} END`;
}

/** An empty amount: in a file of totals the order may carry it on another of its rows. */
function missingAmountCases({ form, columns }: OrdersReading): string[] {
  if (form === 'log') return [];
  const texts = form === 'lines' ? ['text_quantity', 'text_unitPrice'] : ['text_amount'];
  const isMissing = `amount IS NULL AND (${texts.map((text) => `NOT ${isFilledSql(text)}`).join(' OR ')})`;
  if (form === 'lines' || columns.order === undefined) return [when(isMissing, 'missingAmount')];
  const { missingAmount, continuation } = ROW_CODES;
  return [`WHEN ${isMissing} THEN CASE WHEN order_id IS NULL THEN ${missingAmount} ELSE ${continuation} END`];
}

function when(test: string, code: RowCode): string {
  return `WHEN ${test} THEN ${ROW_CODES[code]}`;
}

/** What the conventions leave out: test orders; orders cancelled or not paid; returns and zero amounts, unless asked for. */
function conventionCases(reading: OrdersReading, { returns, zero }: ImportOptions): { test: string; code: RowCode }[] {
  const { form } = reading;
  return [
    ...(reading.columns.test === undefined ? [] : [{ test: 'is_test', code: 'test' as const }]),
    ...(mayBeVoid(reading) ? [{ test: 'is_void', code: 'cancelled' as const }] : []),
    ...(returns === 'exclude' && form !== 'log' ? [{ test: anyFactor(form, '< 0'), code: 'return' as const }] : []),
    ...(zero === 'exclude' && form !== 'log' ? [{ test: anyFactor(form, '= 0'), code: 'zero' as const }] : []),
  ];
}

/** True when the amount of a row, or a factor of it, compares so with 0. */
function anyFactor(form: 'totals' | 'lines', comparison: string): string {
  const factors = form === 'lines' ? ['quantity', 'unit_price'] : ['amount'];
  return `(${factors.map((factor) => `${factor} ${comparison}`).join(' OR ')})`;
}
