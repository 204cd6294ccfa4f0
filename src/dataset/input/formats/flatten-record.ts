import { unmistakableNumber } from './unmistakable-number.ts';

/** A JSON object as one row: texts by column, and the names of the lists it holds, which a row has no place for. */
export type FlatRecord = { cells: Map<string, string>; lists: Set<string> };

const DEEPEST = 16;

/** Nested objects become columns joined by dots (customer.email); null and absent are the same. Null when it is no object. */
export function flattenRecord(value: unknown): FlatRecord | null {
  if (!isObject(value)) return null;
  const record: FlatRecord = { cells: new Map(), lists: new Set() };
  addProperties(record, '', value, 1);
  return record;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addProperties(record: FlatRecord, prefix: string, object: Readonly<Record<string, unknown>>, depth: number) {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (isObject(value)) {
      if (depth < DEEPEST) addProperties(record, `${name}.`, value, depth + 1);
      else record.lists.add(name);
    } else if (Array.isArray(value)) {
      if (value.length > 0) record.lists.add(name);
    } else if (typeof value === 'number') record.cells.set(name, unmistakableNumber(String(value)));
    else if (value !== null) record.cells.set(name, String(value));
  }
}
