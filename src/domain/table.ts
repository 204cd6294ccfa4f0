import { z } from 'zod';

/** Rows of a table that a tool accepts over the wire; inside the process a table passes by reference and has no cap. */
export const WIRE_ROWS = 10_000;

/** A column of numbers: a typed array inside the process, a plain array over the wire. */
export type NumberColumn = Float64Array | number[];

const numbers = z.union([z.array(z.number()).max(WIRE_ROWS), z.instanceof(Float64Array)]);
const texts = z.array(z.string());

type Columns = Record<string, 'number' | 'text'>;
type Shape<C extends Columns> = { [K in keyof C]: C[K] extends 'number' ? typeof numbers : typeof texts };

/** A table as named columns of equal length; the row key, where there is one, is a pseudonym and stays in the data layer. */
export function table<const C extends Columns>(columns: C): z.ZodObject<Shape<C>> {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => [name, kind === 'number' ? numbers : texts]),
  );
  return z.object(shape as Shape<C>).strict();
}
