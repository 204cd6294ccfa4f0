import { afterEach, expect, test } from 'vitest';
import { type OpenTables, openTables } from './open-tables.ts';

let open: OpenTables | null = null;
afterEach(() => open?.close());

/** A table of customers under the name the import gives it, as of 1 March 2025. */
async function attributesOf(...statements: string[]) {
  open = await openTables(statements, '2025-03-01', ['customer_table']);
  const measured = await open.source.measures(['customerAttributes'], { dataset: 'shop' });
  if (!measured.ok) throw new Error(measured.message.en);
  const { values } = measured.value.groups[0] ?? {};
  if (values?.customerAttributes === undefined) throw new Error('nothing was measured');
  return values.customerAttributes;
}

const TABLE = `CREATE TABLE customer_table AS SELECT * FROM (VALUES
  (1, 'b', true, 'x', DATE '2025-02-27', 1.5::DECIMAL(18, 4), true, 'born 1980-05-01', 1),
  (2, 'a', false, NULL, NULL, NULL, false, NULL, 1),
  (3, 'a''b', NULL, ' ', DATE '2025-03-01', 3, NULL, '1975', 1)
) AS rows (customer, a_plan, a_paperless, a_note, a_since, income, outcome, birth, import)`;

test('every column becomes a number a row: codes, flags, days before the as-of date', async () => {
  const { row, outcome, columns } = await attributesOf(TABLE);
  expect([...row]).toEqual([0, 1, 2]);
  expect([...outcome]).toEqual([1, 0, Number.NaN]);
  const found = Object.fromEntries(columns.map(({ name, ...column }) => [name, column]));
  expect(Object.keys(found).sort()).toEqual(['birthYear', 'customer', 'income', 'note', 'paperless', 'plan', 'since']);
  expect(found.plan).toEqual({
    type: 'text',
    distinct: 3,
    levels: ['a', "a'b", 'b'],
    values: Float64Array.of(2, 0, 1),
  });
  expect(found.paperless).toEqual({ type: 'flag', distinct: 2, levels: [], values: Float64Array.of(1, 0, Number.NaN) });
  expect(found.since).toEqual({ type: 'day', distinct: 2, levels: [], values: Float64Array.of(2, Number.NaN, 0) });
  expect(found.income).toEqual({
    type: 'number',
    distinct: 2,
    levels: [],
    values: Float64Array.of(1.5, Number.NaN, 3),
  });
  expect(found.note).toMatchObject({ levels: ['x'], values: Float64Array.of(0, Number.NaN, Number.NaN) });
  expect(found.birthYear?.values).toEqual(Float64Array.of(1980, Number.NaN, 1975));
});

test('a text of many values is counted, not listed; an empty column is none', async () => {
  const { outcome, columns } = await attributesOf(
    `CREATE TABLE customer_table AS SELECT 'C' || range AS customer, NULL::VARCHAR AS gender, range % 50 AS a_size,
            'v' || range % 51 AS a_fifty_one, 'v' || range % 50 AS a_fifty FROM range(200)`,
  );
  expect(outcome).toHaveLength(0);
  const shape = columns.map(({ name, distinct, levels, values }) => [name, distinct, levels.length, values.length]);
  expect(shape).toEqual([
    ['customer', 200, 0, 0],
    ['size', 50, 0, 200],
    ['fifty_one', 51, 0, 0],
    ['fifty', 50, 50, 200],
  ]);
});
