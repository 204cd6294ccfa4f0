import type { Bilingual } from '../domain/bilingual.ts';

/** One cell of the three-level grid: how a sales manager reads it, and what to do with the accounts in it. */
export type RfmCell = { readonly reading: Bilingual; readonly action: Bilingual };
