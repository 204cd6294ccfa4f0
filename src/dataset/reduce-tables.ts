import type { MeasureName, MeasureValues } from '../domain/measures.ts';
import type { TableReduction } from './define-table-reduction.ts';
import type { Engine } from './duckdb.ts';
import { type LoadedTables, type TablesScope, type TablesView, viewTables } from './tables-view.ts';

/** Tables loaded in an engine, and the questions that can be put to them. */
export type TablesToReduce = {
  readonly engine: Engine;
  readonly tables: LoadedTables;
  readonly reductions: readonly TableReduction[];
};

/**
 * The measures that tables give, of all customers or of some. A reduction whose tables are not there, or cannot tell
 * whose rows they hold when only some customers are asked for, gives nothing.
 */
export async function reduceTables(
  { engine, tables, reductions }: TablesToReduce,
  names: readonly MeasureName[],
  scope: TablesScope,
): Promise<Partial<MeasureValues>> {
  const view = viewTables(engine, tables, scope);
  const wanted = reductions.filter(
    (reduction) => reduction.measures.some((name) => names.includes(name)) && canAnswer(reduction, view, scope),
  );
  const parts: Partial<MeasureValues>[] = await Promise.all(wanted.map((reduction) => reduction.reduce(view)));
  return Object.assign({}, ...parts);
}

function canAnswer({ needs }: TableReduction, view: TablesView, { customers, only }: TablesScope): boolean {
  const limited = customers !== null || only !== null;
  return needs.every(({ table, columns = [] }) => {
    if (!view.has(table, ...columns)) return false;
    return !limited || only?.table === table || view.has(table, 'customer');
  });
}
