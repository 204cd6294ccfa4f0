import type { Lang } from '../../../src/domain/bilingual.ts';
import { findQuantities } from '../../../src/language/quantities/find-quantities.ts';
import type { Quantity } from '../../../src/language/quantities/quantity.ts';

/** A message and what is found in it, as `describeQuantities` writes it. */
export type QuantityCase = readonly [text: string, expected: string];

/** What a text says, in one line: `share 0.12 from 0.08 | money 20 EUR /month | 4 points signed`. Empty when it holds no quantity. */
export function describeQuantities(text: string, lang: Lang): string {
  return findQuantities(text, lang).map(describeOne).join(' | ');
}

function describeOne({ kind, value, unit, currency, per, previous, outOf, upTo, signed }: Quantity): string {
  const parts = [kind, Number(value.toPrecision(9)), unit, currency, per === null ? null : `/${per}`];
  if (previous !== null) parts.push(`from ${previous}`);
  if (outOf !== null) parts.push(`of ${outOf}`);
  if (upTo !== null) parts.push(`to ${upTo}`);
  if (signed) parts.push('signed');
  return parts.filter((part) => part !== null).join(' ');
}
