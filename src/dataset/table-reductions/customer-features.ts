import { z } from 'zod';
import type { FeatureColumn } from '../../domain/measures/feature-column.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import type { TablesView } from '../tables-view.ts';

const TABLE = 'customer_table';

/** Whose row it is, and which file gave it. */
const NOT_ATTRIBUTES: ReadonlySet<string> = new Set(['customer', 'import']);

const Column = z.object({ name: z.string(), type: z.string() });
type Column = z.infer<typeof Column>;

const LastYear = z.object({ year: z.number().nullable() });

/** What a column is measured as, and the SQL of its number. */
type Measured = Pick<FeatureColumn, 'name' | 'type'> & { readonly sql: string };

/**
 * The numbers and flags of a table of customers, in the order of the customers so that the same table gives the same answer.
 * A year of birth is read from any text that holds one. Codes and texts are no numbers, so they are left out.
 */
export default defineTableReduction({
  measures: ['customerFeatures'],
  needs: [{ table: TABLE, columns: ['customer'] }],
  async reduce(view) {
    const columns = await view.engine.rows(
      Column,
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${view.rows(TABLE)})`,
    );
    const measured = columns.flatMap(measure);
    const kinds = Object.fromEntries(measured.map((_, index) => [`c${index}`, 'number'] as const));
    const { row = new Float64Array(), ...values } = await view.engine.columns(
      { row: 'number', ...kinds },
      `SELECT ${['(row_number() OVER () - 1)::DOUBLE', ...measured.map(({ sql }) => `coalesce(${sql}, 'NaN'::DOUBLE)`)].join(', ')}
       FROM ${view.rows(TABLE)} ORDER BY customer`,
    );
    const numbers = z.record(z.string(), z.instanceof(Float64Array)).parse(values);
    const lastYear = await readLastYear(view, columns);
    return {
      customerFeatures: {
        row,
        columns: measured
          .map(({ name, type }, index) => ({ name, type, values: numbers[`c${index}`] ?? new Float64Array() }))
          .filter(({ values }) => values.some((value) => !Number.isNaN(value))),
        ...(lastYear === null ? {} : { lastYear }),
      },
    };
  },
});

function measure({ name, type }: Column): Measured[] {
  const column = `"${name}"`;
  if (NOT_ATTRIBUTES.has(name)) return [];
  if (name === 'birth') {
    const year = `try_cast(nullif(regexp_extract(${column}::VARCHAR, '(1[89]|20)\\d{2}'), '') AS DOUBLE)`;
    return [{ name: 'birthYear', type: 'number', sql: year }];
  }
  const plain = name.replace(/^a_/, '');
  if (type === 'BOOLEAN') return [{ name: plain, type: 'flag', sql: `${column}::INTEGER::DOUBLE` }];
  return /^(?:DOUBLE|FLOAT|DECIMAL|.*INT)/.test(type)
    ? [{ name: plain, type: 'number', sql: `${column}::DOUBLE` }]
    : [];
}

/** The year ages are counted in: that of the latest day which the table names. */
async function readLastYear(view: TablesView, columns: readonly Column[]): Promise<number | null> {
  const days = columns.filter(({ type }) => type === 'DATE' || type.startsWith('TIMESTAMP'));
  if (days.length === 0) return null;
  const latest = days.map(({ name }) => `max("${name}")::DATE`).join(', ');
  const [found] = await view.engine.rows(
    LastYear,
    `SELECT year(greatest(${latest}))::DOUBLE AS year FROM ${view.rows(TABLE)}`,
  );
  return found?.year ?? null;
}
