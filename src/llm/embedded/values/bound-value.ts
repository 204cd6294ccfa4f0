import type { Per, Quantity } from '../../../language/quantities/quantity.ts';
import type { Span } from '../message/message.ts';

/** Whose value it is: ours now, one aimed at, one of the past, one supposed, somebody else's, or the size of a change. */
export type Standing = 'ours' | 'target' | 'past' | 'supposed' | 'others' | 'change';

/** A quantity tied to what it measures. */
export type BoundValue = Span & {
  /** Key of the lexicon of subjects: a metric id, or the name of an amount (`arpu`, `cac`, `grossMargin`, `customers`…). */
  readonly subject: string;
  /** In the subject's unit: shares as ratios, `time_between_purchases` and `time_to_value` in days, `cac_payback` in months, `purchase_frequency` a year. */
  readonly value: number;
  readonly quantity: Quantity;
  /** The stretch a rate is counted over, where the words around say it. */
  readonly per: Per | null;
  /** The user's words, head and value. */
  readonly quote: string;
  readonly standing: Standing;
};
