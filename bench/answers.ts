import { z } from 'zod';

const figure = z.coerce.number();
/** The first day or the month itself, as the peer writes it. */
const month = z.string().transform((text) => text.slice(0, 'YYYY-MM'.length));
const middle = z.array(z.object({ mean: figure, median: figure }));

/** What plain-duckdb.js and its likes print about a file of orders. */
export const Answers = z.object({
  rfm: z.array(z.object({ recency: figure, frequency: figure, monetary: figure, customers: figure, spent: figure })),
  cohorts: z.array(z.object({ cohort: month, month: figure, customers: figure, revenue: figure })),
  repeat: z.array(z.object({ rate: figure })),
  gaps: middle,
  averageOrder: middle,
});
export type Answers = z.infer<typeof Answers>;

/** Sums of doubles differ in their last digits by the order of the additions. */
const TOLERANCE = 1e-9;

/** Where two lists of answers differ first, such as `rfm[3].spent: 12 instead of 13`; null when they are the same. */
export function findDifference(found: Answers, expected: Answers): string | null {
  for (const [question, rows] of Object.entries(expected)) {
    const mine: readonly object[] = Object.entries(found).find(([name]) => name === question)?.[1] ?? [];
    if (mine.length !== rows.length) return `${question}: ${mine.length} rows instead of ${rows.length}`;
    for (const [index, row] of rows.entries()) {
      const values = new Map(Object.entries(mine[index] ?? {}));
      for (const [name, value] of Object.entries(row)) {
        if (!isSame(values.get(name), value)) {
          return `${question}[${index}].${name}: ${values.get(name)} instead of ${value}`;
        }
      }
    }
  }
  return null;
}

function isSame(found: unknown, expected: unknown): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}
