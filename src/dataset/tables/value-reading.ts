import type { AmountColumn, CurrencyCodes } from './currency-codes.ts';
import type { DateReading } from './decide-dates.ts';
import type { NumberReading } from './decide-numbers.ts';
import type { FlagWords } from './flag-sql.ts';
import type { ScoreScale } from './score-scale.ts';

/** How the texts of a column become values. */
export type ValueReading =
  | { readonly type: 'customer' | 'id' | 'text' }
  | (DateReading & { readonly type: 'day'; readonly mayBeFuture: boolean })
  | { readonly type: 'amount' | 'number'; readonly numbers: NumberReading }
  | { readonly type: 'score'; readonly scale: ScoreScale }
  | { readonly type: 'flag'; readonly words: FlagWords }
  /** From a column of currencies, when there is one, and from what stands beside amounts. */
  | { readonly type: 'currency'; readonly codes: CurrencyCodes; readonly amounts: readonly AmountColumn[] };

export type ValueType = ValueReading['type'];

/** The type of each value in the engine. */
export const SQL_TYPES: Readonly<Record<ValueType, string>> = {
  customer: 'VARCHAR',
  id: 'VARCHAR',
  text: 'VARCHAR',
  day: 'DATE',
  amount: 'DECIMAL(18, 4)',
  number: 'DOUBLE',
  score: 'DOUBLE',
  flag: 'BOOLEAN',
  currency: 'VARCHAR',
};

/** A column of a canonical table: its name there, and the column of the file it is read from (null: none, all NULL). */
export type PlannedColumn = {
  readonly name: string;
  readonly index: number | null;
  readonly header: string;
  readonly required: boolean;
  /** A column of the file that is no field of its kind. */
  readonly isAttribute: boolean;
  /** An attribute that stays text because nothing tells the order of day and month in its dates. */
  readonly isOpenDate?: boolean;
  readonly reading: ValueReading;
};
