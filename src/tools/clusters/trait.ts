import type { Bilingual } from '../../domain/bilingual.ts';

/** What is known of every customer under one name: one number a row, NaN where it is missing, and the columns it was read from. */
export type Trait = {
  readonly id: string;
  readonly name: Bilingual;
  readonly columns: readonly string[];
  readonly values: Float64Array;
  /** Whether customers are grouped by it unless told otherwise; else why not. */
  readonly use: 'cluster' | 'profile' | 'flag' | 'constant' | 'identifier' | 'part';
};
