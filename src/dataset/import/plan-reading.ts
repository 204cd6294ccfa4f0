import { readDateEvidence } from '../cells/date-format.ts';
import { WHOLE_NUMBER } from '../cells/identifier-sql.ts';
import { decideNumberFormat } from '../cells/number-format.ts';
import type { PlannedTable } from '../input/plan-table.ts';
import type { OrderColumns } from './order-columns.ts';
import type { OrdersForm, OrdersReading } from './orders-reading.ts';

/** A first reading of a file of orders, decided from its head; `sample` holds the texts of one column there. */
export type PlannedReading = {
  reading: OrdersReading;
  recordsAboveHeader: number;
  sample(column: number | undefined): string[];
};

/** Decides how to read orders from the head of their table: columns, form, formats. The order of day and month stays open. */
export function planReading(
  { rows, recordsAboveHeader, reading }: PlannedTable,
  recognised: OrderColumns,
): PlannedReading {
  const { customer, date } = recognised;
  const { form, columns } = chooseForm(recognised);
  const sample = (column: number | undefined): string[] =>
    column === undefined ? [] : rows.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  const money = form === 'lines' ? [columns.quantity, columns.unitPrice] : [columns.amount];
  return {
    sample,
    recordsAboveHeader,
    reading: {
      ...reading,
      columns,
      form,
      customerIds: areWholeNumbers(sample(customer)) ? 'integer' : 'text',
      orderIds: areWholeNumbers(sample(columns.order)) ? 'integer' : 'text',
      customerIsEmail: sample(customer).filter((value) => value.includes('@')).length * 2 > sample(customer).length,
      dates: readDateEvidence(sample(date)).format,
      numbers: decideNumberFormat(...[...money, columns.refunded, columns.discount].map(sample)),
    },
  };
}

/** The form the columns allow, and the columns it uses. A price without quantity is what the row cost; a quantity beside a total counts products. */
function chooseForm({ amount, quantity, unitPrice, ...others }: OrderColumns): {
  form: OrdersForm;
  columns: OrderColumns;
} {
  const counted = quantity === undefined || others.product === undefined ? others : { ...others, quantity };
  if (amount !== undefined) return { form: 'totals', columns: { ...counted, amount } };
  if (quantity !== undefined && unitPrice !== undefined) {
    return { form: 'lines', columns: { ...others, quantity, unitPrice } };
  }
  if (unitPrice !== undefined) return { form: 'totals', columns: { ...counted, amount: unitPrice } };
  return { form: 'log', columns: others };
}

function areWholeNumbers(values: readonly string[]): boolean {
  const pattern = new RegExp(WHOLE_NUMBER);
  return values.length > 0 && values.every((value) => pattern.test(value));
}
