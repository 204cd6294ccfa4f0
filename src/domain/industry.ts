import { z } from 'zod';

/** The industries that have benchmarks; restaurants, hairdressers and hotels are retail. */
export const Industry = z.enum(['saas', 'ecommerce', 'subscription', 'retail']);
export type Industry = z.infer<typeof Industry>;
