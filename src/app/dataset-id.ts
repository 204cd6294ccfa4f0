import { basename } from 'node:path';
import { safeText } from '../language/safe-text.ts';

/** A file's base name without its extensions: `exports/orders.csv.gz` → `orders`. */
export function datasetId(path: string): string {
  const name = safeText(basename(path));
  return name.replace(/\.[^.]*$/, '').replace(/\.(csv|tsv|txt|jsonl?|ndjson)$/i, '') || name || 'orders';
}
