import { chunkLines } from './chunk-lines.ts';
import type { MadeShop } from './make-shop.ts';
import { MOST_LINES } from './shop-orders.ts';
import { writeDay } from './write-time.ts';

const REASONS = ['too small', 'damaged', 'not as described', 'changed my mind'];

/** What was paid back, oldest first; the article is named when it alone came back. */
export function writeRefunds(shop: MadeShop): Generator<string> {
  return chunkLines(
    'refund_id,order_id,customer_id,refunded_at,refund_amount,reason,product,currency',
    listRefunds(shop),
  );
}

function* listRefunds(shop: MadeShop): Generator<string> {
  const { open, orders, numbered } = shop;
  for (const { row, second } of numbered.rows()) {
    const order = row - orders.placed;
    if (order < 0) continue;
    const number = numbered.orderNumbers[order] ?? 0;
    const customer = numbered.customerNumbers[orders.customer[order] ?? 0];
    const amount = ((orders.returnCents[order] ?? 0) / 100).toFixed(2);
    const product = findFaulty(shop, order);
    const reason = product === '' ? REASONS[number % REASONS.length] : 'defective';
    yield `F${number},O${number},C${customer},${writeDay(open.calendar.days, second)},${amount},${reason},${product},EUR`;
  }
}

/** The name of the faulty article when the order holds it. */
function findFaulty({ open, orders }: MadeShop, order: number): string {
  const { catalogue, refunds } = open.plan;
  const faulty = catalogue?.articles.findIndex(({ name }) => name === refunds?.faulty?.article) ?? -1;
  for (let line = order * MOST_LINES; line < (order + 1) * MOST_LINES; line++)
    if ((orders.quantity[line] ?? 0) > 0 && orders.article[line] === faulty) return refunds?.faulty?.article ?? '';
  return '';
}
