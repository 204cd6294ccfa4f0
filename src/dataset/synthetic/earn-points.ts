import { seededRandom } from '../../maths/seeded-random.ts';
import type { MadeShop } from './make-shop.ts';

/** Points are worth their purchase in euros; a reward is taken at this many, mostly. */
const REWARD_POINTS = 100;
const TAKES = 0.85;

/** A movement of points: below 0 when they were taken as a reward, worth so many cents. */
export type Movement = {
  readonly order: number;
  readonly second: number;
  readonly points: number;
  readonly rewardCents: number;
};

export type Member = { readonly joinedSecond: number; readonly balance: number };

/** Who joined, with what is left of their points, and every movement, oldest first; joining says nothing of who buys more. */
export function earnPoints({ open, orders, numbered, fileSeed }: MadeShop): {
  members: Map<number, Member>;
  movements: Movement[];
} {
  const { joins = 0, rewardShare = 0 } = open.plan.loyalty ?? {};
  const draw = seededRandom(fileSeed);
  const known = new Set<number>();
  const members = new Map<number, Member>();
  const movements: Movement[] = [];
  for (const { row: order, second } of numbered.rows()) {
    if (order >= orders.placed) continue;
    const customer = orders.customer[order] ?? 0;
    if (!known.has(customer) && draw() < joins) members.set(customer, { joinedSecond: second, balance: 0 });
    known.add(customer);
    const member = members.get(customer);
    if (member === undefined) continue;
    const takes = member.balance >= REWARD_POINTS && draw() < TAKES;
    const taken = takes ? Math.floor(member.balance / REWARD_POINTS) * REWARD_POINTS : 0;
    if (takes) movements.push({ order, second, points: -taken, rewardCents: Math.round(taken * 100 * rewardShare) });
    const points = Math.floor((orders.cents[order] ?? 0) / 100);
    if (points > 0) movements.push({ order, second, points, rewardCents: 0 });
    members.set(customer, { ...member, balance: member.balance - taken + points });
  }
  return { members, movements };
}
