import { channels, countries } from './draw-customer.ts';
import { rowsByTime } from './rows-by-time.ts';
import { shopCalendar } from './shop-calendar.ts';
import type { ShopRequest } from './shop-request.ts';
import { simulateShop } from './simulate-shop.ts';

const HEADER = 'order_id,customer_id,order_date,amount,currency,channel,country\n';
const CHUNK_ROWS = 1000;
const FIRST_NUMBER = 100_001;
const DAY_SECONDS = 86_400;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * The orders of a made-up shop as the chunks of one CSV file, oldest order first. Exactly `orders` rows have a positive
 * amount, in euros; the returned ones have a negative row of their own later on, `R` and the order's number.
 * The same request gives the same bytes. Customers are numbered as they first order.
 */
export function* writeShop(request: ShopRequest): Generator<string> {
  const shop = simulateShop(request);
  const orderNumbers = new Uint32Array(request.orders);
  const customerNumbers = new Uint32Array(request.orders);
  let nextOrder = FIRST_NUMBER;
  let nextCustomer = FIRST_NUMBER;

  let chunk = HEADER;
  let rows = 0;
  for (const { row, second } of rowsByTime(shop)) {
    const isReturn = row >= request.orders;
    const order = isReturn ? row - request.orders : row;
    const customer = shop.customer[order] ?? 0;
    if (!isReturn) orderNumbers[order] = nextOrder++;
    if (customerNumbers[customer] === 0) customerNumbers[customer] = nextCustomer++;
    const id = `${isReturn ? 'R' : 'O'}${orderNumbers[order]}`;
    const amount = isReturn ? -(shop.returnCents[order] ?? 0) : (shop.cents[order] ?? 0);
    const channel = channels[shop.channel[order] ?? 0];
    const country = countries[shop.country[order] ?? 0];
    chunk += `${id},C${customerNumbers[customer]},${writeTime(second)},${(amount / 100).toFixed(2)},EUR,${channel},${country}\n`;
    if (++rows % CHUNK_ROWS === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** YYYY-MM-DD HH:MM:SS, from the seconds since the opening day's midnight. */
function writeTime(second: number): string {
  const day = shopCalendar.days[Math.floor(second / DAY_SECONDS)];
  const hour = twoDigits[Math.floor((second % DAY_SECONDS) / 3600)];
  const minute = twoDigits[Math.floor((second % 3600) / 60)];
  return `${day} ${hour}:${minute}:${twoDigits[second % 60]}`;
}
