import { addDays } from '../../language/add-days.ts';
import { chunkLines } from './chunk-lines.ts';
import { PROMISED_DAYS } from './draw-outcome.ts';
import type { MadeShop } from './make-shop.ts';
import { writeDay } from './write-time.ts';

const DAY_SECONDS = 86_400;
const CARRIERS = ['Colis Express', 'La Navette', 'Point Relais Plus'];

/** A row an order, oldest first; what is still on its way when the file closes has no day of delivery. */
export function writeDeliveries(shop: MadeShop): Generator<string> {
  return chunkLines('order_id,customer_id,ordered_at,promised_at,delivered_at,carrier', listDeliveries(shop));
}

function* listDeliveries({ open, orders, numbered }: MadeShop): Generator<string> {
  const { calendar } = open;
  for (const { row: order, second } of numbered.rows()) {
    if (order >= orders.placed) continue;
    const customer = numbered.customerNumbers[orders.customer[order] ?? 0];
    const days = orders.deliveredAfterDays[order] ?? 0;
    const ordered = writeDay(calendar.days, second);
    const promised = addDays(ordered, PROMISED_DAYS);
    const delivered = writeDay(calendar.days, second + days * DAY_SECONDS);
    const carrier = CARRIERS[(customer ?? 0) % CARRIERS.length];
    yield `O${numbered.orderNumbers[order]},C${customer},${ordered},${promised},${delivered},${carrier}`;
  }
}
