import { chunkLines } from './chunk-lines.ts';
import type { Member, Movement } from './earn-points.ts';
import type { MadeShop } from './make-shop.ts';
import { writeDay } from './write-time.ts';

/** Members as they stand at the end, in the order they joined. */
export function writeMembers({ open, numbered }: MadeShop, members: ReadonlyMap<number, Member>): Generator<string> {
  function* listMembers() {
    for (const [customer, { joinedSecond, balance }] of members)
      yield `C${numbered.customerNumbers[customer]},${writeDay(open.calendar.days, joinedSecond)},${balance}`;
  }
  return chunkLines('customer_id,joined_at,points_balance', listMembers());
}

/** Points earned and taken, with the money value of the rewards. */
export function writeMovements(
  { open, orders, numbered }: MadeShop,
  movements: readonly Movement[],
): Generator<string> {
  function* listMovements() {
    for (const { order, second, points, rewardCents } of movements) {
      const customer = numbered.customerNumbers[orders.customer[order] ?? 0];
      const day = writeDay(open.calendar.days, second);
      const taken = points < 0 ? `redeem,${points},${(rewardCents / 100).toFixed(2)}` : `earn,${points},`;
      yield `C${customer},${day},${taken},O${numbered.orderNumbers[order]}`;
    }
  }
  return chunkLines('customer_id,movement_date,type,points,reward_value,order_id', listMovements());
}
