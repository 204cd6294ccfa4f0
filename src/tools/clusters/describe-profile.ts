import type { ClusterProfile } from './cluster-profile.ts';
import type { Trait } from './trait.ts';

/** What every profile of a table is described from: all its traits, those it is grouped by, and all the grouped rows. */
export type Described = {
  readonly traits: ReadonlyMap<string, Trait>;
  readonly features: readonly Trait[];
  readonly rows: readonly number[];
  /** Years that counts and sums of the table cover; null when nobody said. */
  readonly years: number | null;
};

/** A profile without its name, which depends on the others. */
export function describeProfile(
  { traits, features, rows: all, years }: Described,
  id: string,
  rows: readonly number[],
): Omit<ClusterProfile, 'name'> {
  const mean = (trait: string) => meanOf(traits.get(trait)?.values, rows);
  const ratio = (top: string, bottom: string) => ratioOf(traits.get(top)?.values, traits.get(bottom)?.values, rows);
  const purchases = mean('purchases');
  const spent = sumOf(traits.get('spend')?.values, rows);
  const spentByAll = sumOf(traits.get('spend')?.values, all);
  return {
    id,
    customers: rows.length,
    share: rows.length / Math.max(1, all.length),
    income: mean('income'),
    spend: mean('spend'),
    age: mean('age'),
    children: mean('children'),
    recencyDays: mean('recency'),
    response: mean('response'),
    outcome: mean('outcome'),
    campaignsAccepted: mean('campaigns'),
    basket: ratio('spend', 'purchases'),
    purchases,
    purchasesPerYear: purchases === null || years === null ? null : purchases / years,
    digital: ratio('onlinePurchases', 'purchases'),
    spendShare: spent === null || spentByAll === null || spentByAll <= 0 ? null : spent / spentByAll,
    features: Object.fromEntries(features.map((feature) => [feature.id, meanOf(feature.values, rows) ?? 0])),
  };
}

function sumOf(values: Float64Array | undefined, rows: readonly number[]): number | null {
  if (values === undefined) return null;
  let sum = 0;
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** The mean of what is known; null when nothing is. */
export function meanOf(values: Float64Array | undefined, rows: readonly number[]): number | null {
  if (values === undefined) return null;
  const known = rows.filter((row) => !Number.isNaN(values[row] ?? Number.NaN));
  return known.length === 0 ? null : (sumOf(values, known) ?? 0) / known.length;
}

/** One sum over another, over the rows that know both; null when the second is nothing. */
function ratioOf(
  top: Float64Array | undefined,
  bottom: Float64Array | undefined,
  rows: readonly number[],
): number | null {
  if (top === undefined || bottom === undefined) return null;
  const known = rows.filter((row) => !Number.isNaN((top[row] ?? Number.NaN) + (bottom[row] ?? Number.NaN)));
  const under = sumOf(bottom, known) ?? 0;
  return under > 0 ? (sumOf(top, known) ?? 0) / under : null;
}
