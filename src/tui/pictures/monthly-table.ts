import { z } from 'zod';

/** What the lines need of the answer of `sales_by_month`, and of that of `churn_by_tenure`, null when there is none. */
export const MonthlyTable = z.object({
  sales: z.array(
    z.object({
      month: z.string(),
      orders: z.number(),
      newCustomers: z.number(),
      revenue: z.number().optional(),
      complete: z.boolean(),
    }),
  ),
  churn: z.array(z.object({ month: z.string(), rate: z.number().nullable() })).nullable(),
});
export type MonthlyTable = z.infer<typeof MonthlyTable>;
