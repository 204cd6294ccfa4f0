import { z } from 'zod';
import { StoryId } from './story-id.ts';

const MOST_ORDERS = 30_000_000;

/** Which shop to make up: the same request always gives the same bytes. `orders` leaves the returns out. */
export const ShopRequest = z.strictObject({
  story: StoryId,
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  orders: z.number().int().min(1).max(MOST_ORDERS),
});
export type ShopRequest = z.infer<typeof ShopRequest>;
