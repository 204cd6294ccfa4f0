import { basename, resolve } from 'node:path';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { readHead } from '../../files/read-head.ts';
import { readDateEvidence } from './date-format.ts';
import { WHOLE_NUMBER } from './identifier-sql.ts';
import type { ImportOptions } from './import-options.ts';
import { decideNumberFormat } from './number-format.ts';
import type { OrdersForm, OrdersReading } from './orders-reading.ts';
import { recogniseBinary } from './recognise-binary.ts';
import { type FieldColumns, recogniseColumns } from './recognise-columns.ts';
import {
  refuseBinary,
  refuseBrokenQuotes,
  refuseEmpty,
  refuseEncoding,
  refuseHeaderOnly,
  refuseManyColumns,
  refuseMissingColumn,
  refuseOneColumn,
} from './refuse-file.ts';
import { sniffDialect } from './sniff-dialect.ts';
import { countLineEnds } from './split-records.ts';
import { watchEncoding } from './watch-encoding.ts';

const HEAD_BYTES = 1 << 18;
const MOST_COLUMNS = 512;

/** A first reading of a file, decided from its head; `sample` holds the texts of one column there. */
export type PlannedReading = {
  reading: OrdersReading;
  recordsAboveHeader: number;
  sample(column: number | undefined): string[];
};

/** Decides how to read a file from its first 256 KB: dialect, columns, form, formats. The order of day and month stays open. */
export async function planReading(path: string, options: ImportOptions): Promise<Outcome<PlannedReading>> {
  const file = basename(path);
  const head = await readHead(path, HEAD_BYTES);
  if (!head.ok) return head;
  const { bytes, complete, gzip } = head.value;
  if (bytes.length === 0) return refuseEmpty(file);
  const binary = recogniseBinary(bytes);
  if (binary !== null) return refuseBinary(file, binary);
  const encoding = watchEncoding();
  encoding.feed(bytes, 1);
  const faultyLine = complete ? encoding.end(1) : encoding.faultyLine();
  if (faultyLine !== null) return refuseEncoding(file, faultyLine);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return refuseEmpty(file);
  const sniffed = sniffDialect(text, complete, Object.values(options.map ?? {}));
  if (sniffed === null) return refuseOneColumn(file);
  const { headers, rows, recordsAbove, ...dialect } = sniffed;
  if (headers.length > MOST_COLUMNS) return refuseManyColumns(file, headers.length, MOST_COLUMNS);
  const brokenRow = rows.find(({ broken }) => broken);
  if (brokenRow !== undefined) return refuseBrokenQuotes(file, brokenRow.line, countLineEnds(brokenRow.text.trimEnd()));
  const fields = rows.map((row) => row.fields);
  const recognised = recogniseColumns(headers, fields, options.map);
  if (!recognised.ok) return recognised;
  const { customer, date } = recognised.value;
  if (customer === undefined) return refuseMissingColumn(file, 'customer', headers);
  if (date === undefined) return refuseMissingColumn(file, 'date', headers);
  if (rows.length === 0 && complete) return refuseHeaderOnly(file);
  const { form, columns } = chooseForm(recognised.value);
  const sample = (column: number | undefined): string[] =>
    column === undefined ? [] : fields.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  const money = form === 'lines' ? [columns.quantity, columns.unitPrice] : [columns.amount];
  return answer({
    sample,
    recordsAboveHeader: recordsAbove,
    reading: {
      path: resolve(path),
      file,
      gzip,
      dialect,
      headers,
      columns: { ...columns, customer, date },
      form,
      customerIds: areWholeNumbers(sample(customer)) ? 'integer' : 'text',
      orderIds: areWholeNumbers(sample(columns.order)) ? 'integer' : 'text',
      customerIsEmail: sample(customer).filter((value) => value.includes('@')).length * 2 > sample(customer).length,
      dates: readDateEvidence(sample(date)).format,
      numbers: decideNumberFormat([...money, columns.refunded].flatMap(sample)),
      parallel: rows.every(({ text: row }) => countLineEnds(row) === 0),
      strict: true,
    },
  });
}

/** The form the columns allow, and the columns it uses. A price without quantity is what the row cost. */
function chooseForm({ amount, quantity, unitPrice, ...others }: FieldColumns): {
  form: OrdersForm;
  columns: FieldColumns;
} {
  if (amount !== undefined) return { form: 'totals', columns: { ...others, amount } };
  if (quantity !== undefined && unitPrice !== undefined) {
    return { form: 'lines', columns: { ...others, quantity, unitPrice } };
  }
  if (unitPrice !== undefined) return { form: 'totals', columns: { ...others, amount: unitPrice } };
  return { form: 'log', columns: others };
}

function areWholeNumbers(values: readonly string[]): boolean {
  const pattern = new RegExp(WHOLE_NUMBER);
  return values.length > 0 && values.every((value) => pattern.test(value));
}
