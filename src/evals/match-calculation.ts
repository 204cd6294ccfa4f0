import type { Calculation } from '../domain/turn.ts';
import type { Expect } from './expect-schema.ts';
import { numbersIn } from './numbers-in.ts';
import { sameNumber } from './same-number.ts';

/** Whether a calculation is the one expected: its tool, then some number of its value, or its refusal. */
export function matchCalculation(expect: Expect, calculation: Calculation | null): boolean {
  if (calculation === null) return false;
  if (expect.tool !== undefined && calculation.tool !== expect.tool) return false;
  if (!calculation.ok) return expect.ok === false;
  if (expect.ok === false) return false;
  const { value, tolerance } = expect;
  if (typeof value !== 'number') return true;
  return numbersIn(calculation.value).some((number) => sameNumber(value, number, tolerance));
}
