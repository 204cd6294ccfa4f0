import { isObject } from './flatten-record.ts';

/** Where the records of a JSON object are: its only list of objects, with the way to it; or the several there are. */
export type JsonList = { path: string; values: readonly unknown[] };

const DEEPEST = 4;

/** The lists of objects in a JSON object, the nearest to the top: {"orders": […]}, {"data": {"orders": […]}}. */
export function findJsonLists(document: unknown, prefix = '', depth = 1): JsonList[] {
  if (!isObject(document) || depth > DEEPEST) return [];
  const properties = Object.entries(document);
  const lists = properties.flatMap(([key, value]) =>
    Array.isArray(value) && value.some(isObject) ? [{ path: prefix + key, values: value }] : [],
  );
  if (lists.length > 0) return lists;
  return properties.flatMap(([key, value]) => findJsonLists(value, `${prefix}${key}.`, depth + 1));
}
