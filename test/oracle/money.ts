import type { Order } from './shop.ts';

/** The sum of some orders in ten-thousandths: whole numbers, so nothing is lost. */
export function unitsOf(orders: readonly Order[]): number {
  let sum = 0;
  for (const { units } of orders) sum += units ?? 0;
  return sum;
}

/** Ten-thousandths to whole cents; half a cent goes away from zero. */
export function centsOf(units: number): number {
  const cents = Math.floor((Math.abs(units) + 50) / 100);
  return units < 0 && cents > 0 ? -cents : cents;
}
