import type { FoundQuantity } from './found-quantity.ts';
import type { Numeral } from './numeral.ts';

const TO_ONE = /^(?: ?: ?| (?:to|pour|contre|for|against) |-to-)$/;

/** 3:1, "4.5 to 1", « 3 pour 1 »: how many times as much; null when the numeral starts no ratio. `from 3 to 1` is a change. */
export function readRatio(folded: string, numerals: readonly Numeral[], index: number): FoundQuantity | null {
  const [first, second] = [numerals[index], numerals[index + 1]];
  if (first === undefined || second === undefined || first.named || second.value !== 1 || first.value <= 1) return null;
  const between = folded.slice(first.end, second.start);
  if (!TO_ONE.test(between) || second.written !== first.written) return null;
  if (/^[.,]?\d|^ ?[%€$£a-z]/.test(folded.slice(second.end, second.end + 2)) && !between.includes(':')) return null;
  if (between === ' to ' && /(?<![a-z])from $/.test(folded.slice(Math.max(0, first.start - 6), first.start)))
    return null;
  return { start: first.start, end: second.end, kind: 'times', value: first.value, outOf: 1 };
}
