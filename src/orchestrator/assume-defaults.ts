import { type Fact, type FactName, type Facts, factDefinitions } from '../domain/facts.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { industryOf } from './judge-fact.ts';

/** A question whose answer would change the route, and the facts taken when nobody can answer it. */
export type OpenQuestion = { id: 'industry' | 'churn-phase' | 'ltv-cause'; defaults: Facts };

/** Between these two monthly rates the industry decides whether churn is high. */
const INDUSTRY_DECIDES = { above: 0.03, upTo: 0.05 } as const;

/** The questions that are due, in the order they would be asked. */
export function findOpenQuestions(facts: Facts): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  const churn = facts.churnMonthly?.value;
  const undecided = typeof churn === 'number' && churn > INDUSTRY_DECIDES.above && churn <= INDUSTRY_DECIDES.upTo;
  if (industryOf(facts) === null && undecided) {
    questions.push({ id: 'industry', defaults: { industry: assumed('industry', 'saas') } });
  }
  if (facts.churnPhase === undefined && churnIsHigh(facts)) {
    questions.push({ id: 'churn-phase', defaults: { churnPhase: assumed('churnPhase', 'late') } });
  }
  if (facts.ltvTrend?.value === 'down' && facts.aovTrend === undefined && facts.lifetimeTrend === undefined) {
    questions.push({
      id: 'ltv-cause',
      defaults: { aovTrend: assumed('aovTrend', 'down'), lifetimeTrend: assumed('lifetimeTrend', 'down') },
    });
  }
  return questions;
}

/**
 * Takes the default of every question that is due, one after the other: an answer may make another question due.
 * With `asked`, only of those that were asked already, and ignored.
 */
export function assumeDefaults(facts: Facts, asked: readonly string[] | null = null): Facts {
  const question = findOpenQuestions(facts).find(({ id }) => asked === null || asked.includes(id));
  return question === undefined ? facts : assumeDefaults({ ...facts, ...question.defaults }, asked);
}

function churnIsHigh(facts: Facts): boolean {
  const high = {
    kind: 'any',
    of: [
      { kind: 'worse', fact: 'churnMonthly' },
      { kind: 'is', fact: 'churnHigh', values: [true] },
    ],
  } as const;
  return evaluateCondition(high, facts) !== null;
}

function assumed(name: FactName, value: Fact['value']): Fact {
  return { value, unit: factDefinitions[name].unit, source: 'assumed' };
}
