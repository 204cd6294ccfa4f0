import type { Calculation } from '../domain/turn.ts';
import type { Expect } from './expect-schema.ts';
import { numbersIn } from './numbers-in.ts';
import { sameNumber } from './same-number.ts';

/** Whether a calculation is the one expected: its tool, then some number of its value, or its refusal; a tool alone says nothing of either. */
export function matchCalculation(expect: Expect, calculation: Calculation | null): boolean {
  if (calculation === null) return false;
  if (expect.tool !== undefined && calculation.tool !== expect.tool) return false;
  const { ok, value, tolerance } = expect;
  if (ok !== undefined && ok !== calculation.ok) return false;
  if (typeof value !== 'number') return true;
  if (!calculation.ok) return false;
  return numbersIn(calculation.value).some((number) => sameNumber(value, number, tolerance));
}
