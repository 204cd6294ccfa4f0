/** A part of a phrase. Of several ways to read a text the first option wins, and the longer stretch of what repeats. */
export type Pattern =
  | { readonly kind: 'letters'; readonly letters: string }
  /** Any letters, or none; `whole` when a word ends after them, so that no fewer will do. */
  | { readonly kind: 'rest'; readonly whole: boolean }
  /** What parts two words: a blank, an apostrophe, a hyphen, an arrow. */
  | { readonly kind: 'blank' }
  /** A quantity of one of these kinds, blotted out. */
  | { readonly kind: 'marks'; readonly marks: string }
  /** Up to so many words, each with the blank after it. */
  | { readonly kind: 'gap'; readonly words: number }
  | { readonly kind: 'perhaps'; readonly part: Pattern }
  | Sequence
  | Choice;

export type Sequence = { readonly kind: 'sequence'; readonly parts: readonly Pattern[] };
/** `id` is its own: what is found of it in a text is kept under it. */
export type Choice = { readonly kind: 'choice'; readonly id: number; readonly options: readonly Pattern[] };
