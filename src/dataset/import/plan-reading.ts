import { answer, type Outcome } from '../../domain/outcome.ts';
import { readDateEvidence } from '../cells/date-format.ts';
import { WHOLE_NUMBER } from '../cells/identifier-sql.ts';
import { decideNumberFormat } from '../cells/number-format.ts';
import type { PlannedTable } from '../input/plan-table.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersForm, OrdersReading } from './orders-reading.ts';
import { type FieldColumns, recogniseColumns } from './recognise-columns.ts';
import { refuseMissingColumn } from './refuse-missing-column.ts';

/** A first reading of a file of orders, decided from its head; `sample` holds the texts of one column there. */
export type PlannedReading = {
  reading: OrdersReading;
  recordsAboveHeader: number;
  sample(column: number | undefined): string[];
};

/** Decides how to read orders from the head of their table: columns, form, formats. The order of day and month stays open. */
export function planReading(table: PlannedTable, options: ImportOptions): Outcome<PlannedReading> {
  const { rows, recordsAboveHeader, reading } = table;
  const { headers, file } = reading;
  const recognised = recogniseColumns(headers, rows, options.map);
  if (!recognised.ok) return recognised;
  const { customer, date } = recognised.value;
  if (customer === undefined) return refuseMissingColumn(file, 'customer', headers);
  if (date === undefined) return refuseMissingColumn(file, 'date', headers);
  const { form, columns } = chooseForm(recognised.value);
  const sample = (column: number | undefined): string[] =>
    column === undefined ? [] : rows.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  const money = form === 'lines' ? [columns.quantity, columns.unitPrice] : [columns.amount];
  return answer({
    sample,
    recordsAboveHeader,
    reading: {
      ...reading,
      columns: { ...columns, customer, date },
      form,
      customerIds: areWholeNumbers(sample(customer)) ? 'integer' : 'text',
      orderIds: areWholeNumbers(sample(columns.order)) ? 'integer' : 'text',
      customerIsEmail: sample(customer).filter((value) => value.includes('@')).length * 2 > sample(customer).length,
      dates: readDateEvidence(sample(date)).format,
      numbers: decideNumberFormat([...money, columns.refunded, columns.discount].flatMap(sample)),
    },
  });
}

/** The form the columns allow, and the columns it uses. A price without quantity is what the row cost; a quantity beside a total counts products. */
function chooseForm({ amount, quantity, unitPrice, ...others }: FieldColumns): {
  form: OrdersForm;
  columns: FieldColumns;
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
