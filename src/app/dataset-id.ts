import { basename } from 'node:path';
import { safeText } from '../language/safe-text.ts';

/** A file's base name without its extensions, on one line: `exports/orders.csv.gz` → `orders`. */
export function datasetId(path: string): string {
  const name = safeText(basename(path)).replace(/\s+/gu, ' ').toWellFormed();
  const base = name.replace(/\.[^.]*$/, '').replace(/\.(csv|tsv|txt|jsonl?|ndjson)$/i, '');
  return base.trim() || name.trim() || 'orders';
}
