import { drawLognormal } from '../../maths/draw-lognormal.ts';
import type { Random } from '../../maths/seeded-random.ts';
import type { Situation } from './departure.ts';
import { drawDelivery, drawMark, drawRefund, PROMISED_DAYS } from './draw-outcome.ts';
import type { OpenShop } from './open-shop.ts';
import type { ShopLine, ShopOrder } from './shop-order.ts';

const DAY_SECONDS = 86_400;
/** A few orders come back, whole or by half, some days later. */
const RETURNS = { share: 0.03, halfShare: 0.3, medianDays: 9, sigma: 0.5 };
/** How much one code's depth differs from another's. */
const DEPTH_SPREAD = 0.4;

type Request = {
  readonly day: number;
  readonly second: number;
  /** What the basket would cost at full price, in a shop without a catalogue. */
  readonly cents: number;
  readonly first: boolean;
  readonly favourite: number;
};

/** The order without who, when and where, and what its customer met with it. */
export type Bought = {
  readonly order: Omit<ShopOrder, 'second' | 'channel' | 'country'>;
  readonly met: Pick<Situation, 'raised' | 'late' | 'unhappy' | 'refunded' | 'fullPrice'>;
};

/** What is in an order, what it costs and how it goes. */
export function drawPurchase(
  random: Random,
  shop: OpenShop,
  { day, second, cents, first, favourite }: Request,
): Bought {
  const { plan, draw } = shop;
  const lines = shop.articles?.drawLines(draw, favourite, shop.price[day] ?? 1) ?? [];
  const price = lines.length === 0 ? cents : lines.reduce((sum, line) => sum + line.quantity * line.unitCents, 0);
  const discountCents = plan.discounts === null ? 0 : drawDiscount(shop, day, first, price);
  const paid = price - discountCents;
  const deliveredAfterDays = plan.deliveries === null ? 0 : drawDelivery(draw, shop.late[day] ?? 0);
  const mark = plan.surveys === null ? 10 : drawMark(draw, shop.unhappy[day] ?? 0, shop.delighted[day] ?? 0);
  const returned =
    plan.refunds === null ? drawReturn(random, second, paid) : payBack(shop, { day, second, lines, paid });
  return {
    order: { cents: paid, returned: beforeClosing(shop, returned), lines, discountCents, deliveredAfterDays, mark },
    met: {
      raised: lines.some(({ article }) => plan.catalogue?.articles[article]?.raised === true),
      late: deliveredAfterDays > PROMISED_DAYS,
      unhappy: mark <= 6,
      refunded: plan.refunds !== null && returned !== null,
      fullPrice: discountCents === 0,
    },
  };
}

function drawDiscount({ discounts, draw }: OpenShop, day: number, first: boolean, cents: number): number {
  if (draw() >= ((first ? discounts.first : discounts.repeat)[day] ?? 0)) return 0;
  const depth = (discounts.depth[day] ?? 0) * (1 + DEPTH_SPREAD * (draw() - 0.5));
  return Math.min(cents - 1, Math.max(1, Math.round(cents * depth)));
}

function drawReturn(random: Random, second: number, cents: number): ShopOrder['returned'] {
  if (random() > RETURNS.share) return null;
  const days = Math.ceil(drawLognormal(random, RETURNS.medianDays, RETURNS.sigma));
  const half = random() < RETURNS.halfShare;
  return { second: second + days * DAY_SECONDS, cents: half ? Math.round(cents / 2) : cents };
}

type Paid = {
  readonly day: number;
  readonly second: number;
  readonly lines: readonly ShopLine[];
  readonly paid: number;
};

/** The faulty article is paid back alone; any other order, whole. */
function payBack(
  { plan, draw, refunded, faulty }: OpenShop,
  { day, second, lines, paid }: Paid,
): ShopOrder['returned'] {
  const culprit = lines.find(
    ({ article }) => plan.catalogue?.articles[article]?.name === plan.refunds?.faulty?.article,
  );
  const days = drawRefund(draw, (culprit === undefined ? refunded : faulty)[day] ?? 0);
  if (days === null) return null;
  const cents = culprit === undefined ? paid : culprit.quantity * culprit.unitCents;
  return { second: second + days * DAY_SECONDS, cents };
}

/** What would come back after the file's last day is not in it. */
function beforeClosing({ calendar }: OpenShop, returned: ShopOrder['returned']): ShopOrder['returned'] {
  return returned !== null && returned.second < calendar.days.length * DAY_SECONDS ? returned : null;
}
