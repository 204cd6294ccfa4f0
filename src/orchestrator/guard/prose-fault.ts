import type { Bilingual } from '../../domain/bilingual.ts';

export type FaultKind =
  | 'digit'
  | 'number-word'
  | 'unknown-figure'
  | 'label'
  | 'unit'
  | 'period'
  | 'segment'
  | 'sign'
  | 'link'
  | 'markup'
  | 'control'
  | 'prompt'
  | 'length';

/** What is wrong with a sentence: the words at fault, what is wrong with them and what to write instead. */
export type Fault = { readonly kind: FaultKind; readonly words: string; readonly message: Bilingual };
