import type { z } from 'zod';

/** Engine rows → typed rows; a row that does not fit is a fault of our SQL, so it throws with the query's purpose. */
export function parseRows<S extends z.ZodType>(schema: S, rows: readonly unknown[], purpose: string): z.infer<S>[] {
  return rows.map((row) => {
    const parsed = schema.safeParse(row);
    if (!parsed.success) throw new Error(`${purpose}: unexpected row from the engine (${parsed.error.message})`);
    return parsed.data;
  });
}
