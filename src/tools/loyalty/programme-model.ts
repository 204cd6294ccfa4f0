/**
 * A programme over one year. Money in the stated currency, shares as ratios. `sales` are those of members before any uplift,
 * `issuedShare` the face value of the points issued per unit of sales, `fixedCost` what does not depend on sales.
 */
export type Programme = {
  readonly sales: number;
  readonly grossMargin: number;
  readonly issuedShare: number;
  readonly redemptionRate: number;
  readonly fixedCost: number;
  readonly cannibalisation: number;
};

/** One year of the programme when members spend `uplift` more: on every sale points are issued, those that would have been made anyway included. */
export type ProgrammeYear = {
  readonly sales: number;
  readonly issued: number;
  readonly redeemed: number;
  readonly cost: number;
  readonly incrementalMargin: number;
  readonly profit: number;
  /** Profit per unit of cost; null for a programme that costs nothing. */
  readonly roi: number | null;
};

/** What the programme costs and brings at this uplift. */
export function runProgramme(programme: Programme, uplift: number): ProgrammeYear {
  const { grossMargin, issuedShare, redemptionRate, fixedCost, cannibalisation } = programme;
  const sales = programme.sales * (1 + uplift);
  const issued = sales * issuedShare;
  const redeemed = issued * redemptionRate;
  const cost = redeemed + fixedCost;
  const incrementalMargin = programme.sales * uplift * (1 - cannibalisation) * grossMargin;
  const profit = incrementalMargin - cost;
  return { sales, issued, redeemed, cost, incrementalMargin, profit, roi: cost === 0 ? null : profit / cost };
}

/**
 * The uplift at which the programme pays for itself, points on the additional sales included; null when none does, each
 * additional sale costing more in rewards than it earns. Domain: sales above 0.
 */
export function breakEvenUplift({
  sales,
  grossMargin,
  issuedShare,
  redemptionRate,
  fixedCost,
  cannibalisation,
}: Programme): number | null {
  const rewards = issuedShare * redemptionRate;
  const earned = (1 - cannibalisation) * grossMargin - rewards;
  const cost = sales * rewards + fixedCost;
  if (cost === 0) return 0;
  return earned > 0 ? cost / (sales * earned) : null;
}

/** The face value of points per unit of sales above which the programme stops paying at this uplift; null when it cannot pay, or when no point is ever redeemed. */
export function largestIssuedShare(programme: Programme, uplift: number): number | null {
  const { sales, incrementalMargin } = runProgramme(programme, uplift);
  const left = incrementalMargin - programme.fixedCost;
  const redeemed = sales * programme.redemptionRate;
  return left < 0 || redeemed === 0 ? null : left / redeemed;
}
