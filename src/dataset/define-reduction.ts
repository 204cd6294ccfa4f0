import type { MeasureName, MeasureValues } from '../domain/measures.ts';
import type { OrdersView } from './orders-view.ts';

/** One question put to the orders: SQL over a view of them, answered as named measures. Same view, same values. */
export type Reduction = {
  readonly measures: readonly MeasureName[];
  /** Those about money, which a file without amounts cannot give. */
  readonly needsAmount?: readonly MeasureName[];
  /** Arguments of the tools that change the answer. */
  readonly parameters?: readonly string[];
  /** A measure left out of the answer is one this view is too short or too small to give. */
  reduce(view: OrdersView): Promise<Partial<MeasureValues>>;
};

export function defineReduction(reduction: Reduction): Reduction {
  return Object.freeze(reduction);
}
