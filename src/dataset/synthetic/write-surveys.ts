import { seededRandom } from '../../maths/seeded-random.ts';
import { chunkLines } from './chunk-lines.ts';
import type { MadeShop } from './make-shop.ts';
import { writeDay } from './write-time.ts';

const DAY_SECONDS = 86_400;
/** Of the customers asked after each order, those who answer, and how many days later at most. */
const ANSWERS = { share: 0.3, days: 10 };

/** The answers to the recommendation question, by order, oldest first. */
export function writeSurveys(shop: MadeShop): Generator<string> {
  return chunkLines('customer_id,order_id,answered_at,nps', listAnswers(shop));
}

function* listAnswers({ open, orders, numbered, fileSeed }: MadeShop): Generator<string> {
  const draw = seededRandom(fileSeed);
  for (const { row: order, second } of numbered.rows()) {
    if (order >= orders.placed || draw() >= ANSWERS.share) continue;
    const answeredAt = writeDay(open.calendar.days, second + Math.ceil(draw() * ANSWERS.days) * DAY_SECONDS);
    if (answeredAt === '') continue;
    const customer = numbered.customerNumbers[orders.customer[order] ?? 0];
    yield `C${customer},O${numbered.orderNumbers[order]},${answeredAt},${orders.mark[order]}`;
  }
}
