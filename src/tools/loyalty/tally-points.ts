import type { MeasureValues } from '../../domain/measures.ts';

/** Points of a programme or of a tier; null where no file says it. `value`: money value of `valuedPoints` of the redeemed ones. */
export type PointTally = {
  earned: number | null;
  redeemed: number | null;
  expired: number | null;
  open: number | null;
  pointValue: number | null;
};

type Tiers = MeasureValues['memberTiers'] | undefined;
type Flows = MeasureValues['pointFlows'] | undefined;

/** The points of one tier, or of all: movements come first, the totals of the members' file fill in. */
export function tallyPoints(tiers: Tiers, flows: Flows, tier: string | null): PointTally {
  const sum = (table: { tier: string[] } | undefined, column: ArrayLike<number> | undefined) =>
    (table?.tier ?? []).reduce(
      (total, name, row) => (tier === null || name === tier ? total + (column?.[row] ?? 0) : total),
      0,
    );
  const moved = flows?.tier.some((name) => tier === null || name === tier) === true;
  const stated = sum(tiers, tiers?.pointsKnown) > 0;
  const earned = moved ? sum(flows, flows?.earned) : stated ? sum(tiers, tiers?.earnedPoints) : null;
  const redeemed = moved ? sum(flows, flows?.redeemed) : stated ? sum(tiers, tiers?.redeemedPoints) : null;
  const expired = moved ? sum(flows, flows?.expired) : null;
  const balance = sum(tiers, tiers?.openKnown) > 0 ? sum(tiers, tiers?.openPoints) : null;
  const valued = sum(flows, flows?.valuedPoints);
  return {
    earned,
    redeemed,
    expired,
    open: balance ?? (moved && earned !== null && redeemed !== null ? earned - redeemed - (expired ?? 0) : null),
    pointValue: valued > 0 ? sum(flows, flows?.value) / valued : null,
  };
}
