import { z } from 'zod';
import type { MeasureValues } from '../../domain/measures.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { safeText } from '../../language/safe-text.ts';
import { tallyPoints } from './tally-points.ts';

/** One tier, – standing for none. Null: not in the files, or fewer than thirty members for a rate. */
export const TierReport = z.object({
  tier: z.string(),
  members: count,
  share,
  activeRate: share.nullable(),
  redemptionRate: amount.nullable(),
  openPoints: z.number().nullable(),
  ordersPerCustomer: amount.nullable(),
  spentPerCustomer: z.number().nullable(),
});
export type TierReport = z.infer<typeof TierReport>;

type Files = {
  pointFlows?: MeasureValues['pointFlows'] | undefined;
  memberOrders?: MeasureValues['memberOrders'] | undefined;
};

export function reportTiers(tiers: MeasureValues['memberTiers'], { pointFlows, memberOrders }: Files): TierReport[] {
  const all = tiers.tier.reduce((sum, _, row) => sum + (tiers.members[row] ?? 0), 0);
  return tiers.tier.map((tier, row) => {
    const members = tiers.members[row] ?? 0;
    const { earned, redeemed, open } = tallyPoints(tiers, pointFlows, tier);
    const bought =
      memberOrders?.tier.findIndex((name, at) => name === tier && memberOrders.group[at] === 'member') ?? -1;
    const buyers = memberOrders?.customers[bought] ?? 0;
    const isEnough = buyers >= defaults.maturedMinimum;
    return {
      tier: safeText(tier),
      members,
      share: members / all,
      activeRate: ratio(tiers.active[row] ?? 0, tiers.activeKnown[row] ?? 0),
      redemptionRate: earned === null || redeemed === null || earned <= 0 ? null : redeemed / earned,
      openPoints: open,
      ordersPerCustomer: isEnough ? (memberOrders?.orders[bought] ?? 0) / buyers : null,
      spentPerCustomer:
        isEnough && memberOrders && memberOrders.spent.length > 0 ? (memberOrders.spent[bought] ?? 0) / buyers : null,
    };
  });
}

function ratio(part: number, whole: number): number | null {
  return whole < defaults.maturedMinimum ? null : part / whole;
}
