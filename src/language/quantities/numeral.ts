/** A bare number found in a text: its place, its value, and how it was written. */
export type Numeral = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What it is worth if its lone dot or comma is of the other kind: 1,234 is 1.234 or 1234. Null when it can be read one way only. */
  readonly other: number | null;
  readonly written: 'digits' | 'words';
  /** Written with a sign: +3, −20, « moins 12 ». */
  readonly signed: boolean;
  /** True for the lone words un, une, a, an, and the pronoun one, which count only where something else says so. */
  readonly article: boolean;
  /** True where numbers name things (2025, page 4, 007): it counts only with a unit of its own. */
  readonly named: boolean;
};
