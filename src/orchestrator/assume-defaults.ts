import { type Fact, type FactName, type Facts, factDefinitions } from '../domain/facts.ts';
import { QuestionId } from '../domain/question.ts';
import { decisionTree } from '../knowledge/decision-tree.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { industryOf, judgeFact } from './judge-fact.ts';

/** A question whose answer would change the route, and the facts taken when nobody can answer it. */
export type OpenQuestion = { id: QuestionId; defaults: Facts };

/** Between these two monthly rates the industry decides whether churn is high. */
const INDUSTRY_DECIDES = { above: 0.03, upTo: 0.05 } as const;

/** The questions that are due, the one that decides the primary branch first. */
export function findOpenQuestions(facts: Facts): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  const { churnMonthly } = facts;
  if (churnMonthly !== undefined && periodMatters(facts)) {
    questions.push({ id: 'churn-period', defaults: { churnMonthly: { ...churnMonthly, period: 'assumed' } } });
  } else if (industryDecides(facts)) {
    questions.push({ id: 'industry', defaults: { industry: assumed('industry', 'saas') } });
  }
  if (churnMonthly?.period !== 'unstated' || !periodMatters(facts)) {
    if (facts.churnPhase === undefined && churnIsHigh(facts)) {
      questions.push({ id: 'churn-phase', defaults: { churnPhase: assumed('churnPhase', 'late') } });
    }
  }
  if (facts.ltvTrend?.value === 'down' && facts.aovTrend === undefined && facts.lifetimeTrend === undefined) {
    questions.push({
      id: 'ltv-cause',
      defaults: { aovTrend: assumed('aovTrend', 'down'), lifetimeTrend: assumed('lifetimeTrend', 'down') },
    });
  }
  const order = QuestionId.options;
  return questions.sort(
    (a, b) => weightOf(a.id, facts) - weightOf(b.id, facts) || order.indexOf(a.id) - order.indexOf(b.id),
  );
}

/**
 * Takes the default of every question that is due, one after the other: an answer may make another question due.
 * With `asked`, only of those that were asked already, and ignored.
 */
export function assumeDefaults(facts: Facts, asked: readonly string[] | null = null): Facts {
  const question = findOpenQuestions(facts).find(({ id }) => asked === null || asked.includes(id));
  return question === undefined ? facts : assumeDefaults({ ...facts, ...question.defaults }, asked);
}

/** Which branch a question is about, as the tree would order it: how bad its evidence is, then its place. */
function weightOf(id: QuestionId, facts: Facts): number {
  if (id === 'ltv-cause') return placeOf('ltv-basket');
  const band = judgeFact('churnMonthly', facts.churnMonthly, facts)?.band;
  const mild = id === 'industry' || (band === 'average' && facts.churnHigh?.value !== true);
  return placeOf('churn-early') + (mild ? decisionTree.length : 0);
}

function placeOf(branch: string): number {
  return decisionTree.findIndex(({ id }) => id === branch);
}

/** Whether a rate said without its stretch routes one way as a month's and another way as a year's. */
function periodMatters(facts: Facts): boolean {
  const { churnMonthly } = facts;
  if (churnMonthly?.period !== 'unstated' || typeof churnMonthly.value !== 'number') return false;
  const yearly = { ...churnMonthly, value: 1 - (1 - churnMonthly.value) ** (1 / 12) };
  return verdictOf(facts) !== verdictOf({ ...facts, churnMonthly: yearly });
}

function verdictOf(facts: Facts): 'high' | 'open' | 'fine' {
  if (industryDecides(facts)) return 'open';
  return judgeFact('churnMonthly', facts.churnMonthly, facts)?.worse === true ? 'high' : 'fine';
}

function industryDecides(facts: Facts): boolean {
  const churn = facts.churnMonthly?.value;
  const between = typeof churn === 'number' && churn > INDUSTRY_DECIDES.above && churn <= INDUSTRY_DECIDES.upTo;
  return industryOf(facts) === null && between;
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
