import type { Severity } from '../domain/branch.ts';
import type { Condition } from '../domain/condition.ts';
import type { FactName, Facts } from '../domain/facts.ts';
import { judgeFact } from './judge-fact.ts';

/** A fact that supports a condition, and how bad it is; null for what only sets the scene (a phase, a figure that is fine). */
export type Evidence = { fact: FactName; severity: Severity | null };

const CONTEXT: ReadonlySet<FactName> = new Set(['churnPhase', 'goals']);

/** `null` when the condition does not hold; else the facts that make it hold (none for a negation). */
export function evaluateCondition(condition: Condition, facts: Facts): Evidence[] | null {
  switch (condition.kind) {
    case 'worse': {
      const judgement = judgeFact(condition.fact, facts[condition.fact], facts);
      if (judgement === null || !judgement.worse) return null;
      return [
        {
          fact: condition.fact,
          severity: judgement.band === 'bad' || judgement.band === 'average' ? judgement.band : 'unbanded',
        },
      ];
    }
    case 'fine': {
      const judgement = judgeFact(condition.fact, facts[condition.fact], facts);
      return judgement !== null && !judgement.worse ? [{ fact: condition.fact, severity: null }] : null;
    }
    case 'under':
      return isNumber(condition.fact, facts, (value) => value < condition.limit);
    case 'over':
      return isNumber(condition.fact, facts, (value) => value > condition.limit);
    case 'is': {
      const value = facts[condition.fact]?.value;
      const values = Array.isArray(value) ? value : [value];
      return condition.values.some((wanted) => values.some((found) => found === wanted))
        ? [{ fact: condition.fact, severity: CONTEXT.has(condition.fact) ? null : 'unbanded' }]
        : null;
    }
    case 'not':
      return evaluateCondition(condition.of, facts) === null ? [] : null;
    case 'all': {
      const parts = condition.of.map((part) => evaluateCondition(part, facts));
      return parts.every((part) => part !== null) ? distinct(parts.flat()) : null;
    }
    case 'any': {
      const parts = condition.of.map((part) => evaluateCondition(part, facts)).filter((part) => part !== null);
      return parts.length > 0 ? distinct(parts.flat()) : null;
    }
  }
}

/**
 * The facts that keep a failing condition from holding: of an `all`, those of its narrowest failing part; of an `any`, those of
 * every part. Known or not.
 */
export function blockersOf(condition: Condition, facts: Facts): FactName[] {
  if (condition.kind === 'any') return [...new Set(condition.of.flatMap((part) => blockersOf(part, facts)))];
  if (condition.kind !== 'all') return factsOf(condition);
  const failing = condition.of.filter((part) => evaluateCondition(part, facts) === null);
  const [narrowest] = failing.map((part) => blockersOf(part, facts)).sort((a, b) => a.length - b.length);
  return narrowest ?? [];
}

/** Every fact a condition looks at, once, in its order. */
export function factsOf(condition: Condition): FactName[] {
  if (condition.kind === 'all' || condition.kind === 'any') return [...new Set(condition.of.flatMap(factsOf))];
  return condition.kind === 'not' ? factsOf(condition.of) : [condition.fact];
}

function isNumber(fact: FactName, facts: Facts, holds: (value: number) => boolean): Evidence[] | null {
  const value = facts[fact]?.value;
  return typeof value === 'number' && holds(value) ? [{ fact, severity: 'unbanded' }] : null;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [item.fact, item])).values()];
}
