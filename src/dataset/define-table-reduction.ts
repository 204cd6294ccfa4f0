import type { MeasureName, MeasureValues } from '../domain/measures.ts';
import type { TableName, TablesView } from './tables-view.ts';

/** One question put to tables of any kind: SQL over a view of them, answered as named measures. Same view, same values. */
export type TableReduction = {
  readonly measures: readonly MeasureName[];
  /** Tables it cannot do without and the columns it needs of each; the first is the one it is about, by which it is split. */
  readonly needs: readonly { readonly table: TableName; readonly columns?: readonly string[] }[];
  /** Arguments of the tools that change the answer. */
  readonly parameters?: readonly string[];
  /** A measure left out of the answer is one these rows cannot give. */
  reduce(view: TablesView): Promise<Partial<MeasureValues>>;
};

export function defineTableReduction(reduction: TableReduction): TableReduction {
  return Object.freeze(reduction);
}
