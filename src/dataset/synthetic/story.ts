import type { Bilingual } from '../../domain/bilingual.ts';
import type { BranchId } from '../../domain/branch.ts';
import type { CauseId } from '../../domain/cause.ts';
import type { ShopPlan } from './shop-plan.ts';

/** What the seed decides of a shop. */
export type ShopDraws = {
  /** The day from which the planted cause acts, YYYY-MM-DD. */
  readonly onset: string;
  /** How strong it is, in the story's own unit. */
  readonly strength: number;
  /** From 0 to 1: which of the story's variants. */
  readonly choice: number;
  /** The orders asked for. */
  readonly orders: number;
};

/** A kind of shop that can be made up, and what is true of it. */
export type Story = {
  readonly title: Bilingual;
  /** The planted cause; null in a shop where nothing is wrong. */
  readonly cause: CauseId | null;
  /** Whether a campaign is any use against it; null without a cause. */
  readonly marketing: boolean | null;
  /** Other causes that hold in it as well: finding them invents nothing. */
  readonly alsoTrue: readonly CauseId[];
  /** The branches that may lead the route; null when none may be the right answer. */
  readonly leads: readonly (BranchId | null)[];
  /** From which the seed draws. */
  readonly ranges: { readonly onset: readonly [string, string]; readonly strength: readonly [number, number] };
  /** What differs from a shop where nothing happens. */
  readonly plan: (draws: ShopDraws) => Partial<ShopPlan>;
};
