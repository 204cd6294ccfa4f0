import type { Bilingual } from '../domain/bilingual.ts';

/** A word of the trade that is not a metric of its own. A metric's card can stand wherever a term is shown. */
export type Term = {
  readonly id: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly confusedWith: Bilingual;
};
