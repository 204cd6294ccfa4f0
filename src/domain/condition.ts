import type { FactName } from './facts.ts';

/**
 * What must hold for a branch, as data: read aloud, walked the same way every time, and turned over one fact at a time
 * to find what would flip it.
 */
export type Condition =
  /** The fact is known and below the benchmark of its metric in the industry at hand. */
  | { readonly kind: 'worse'; readonly fact: FactName }
  /** The fact is known and at or better than its benchmark. */
  | { readonly kind: 'fine'; readonly fact: FactName }
  /** The fact is known and strictly under a floor that holds in every industry. */
  | { readonly kind: 'under'; readonly fact: FactName; readonly limit: number }
  /** The fact is known and strictly over a limit. */
  | { readonly kind: 'over'; readonly fact: FactName; readonly limit: number }
  /** The fact is one of these values; for a list, contains one of them. */
  | { readonly kind: 'is'; readonly fact: FactName; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };
