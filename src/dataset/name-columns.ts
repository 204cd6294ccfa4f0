/** The columns a query answers with, in order. */
export type ColumnKinds = Record<string, 'number' | 'text'>;
export type Column = Float64Array<ArrayBuffer> | string[];
export type ColumnsOf<K extends ColumnKinds> = {
  [N in keyof K]: K[N] extends 'number' ? Float64Array<ArrayBuffer> : string[];
};

/** Columns in the order of `kinds` → columns by name; throws when one is missing or of the other kind. */
export function nameColumns<const K extends ColumnKinds>(kinds: K, columns: readonly Column[]): ColumnsOf<K> {
  const named = Object.fromEntries(Object.keys(kinds).map((name, index) => [name, columns[index]]));
  if (!areColumns(named, kinds)) throw new Error(`expected columns ${JSON.stringify(kinds)}`);
  return named;
}

function areColumns<K extends ColumnKinds>(
  named: Readonly<Record<string, Column | undefined>>,
  kinds: K,
): named is ColumnsOf<K> {
  return Object.entries(kinds).every(([name, kind]) =>
    kind === 'number' ? named[name] instanceof Float64Array : Array.isArray(named[name]),
  );
}
