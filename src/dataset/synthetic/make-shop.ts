import { seededRandom } from '../../maths/seeded-random.ts';
import { type NumberedRows, numberRows } from './number-rows.ts';
import { type OpenShop, openShop } from './open-shop.ts';
import { planShop } from './plan-shop.ts';
import type { ShopOrders } from './shop-orders.ts';
import type { ShopPlan } from './shop-plan.ts';
import type { ShopRequest } from './shop-request.ts';
import { simulateShop } from './simulate-shop.ts';
import { firstStories } from './stories/first-stories.ts';
import type { ShopDraws } from './story.ts';

/** A shop made up from its request, ready to be written. */
export type MadeShop = {
  readonly draws: ShopDraws;
  readonly open: OpenShop;
  readonly orders: ShopOrders;
  readonly numbered: NumberedRows;
  /** For what the files say of the orders without changing them. */
  readonly fileSeed: number;
};

/** A shop whose plan is known and whose customers are still to be drawn, once, with pauses. */
export type BegunShop = { readonly plan: ShopPlan; make(): Generator<void, MadeShop> };

/** A shop made up at once. */
export function makeShop(request: ShopRequest): MadeShop {
  const making = beginShop(request).make();
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}

/** The same seed gives customers of their own to each story, but for the first ones, which share theirs. */
export function beginShop(request: ShopRequest): BegunShop {
  const draw = seededRandom(saltSeed(request));
  const customerSeed = Object.hasOwn(firstStories, request.story) ? request.seed : Math.floor(draw() * 2 ** 32);
  const random = seededRandom(customerSeed);
  const { draws, plan } = planShop(request, draw);
  return {
    plan,
    *make() {
      const open = openShop(plan, draw);
      const orders = yield* simulateShop(open, random, request.orders);
      yield;
      return { draws, open, orders, numbered: numberRows(orders), fileSeed: Math.floor(draw() * 2 ** 32) };
    },
  };
}

/** A seed far from the request's own, and from that of another story. */
function saltSeed({ seed, story }: ShopRequest): number {
  const salt = [...story].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 31, 7);
  const left = Number.MAX_SAFE_INTEGER - seed - salt;
  return left < 0 ? left + Number.MAX_SAFE_INTEGER : left;
}
