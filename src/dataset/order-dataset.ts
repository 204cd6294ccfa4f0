import type { Engine } from './duckdb.ts';
import type { LoadedTables } from './tables-view.ts';

/** Orders loaded in an engine, with what the import decided. `digest` identifies the bytes they came from. */
export type OrderDataset = {
  readonly id: string;
  readonly engine: Engine;
  readonly digest: string;
  readonly columns: ReadonlySet<string>;
  readonly hasAmount: boolean;
  readonly rowsRead: number;
  readonly currency: string | null;
  readonly timeZone: string;
  readonly conventions: Readonly<Record<string, string>>;
  /** First and last day of the kept orders. */
  readonly from: string;
  readonly to: string;
  /** The as-of date when the user gave one; else the day after the last order. */
  readonly asOf: string;
  /** Every kind of data loaded with the orders; `orders` alone when absent. */
  readonly kinds?: readonly string[];
  /** The currencies that amounts are in when they cannot be added: nothing about money is then computable. */
  readonly currencies?: readonly string[];
  /** The tables loaded with the orders, told when first asked for; those of the engine when absent. */
  readonly tables?: () => Promise<LoadedTables>;
  /** The as-of date of the other tables when it is not that of the orders: they may go on after the last order. */
  readonly tablesAsOf?: string;
  /** What the names of its working tables begin with, when several data sets share an engine. */
  readonly prefix?: string;
  /** Tables kept ready for its as-of date and all customers. */
  readonly ready?: { readonly orderDays: string; readonly customers: string };
};
