import { z } from 'zod';
import type { AttributeColumn } from '../../domain/measures/attribute-column.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';

const TABLE = 'customer_table';

/** What says nothing of a customer: which file gave the row. */
const NOT_ATTRIBUTES: ReadonlySet<string> = new Set(['import', 'outcome']);
/** Texts of more different values are not listed: they are names or free text, or would need more customers than there are. */
const MOST_LEVELS = 50;

const Described = z.object({ name: z.string(), type: z.string() });
const Lists = z.record(z.string(), z.array(z.string()));

/** A column as it will be measured: the SQL of its value, and of the number that stands for it. */
type Attribute = Pick<AttributeColumn, 'name' | 'type'> & { readonly value: string };
type Sized = Attribute & Pick<AttributeColumn, 'distinct' | 'levels'> & { readonly number: string | null };

/** Every column of a table of customers, typed, with the outcome where there is one; a year of birth is read from any text. */
export default defineTableReduction({
  measures: ['customerAttributes'],
  needs: [{ table: TABLE }],
  async reduce(view) {
    const columns = await view.engine.rows(
      Described,
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${view.rows(TABLE)})`,
    );
    const attributes = columns.filter(({ name }) => !NOT_ATTRIBUTES.has(name)).map((column) => read(column, columns));
    const sized = await size(view, attributes);
    const outcome = view.has(TABLE, 'outcome') ? ['outcome::INTEGER'] : [];
    const numbers = [...outcome, ...sized.flatMap(({ number }) => number ?? [])];
    const kinds = Object.fromEntries(['row', ...numbers].map((_, index) => [`c${index}`, 'number'] as const));
    const values = z.record(z.string(), z.instanceof(Float64Array)).parse(
      await view.engine.columns(
        kinds,
        `SELECT ${['row_number() OVER () - 1', ...numbers].map((number) => `coalesce((${number})::DOUBLE, 'NaN'::DOUBLE)`).join(', ')}
         FROM ${view.rows(TABLE)}`,
      ),
    );
    let taken = 0;
    const take = () => values[`c${taken++}`] ?? new Float64Array();
    return {
      customerAttributes: {
        row: take(),
        outcome: outcome.length === 0 ? new Float64Array() : take(),
        columns: sized.map(({ name, type, distinct, levels, number }) => ({
          ...{ name, type, distinct, levels },
          values: number === null ? new Float64Array() : take(),
        })),
      },
    };
  },
});

function read({ name, type }: z.infer<typeof Described>, columns: readonly z.infer<typeof Described>[]): Attribute {
  const column = `"${name}"`;
  const plain = name.replace(/^a_/, '');
  const named = { name: plain !== '' && !columns.some((other) => other.name === plain) ? plain : name };
  if (name === 'birth') {
    const year = `try_cast(nullif(regexp_extract(${column}::VARCHAR, '(1[89]|20)\\d{2}'), '') AS DOUBLE)`;
    return { name: 'birthYear', type: 'number', value: year };
  }
  if (type === 'BOOLEAN') return { ...named, type: 'flag', value: column };
  if (type === 'DATE' || type.startsWith('TIMESTAMP')) return { ...named, type: 'day', value: `${column}::DATE` };
  if (/^(?:DOUBLE|FLOAT|DECIMAL|.*INT)/.test(type)) return { ...named, type: 'number', value: `${column}::DOUBLE` };
  return { ...named, type: 'text', value: `nullif(trim(${column}::VARCHAR), '')` };
}

/** Counts the different values of each column, and lists those of texts that have few; a column without any is none. */
async function size(view: TablesView, attributes: readonly Attribute[]): Promise<Sized[]> {
  if (attributes.length === 0) return [];
  const kinds = Object.fromEntries(attributes.map((_, index) => [`c${index}`, 'number'] as const));
  const counts = await view.engine.columns(
    kinds,
    `SELECT ${attributes.map(({ value }) => `count(DISTINCT ${value})::DOUBLE`).join(', ')} FROM ${view.rows(TABLE)}`,
  );
  const counted = attributes
    .map((attribute, index) => ({ ...attribute, distinct: counts[`c${index}`]?.[0] ?? 0 }))
    .filter(({ distinct }) => distinct > 0);
  const levelsOf = await listLevels(
    view,
    counted.filter(({ type, distinct }) => type === 'text' && distinct <= MOST_LEVELS),
  );
  return counted.map((attribute) => {
    const levels = levelsOf.get(attribute.name) ?? [];
    return { ...attribute, levels, number: numberSql(view, attribute, levels) };
  });
}

async function listLevels(view: TablesView, texts: readonly Attribute[]): Promise<Map<string, string[]>> {
  if (texts.length === 0) return new Map();
  const lists = texts.map(
    ({ value }, index) => `list_sort(list(DISTINCT ${value}) FILTER (${value} IS NOT NULL)) AS l${index}`,
  );
  const [found] = await view.engine.rows(Lists, `SELECT ${lists.join(', ')} FROM ${view.rows(TABLE)}`);
  return new Map(texts.map(({ name }, index) => [name, found?.[`l${index}`] ?? []]));
}

function numberSql(view: TablesView, { type, value }: Attribute, levels: readonly string[]): string | null {
  if (type === 'flag') return `${value}::INTEGER`;
  if (type === 'day') return `${sqlDay(view.asOf)} - ${value}`;
  if (type === 'number') return value;
  if (levels.length === 0) return null;
  return `enum_code(${value}::ENUM (${levels.map((level) => view.engine.sql.text(level)).join(', ')}))`;
}
