import { earnPoints } from './earn-points.ts';
import { type BegunShop, beginShop, type MadeShop } from './make-shop.ts';
import type { ShopRequest } from './shop-request.ts';
import { writeDeliveries } from './write-deliveries.ts';
import { writeMembers, writeMovements } from './write-loyalty.ts';
import { writeOrders } from './write-orders.ts';
import { writeRefunds } from './write-refunds.ts';
import { writeSurveys } from './write-surveys.ts';

/**
 * A CSV file of a made-up shop, named after what it holds, in chunks to be read once. Chunks are empty while the shop is being
 * made up, for whoever reads them to attend to something else or to give up.
 */
export type ShopFile = { readonly name: string; readonly chunks: Iterable<string> };

/** The files of a made-up shop, its orders first. The same request gives the same bytes. */
export function writeShopFiles(request: ShopRequest): ShopFile[] {
  const begun = beginShop(request);
  const made = makeOnce(begun);
  const { deliveries, surveys, refunds, loyalty } = begun.plan;
  const file = (name: string, write: (shop: MadeShop) => Iterable<string>): ShopFile => ({
    name,
    chunks: writeOnceMade(made, write),
  });
  const files: ShopFile[] = [file('orders.csv', writeOrders)];
  if (deliveries !== null) files.push(file('deliveries.csv', writeDeliveries));
  if (surveys !== null) files.push(file('surveys.csv', writeSurveys));
  if (refunds !== null) files.push(file('refunds.csv', writeRefunds));
  if (loyalty !== null) {
    let earned: ReturnType<typeof earnPoints> | null = null;
    const earn = (shop: MadeShop) => {
      earned ??= earnPoints(shop);
      return earned;
    };
    files.push(file('loyalty_members.csv', (shop) => writeMembers(shop, earn(shop).members)));
    files.push(file('loyalty_movements.csv', (shop) => writeMovements(shop, earn(shop).movements)));
  }
  return files;
}

/** The shop, made up by the first of its files to be read. */
function makeOnce(begun: BegunShop): () => Generator<void, MadeShop> {
  let shop: MadeShop | null = null;
  return function* () {
    shop ??= yield* begun.make();
    return shop;
  };
}

function* writeOnceMade(
  made: () => Generator<void, MadeShop>,
  write: (shop: MadeShop) => Iterable<string>,
): Generator<string> {
  const making = made();
  let step = making.next();
  for (; step.done !== true; step = making.next()) yield '';
  yield* write(step.value);
}
