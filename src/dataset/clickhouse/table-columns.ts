import type { Bilingual } from '../../domain/bilingual.ts';
import type { ClickHouseMapping } from '../../domain/clickhouse-mapping.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { listColumns } from '../input/quote-found.ts';
import { type ColumnType, readColumnType } from './column-type.ts';

/** The mapped columns of a table, each with what it holds. */
export type TableColumns = Partial<Record<MappedField, { column: string; type: ColumnType }>>;
export type MappedField = (typeof FIELDS)[number];

const FIELDS = ['customer', 'day', 'order', 'amount', 'place', 'channel', 'category', 'currency'] as const;

const TEXTS = ['text', 'label', 'integer', 'uuid'] as const;
const HOLDS: Readonly<Record<MappedField, readonly ColumnType['kind'][]>> = {
  customer: TEXTS,
  day: ['date', 'date32', 'datetime', 'datetime64'],
  order: TEXTS,
  amount: ['integer', 'decimal', 'float'],
  place: TEXTS,
  channel: TEXTS,
  category: TEXTS,
  currency: ['text', 'label'],
};

const EXPECTED: Readonly<Record<'text' | 'day' | 'amount', Bilingual>> = {
  text: { fr: 'un texte, un entier ou un UUID', en: 'a text, an integer or a UUID' },
  day: { fr: 'Date, Date32, DateTime ou DateTime64', en: 'Date, Date32, DateTime or DateTime64' },
  amount: { fr: 'un entier, un Decimal ou un Float', en: 'an integer, a Decimal or a Float' },
};

/** Finds the mapped columns among those of the table; refuses, naming it, a column that is not there or of the wrong type. */
export function findColumns(
  mapping: ClickHouseMapping,
  table: string,
  found: readonly { name: string; type: string }[],
): Outcome<TableColumns> {
  const types = new Map(found.map(({ name, type }) => [name, type]));
  const columns: TableColumns = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    const written = types.get(column);
    if (written === undefined) {
      const known = listColumns([...types.keys()]);
      return refuse(
        'not_in_data',
        {
          fr: `La table ClickHouse ${table} n’a pas de colonne « ${column} » (« clickhouse.${field} » dans fidelio.config.json). Colonnes : ${known}.`,
          en: `The ClickHouse table ${table} has no column “${column}” (“clickhouse.${field}” in fidelio.config.json). Columns: ${known}.`,
        },
        [field],
      );
    }
    const type = readColumnType(written);
    if (!HOLDS[field].includes(type.kind)) {
      const { fr, en } = EXPECTED[field === 'day' || field === 'amount' ? field : 'text'];
      return refuse(
        'not_in_data',
        {
          fr: `La colonne « ${column} » de ${table} est de type ${written} ; pour « clickhouse.${field} » il faut ${fr}. Convertissez-la dans une vue, et donnez cette vue comme table.`,
          en: `Column “${column}” of ${table} is of type ${written}; “clickhouse.${field}” needs ${en}. Convert it in a view, and give that view as the table.`,
        },
        [field],
      );
    }
    columns[field] = { column, type };
  }
  return answer(columns);
}
