import type { OpenTable } from '../input/open-table.ts';

/** A recognised column, with what it holds in the first rows. */
export type ColumnPreview = { field: string; header: string; examples: string[] };

const EXAMPLES = 3;

/** The mapping of a file, field by field, each with the first three different values of its column. */
export function previewColumns(
  { head }: OpenTable,
  columns: Readonly<Record<string, number | undefined>>,
): ColumnPreview[] {
  return Object.entries(columns).flatMap(([field, index]) => {
    if (index === undefined) return [];
    const texts = head.rows.map((row) => (row[index] ?? '').trim()).filter((text) => text !== '');
    const examples = [...new Set(texts)].slice(0, EXAMPLES);
    return [{ field, header: head.reading.headers[index] ?? '', examples }];
  });
}
