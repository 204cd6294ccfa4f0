import type { Bilingual } from '../domain/bilingual.ts';

/** The place of a segment by spend: the first, those after it, those between, the last. */
export type ClusterTier = 'top' | 'upper' | 'middle' | 'low';

/** An aim that the table of customers cannot measure: what it takes, and its level. */
export type ClusterKpi = {
  readonly id: string;
  readonly name: Bilingual;
  readonly target: number;
  readonly unit: 'share';
  readonly sense: 'atLeast' | 'atMost';
  readonly measuredBy: Bilingual;
};

/** What to do with a segment. Source: framework, texts ours; `costPerCustomer` (euros) and `upgradeShare` are conventions. */
export type ClusterPlay = {
  readonly tier: ClusterTier;
  readonly productAndPrice: Bilingual;
  readonly offers: Bilingual;
  readonly frequency: Bilingual;
  readonly tone: Bilingual;
  readonly actions: readonly Bilingual[];
  readonly kpis: readonly ClusterKpi[];
  readonly quickWin: { readonly title: Bilingual; readonly costPerCustomer: number };
  /** Where customers should move. */
  readonly growth: Bilingual;
};
