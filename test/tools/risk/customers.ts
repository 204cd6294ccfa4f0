import type { AttributeColumn } from '../../../src/domain/measures/attribute-column.ts';
import type { MeasureValues } from '../../../src/domain/measures.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';

export type Attributes = MeasureValues['customerAttributes'];

/** A column of a table of customers; texts by their values, missing as null. */
export function column(
  name: string,
  type: AttributeColumn['type'],
  values: readonly (number | string | null)[],
): AttributeColumn {
  const levels = type === 'text' ? [...new Set(values.filter((value) => value !== null).map(String))].sort() : [];
  const numbers = values.map((value) => {
    if (value === null) return Number.NaN;
    return type === 'text' ? levels.indexOf(String(value)) : Number(value);
  });
  const distinct = new Set(values.filter((value) => value !== null)).size;
  const listed = levels.length <= 50;
  return { name, type, distinct, levels: listed ? levels : [], values: Float64Array.from(listed ? numbers : []) };
}

/** Customers who leave the more readily the younger their contract, monthly ones above all; some tenures are missing. */
export function someCustomers(rows = 400, seed = 7): Attributes {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: rows }, () => {
    const tenure = Math.floor(random() * 60);
    const plan = random() < 0.5 ? 'monthly' : 'yearly';
    const logOdds = 0.5 - tenure / 15 + (plan === 'monthly' ? 1.5 : 0);
    const left = random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
    return { tenure: random() < 0.1 ? null : tenure, plan, left, paperless: random() < 0.4 ? 1 : 0 };
  });
  const of = <K extends keyof (typeof drawn)[number]>(key: K) => drawn.map((customer) => customer[key]);
  return {
    row: Float64Array.from(drawn, (_, row) => row),
    outcome: Float64Array.from(of('left')),
    columns: [
      column(
        'customer',
        'text',
        drawn.map((_, row) => `C${row}`),
      ),
      column('tenure', 'number', of('tenure')),
      column('plan', 'text', of('plan')),
      column('paperless', 'flag', of('paperless')),
    ],
  };
}

export function withColumn(table: Attributes, added: AttributeColumn): Attributes {
  return { ...table, columns: [...table.columns, added] };
}

/** The same customers in another order. */
export function reordered({ row, outcome, columns }: Attributes, places: readonly number[]): Attributes {
  const take = (values: AttributeColumn['values']) => Float64Array.from(places, (place) => values[place] ?? Number.NaN);
  return {
    row: take(row),
    outcome: take(outcome),
    columns: columns.map((own) => ({ ...own, values: own.values.length === 0 ? own.values : take(own.values) })),
  };
}
