import { z } from 'zod';

/** A name of a database, a table or a column: letters, digits, spaces, `_`, `-` and `.`; never an expression. */
const name = z.string().regex(/^[\p{L}_][\p{L}\p{N}_ .-]{0,126}$/u);

/** Where a ClickHouse server keeps the orders: the table, and the column of each thing Fidelio reads. */
export const ClickHouseMapping = z
  .object({
    /** Absent: the database of the URL, else the user's own. */
    database: name.optional(),
    /** A table or a view; of a cluster, the Distributed one. */
    table: name,
    customer: name,
    /** A Date, Date32, DateTime or DateTime64 column. */
    day: name,
    /** Several rows with the same value are one order; absent, each row is an order. */
    order: name.optional(),
    /** An integer, decimal or floating column; absent, nothing about money is computable. */
    amount: name.optional(),
    place: name.optional(),
    channel: name.optional(),
    category: name.optional(),
    currency: name.optional(),
    /** Read with FINAL, so that rows replaced by a newer version do not count; absent, decided by the table's engine. */
    final: z.boolean().optional(),
    /** The longest a single query may take. */
    timeoutSeconds: z.number().int().min(1).max(86_400).optional(),
  })
  .strict();
export type ClickHouseMapping = z.infer<typeof ClickHouseMapping>;
