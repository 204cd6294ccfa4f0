import { chunkLines } from './chunk-lines.ts';
import { countries } from './draw-customer.ts';
import type { MadeShop } from './make-shop.ts';
import { MOST_LINES } from './shop-orders.ts';
import { writeTime } from './write-time.ts';

/**
 * The orders, oldest first, in euros. With a catalogue a row is an article; else an order, and the returned ones have a
 * negative row of their own later on, `R` and the order's number, unless a file of refunds tells it.
 */
export function writeOrders(shop: MadeShop): Generator<string> {
  const { catalogue, discounts } = shop.open.plan;
  const what = catalogue === null ? 'amount' : 'product,category,quantity,unit_price';
  const code = discounts === null ? '' : ',discount,discount_code';
  return chunkLines(`order_id,customer_id,order_date,${what},currency,channel,country${code}`, listRows(shop));
}

function* listRows(shop: MadeShop): Generator<string> {
  const { open, orders, numbered } = shop;
  const { days } = open.calendar;
  const { channels, catalogue, discounts, refunds } = open.plan;
  for (const { row, second } of numbered.rows()) {
    const isReturn = row >= orders.placed;
    if (isReturn && (refunds !== null || catalogue !== null)) continue;
    const order = isReturn ? row - orders.placed : row;
    const customer = numbered.customerNumbers[orders.customer[order] ?? 0];
    const channel = channels[orders.channel[order] ?? 0]?.name;
    const country = countries[orders.country[order] ?? 0];
    const start = `${isReturn ? 'R' : 'O'}${numbered.orderNumbers[order]},C${customer},${writeTime(days, second)}`;
    const end = `EUR,${channel},${country}`;
    if (catalogue !== null) {
      for (const article of listArticles(shop, order)) yield `${start},${article},${end}`;
      continue;
    }
    const cents = isReturn ? -(orders.returnCents[order] ?? 0) : (orders.cents[order] ?? 0);
    const line = `${start},${(cents / 100).toFixed(2)},${end}`;
    yield discounts === null ? line : `${line},${isReturn ? ',' : describeDiscount(shop, order, second)}`;
  }
}

function* listArticles({ open, orders }: MadeShop, order: number): Generator<string> {
  for (let line = order * MOST_LINES; line < (order + 1) * MOST_LINES; line++) {
    const quantity = orders.quantity[line] ?? 0;
    if (quantity === 0) continue;
    const { name = '', category = '' } = open.plan.catalogue?.articles[orders.article[line] ?? 0] ?? {};
    yield `${name},${category},${quantity},${((orders.unitCents[line] ?? 0) / 100).toFixed(2)}`;
  }
}

/** What the code took off, and the code of that month; nothing at full price. */
function describeDiscount({ open, orders }: MadeShop, order: number, second: number): string {
  const cents = orders.discountCents[order] ?? 0;
  if (cents === 0) return '0.00,';
  const month = writeTime(open.calendar.days, second).slice(2, 7).replace('-', '');
  return `${(cents / 100).toFixed(2)},PROMO${month}`;
}
