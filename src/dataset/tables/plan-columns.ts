import { answer, type Outcome } from '../../domain/outcome.ts';
import { decideNumberFormat } from '../cells/number-format.ts';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import type { Kind } from '../kinds/define-kind.ts';
import type { ColumnSource } from './column-source.ts';
import { currencyMarksSql, readCurrencyCodes } from './currency-codes.ts';
import { type DateReading, decideDates, readDates } from './decide-dates.ts';
import { decideNumbers, type NumberReading, readNumbers } from './decide-numbers.ts';
import { decideScale } from './decide-scale.ts';
import { PLAIN_WORDS } from './flag-sql.ts';
import { flagWordsOf, MAY_BE_FUTURE } from './kind-rules.ts';
import type { ScoreScale } from './score-scale.ts';
import type { TableOptions } from './table-options.ts';
import type { PlannedColumn, ValueReading } from './value-reading.ts';

type Formats = {
  dates: ReadonlyMap<ColumnSource, Outcome<DateReading>>;
  numbers: ReadonlyMap<ColumnSource, NumberReading>;
  scales: ReadonlyMap<ColumnSource, ScoreScale>;
};

/**
 * Decides how the texts of each column become values, from the whole of the file. Refuses dates whose order of day and
 * month is open, and marks whose scale is; an attribute with such dates stays text.
 */
export async function planColumns(
  engine: Engine,
  table: string,
  { sources, kind, file }: { sources: readonly ColumnSource[]; kind: Kind; file: string },
  options: TableOptions,
): Promise<Outcome<PlannedColumn[]>> {
  const dates = settleDates(sources, file, options);
  const numbers = settleNumbers(sources);
  const scales = new Map<ColumnSource, ScoreScale>();
  for (const source of sources) {
    if (source.type !== 'score' || source.from === null) continue;
    const { header, index } = source.from;
    const column = { column: columnName(index), header, words: `${source.name} ${header}` };
    const scale = await decideScale(engine, table, column, { file, requested: options.scale });
    if (!scale.ok) return scale;
    scales.set(source, scale.value);
  }
  for (const [source, date] of dates) if (!date.ok && !source.isAttribute) return date;
  const currency = await readCurrency(engine, table, sources, numbers);
  return answer(
    sources.map((source) => ({
      name: source.name,
      index: source.from?.index ?? null,
      header: source.from?.header ?? '',
      required: source.required,
      isAttribute: source.isAttribute,
      isOpenDate: dates.get(source)?.ok === false,
      reading: source.type === 'currency' ? currency : readingOf(source, { dates, numbers, scales }, kind),
    })),
  );
}

function settleDates(sources: readonly ColumnSource[], file: string, { dateOrder }: TableOptions) {
  const dated = sources.filter(({ type }) => type === 'day');
  const columns = dated.map(({ from }) => readDates(from?.header ?? '', from?.shapes ?? []));
  const formats = decideDates(file, columns, dateOrder);
  return new Map(dated.flatMap((source, position) => pair(source, formats[position])));
}

function settleNumbers(sources: readonly ColumnSource[]): ReadonlyMap<ColumnSource, NumberReading> {
  const counted = sources.filter(({ type }) => type === 'amount' || type === 'number');
  const readings = decideNumbers(counted.map(({ from }) => readNumbers(from?.shapes ?? [])));
  return new Map(counted.flatMap((source, position) => pair(source, readings[position])));
}

function pair<T>(source: ColumnSource, value: T | undefined): [ColumnSource, T][] {
  return value === undefined ? [] : [[source, value]];
}

async function readCurrency(
  engine: Engine,
  table: string,
  sources: readonly ColumnSource[],
  numbers: Formats['numbers'],
): Promise<ValueReading> {
  const named = sources.find(({ type, from }) => type === 'currency' && from !== null)?.from;
  const amounts = sources.flatMap((source) =>
    source.type !== 'amount' || source.from === null
      ? []
      : {
          text: columnName(source.from.index),
          header: source.from.header,
          marked: numbers.get(source)?.format.withCurrency === true,
        },
  );
  const marks = currencyMarksSql(named === undefined || named === null ? null : columnName(named.index), amounts);
  return { type: 'currency', codes: await readCurrencyCodes(engine, table, marks), amounts };
}

const NO_NUMBERS: NumberReading = { format: decideNumberFormat([]), mixed: false };

function readingOf(source: ColumnSource, { dates, numbers, scales }: Formats, kind: Kind): ValueReading {
  const { type, name, isAttribute } = source;
  switch (type) {
    case 'day': {
      const format = dates.get(source);
      if (format?.ok !== true) return { type: 'text' };
      return { type, ...format.value, mayBeFuture: isAttribute || MAY_BE_FUTURE.has(name) };
    }
    case 'amount':
    case 'number':
      return { type, numbers: numbers.get(source) ?? NO_NUMBERS };
    case 'score':
      return { type, scale: scales.get(source) ?? '0-10' };
    case 'flag':
      return { type, words: isAttribute ? PLAIN_WORDS : flagWordsOf(kind, name) };
    case 'currency':
      return { type, codes: new Map(), amounts: [] };
    default:
      return { type };
  }
}
