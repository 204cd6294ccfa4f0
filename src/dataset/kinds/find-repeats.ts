import type { FieldColumns } from './define-kind.ts';
import { filledTexts, type SampledTable } from './sampled-table.ts';

/** From this many rows on, a customer who never comes back says something. */
const ENOUGH_ROWS = 20;

/** Whether some customer has several rows in the sample; null when it is too short to tell, or names no customer. */
export function findRepeats(table: SampledTable, { customer }: FieldColumns): boolean | null {
  if (customer === undefined) return null;
  const texts = filledTexts(table, customer);
  if (new Set(texts).size < texts.length) return true;
  return texts.length >= ENOUGH_ROWS ? false : null;
}
