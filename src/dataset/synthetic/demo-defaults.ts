import type { ShopRequest } from './shop-request.ts';

/** The shop of the demo: a few thousand active customers, read in well under a second. */
export const demoDefaults: ShopRequest = { story: 'newcomers-lost', seed: 1, orders: 20_000 };
