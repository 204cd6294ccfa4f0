import { describeDates } from '../cells/describe-dates.ts';
import type { Input } from '../input/input.ts';
import type { TableReading } from '../input/table-reading.ts';
import type { TableImport } from './table-import.ts';
import type { PlannedColumn } from './value-reading.ts';

/** How a file was written, as far as its columns needed to know. */
export function describeDialect(
  { format, encoding }: Input,
  { dialect: { delimiter, quote, headerLine }, gzip }: TableReading,
  columns: readonly PlannedColumn[],
): TableImport['dialect'] {
  const read = columns.filter(({ index }) => index !== null).map(({ reading }) => reading);
  const days = read.flatMap((reading) => (reading.type === 'day' ? [reading] : []));
  const dates = days.flatMap(({ format: model, monthly }) => (monthly || model === null ? [] : [model]));
  const numbers = read.flatMap((reading) =>
    reading.type === 'amount' || reading.type === 'number' ? [reading.numbers.format] : [],
  );
  const models = new Set(
    days.flatMap(({ format: model, monthly }) => (monthly ? 'YYYY-MM' : model === null ? [] : describeDates(model))),
  );
  return {
    format,
    encoding,
    delimiter,
    quote,
    headerLine,
    gzip,
    decimal: onlyOne(numbers.flatMap(({ decimal, evidence }) => (evidence === 'unneeded' ? [] : [decimal]))),
    dateFormat: models.size === 0 ? null : [...models].join(' | '),
    dateOrder: onlyOne(dates.flatMap(({ order }) => order ?? [])),
  };
}

function onlyOne<T>(values: readonly T[]): T | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}
