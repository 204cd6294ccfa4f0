import { earnPoints } from './earn-points.ts';
import { makeShop } from './make-shop.ts';
import type { ShopRequest } from './shop-request.ts';
import { writeDeliveries } from './write-deliveries.ts';
import { writeMembers, writeMovements } from './write-loyalty.ts';
import { writeOrders } from './write-orders.ts';
import { writeRefunds } from './write-refunds.ts';
import { writeSurveys } from './write-surveys.ts';

/** A CSV file of a made-up shop, named after what it holds, in chunks to be read once. */
export type ShopFile = { readonly name: string; readonly chunks: Iterable<string> };

/** The files of a made-up shop, its orders first. The same request gives the same bytes. */
export function writeShopFiles(request: ShopRequest): ShopFile[] {
  const shop = makeShop(request);
  const { deliveries, surveys, refunds, loyalty } = shop.open.plan;
  const files: ShopFile[] = [{ name: 'orders.csv', chunks: writeOrders(shop) }];
  if (deliveries !== null) files.push({ name: 'deliveries.csv', chunks: writeDeliveries(shop) });
  if (surveys !== null) files.push({ name: 'surveys.csv', chunks: writeSurveys(shop) });
  if (refunds !== null) files.push({ name: 'refunds.csv', chunks: writeRefunds(shop) });
  if (loyalty !== null) {
    const { members, movements } = earnPoints(shop);
    files.push({ name: 'loyalty_members.csv', chunks: writeMembers(shop, members) });
    files.push({ name: 'loyalty_movements.csv', chunks: writeMovements(shop, movements) });
  }
  return files;
}
