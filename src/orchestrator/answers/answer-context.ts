import type { Lang } from '../../domain/bilingual.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Ledger } from '../ledger.ts';

/** What an answer may draw on. */
export type AnswerContext = {
  readonly ledger: Ledger;
  readonly lang: Lang;
  /** What the user has said so far. */
  readonly facts: Facts;
  /** The loaded data set; null without data. */
  readonly dataset: string | null;
};
