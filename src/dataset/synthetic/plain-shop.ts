import type { Buyers, ShopPlan } from './shop-plan.ts';

/** Customers of a healthy shop. */
export const plainBuyers: Buyers = {
  ordersPerYear: 8,
  rateShape: 4,
  leaving: { a: 0.5, b: 0.58 },
  basketTimes: 1,
  basketShapes: { own: 10, among: 20 },
};

/**
 * A shop where nothing happens. It opens empty, so that every first order is in the file; a strong launch gives it within
 * months the mix of old and new customers it then keeps.
 */
export const plainShop: ShopPlan = {
  opens: '2024-05-01',
  mostCustomers: Number.POSITIVE_INFINITY,
  season: [0.95, 0.92, 0.98, 1, 1.02, 0.98, 0.85, 0.8, 1, 1.03, 1.2, 1.27],
  weeklyNoise: 0,
  launch: { excess: 12, fadeDays: 40 },
  growth: 1,
  wave: null,
  channels: [
    { name: 'web', weight: 62 },
    { name: 'app', weight: 24 },
    { name: 'store', weight: 14 },
  ],
  buyers: plainBuyers,
  vips: null,
  accounts: null,
  departures: [],
  basket: [
    { day: '2024-05-01', level: 1 },
    { day: '2026-10-31', level: 1.04 },
  ],
  catalogue: null,
  discounts: null,
  deliveries: null,
  surveys: null,
  refunds: null,
  loyalty: null,
};
