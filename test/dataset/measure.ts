import type { MeasureQuery } from '../../src/domain/measure-source.ts';
import type { MeasureName, MeasureValues } from '../../src/domain/measures.ts';
import type { Shop } from '../oracle/shop.ts';
import { openShop } from './open-shop.ts';

type Question = Omit<MeasureQuery, 'dataset'>;

/** One measure of a shop; throws when the data cannot give it. */
export async function measure<N extends MeasureName>(
  shop: Shop,
  name: N,
  question: Question = {},
): Promise<MeasureValues[N]> {
  const value = await measureIfAny(shop, name, question);
  if (value === undefined) throw new Error(`${name} is not available`);
  return value;
}

/** One measure of a shop; undefined when the data cannot give it. */
export async function measureIfAny<N extends MeasureName>(
  shop: Shop,
  name: N,
  question: Question = {},
): Promise<MeasureValues[N] | undefined> {
  const { engine, source } = await openShop(shop);
  try {
    const measured = await source.measures([name], { dataset: 'shop', ...question });
    if (!measured.ok) throw new Error(measured.message.en);
    const values: Partial<MeasureValues> = measured.value.groups[0]?.values ?? {};
    return values[name];
  } finally {
    await engine.close();
  }
}

/** A table of columns as its rows. */
export function rowsOf(table: Readonly<Record<string, ArrayLike<unknown>>>): Record<string, unknown>[] {
  const columns = Object.entries(table);
  const rows = Array.from({ length: columns[0]?.[1].length ?? 0 }, (_, row) => row);
  return rows.map((row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]])));
}
