import { z } from 'zod';

/** What the rows of a file are to us; the names `--as` accepts. */
export const KindId = z.enum([
  'orders',
  'refunds',
  'customers',
  'subscriptions',
  'invoices',
  'cancellations',
  'surveys',
  'tickets',
  'events',
  'deliveries',
  'loyalty_members',
  'loyalty_movements',
  'referrals',
  'campaigns',
  'spend',
  'product_costs',
  'customer_table',
  'survivors',
]);
export type KindId = z.infer<typeof KindId>;
