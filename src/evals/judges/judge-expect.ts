import type { Turn } from '../../domain/turn.ts';
import { type ExpectKind, expectKind } from '../expect-kind.ts';
import type { Expect } from '../expect-schema.ts';
import type { Judge } from '../judge.ts';
import { matchCalculation } from '../match-calculation.ts';
import { matchSlots } from '../match-slots.ts';
import { sameNumber } from '../same-number.ts';

/** What the intent of the scenario must give: a calculation, a benchmark, a term, a deliverable, a domain or slots. */
export const judgeExpect: Judge = (scenario, { turn }) => {
  const kind = expectKind(scenario);
  const { expect } = scenario.expected;
  if (kind === null || expect === undefined) return null;
  const right = turn !== null && MATCHES[kind](expect, turn);
  const marks = [{ score: 'expect', right: right ? 1 : 0, of: 1 }] as const;
  return { field: 'expect', right, marks, expected: expect, got: turn === null ? null : GIVEN[kind](turn) };
};

const MATCHES: Readonly<Record<ExpectKind, (expect: Expect, turn: Turn) => boolean>> = {
  calculation: (expect, { calculation }) => matchCalculation(expect, calculation),
  benchmark: (expect, { benchmark }) => benchmark !== null && isBenchmark(expect, benchmark),
  term: ({ term: expected }, { term }) => term !== null && (expected === undefined || term.id === expected),
  deliverable: ({ deliverable: expected }, { deliverable }) =>
    deliverable !== null && (expected === undefined || deliverable.id === expected),
  handoff: ({ domain }, { handoff }) => handoff !== null && (domain === undefined || handoff.domain === domain),
  slots: (expect, { slots }) => matchSlots({ ...expect, ...expect.slots }, slots),
};

function isBenchmark(
  { metric, industry, value, tolerance }: Expect,
  benchmark: NonNullable<Turn['benchmark']>,
): boolean {
  if (metric !== undefined && benchmark.metric !== metric) return false;
  if (industry !== undefined && benchmark.industry !== industry) return false;
  if (value === undefined) return true;
  if (value === null || benchmark.benchmark === null) return value === benchmark.benchmark;
  return sameNumber(value, benchmark.benchmark, tolerance);
}

/** What was given instead, short enough to be shown. */
const GIVEN: Readonly<Record<ExpectKind, (turn: Turn) => unknown>> = {
  calculation({ calculation }) {
    if (calculation === null) return null;
    const { tool, ok } = calculation;
    return ok ? { tool, value: calculation.value } : { tool, ok, code: calculation.code, needs: calculation.needs };
  },
  benchmark({ benchmark }) {
    return benchmark && { metric: benchmark.metric, industry: benchmark.industry, value: benchmark.benchmark };
  },
  term: ({ term }) => term && { term: term.id },
  deliverable: ({ deliverable }) => deliverable && { deliverable: deliverable.id },
  handoff: ({ handoff }) => handoff && { domain: handoff.domain },
  slots: ({ slots }) => slots,
};
