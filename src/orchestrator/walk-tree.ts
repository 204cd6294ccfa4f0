import type { AgentId } from '../domain/agent-id.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { MatchedBranch, Route, RuledOutBranch, Severity } from '../domain/branch.ts';
import type { FactName, Facts } from '../domain/facts.ts';
import { factDefinitions } from '../domain/facts.ts';
import { decisionTree, type TreeBranch } from '../knowledge/decision-tree.ts';
import { wordOf } from '../knowledge/fact-words.ts';
import { blockersOf, type Evidence, evaluateCondition } from './evaluate-condition.ts';
import { findFlip } from './find-flip.ts';
import { judgeFact } from './judge-fact.ts';

type Match = { branch: TreeBranch; evidence: Evidence[]; severity: Severity; stated: boolean };

const RANK: Record<Severity, number> = { bad: 0, unbanded: 0, average: 1 };

/**
 * Every branch the facts match, primary first: problems before goals; among problems what the user said before what only
 * the data shows, then severity (bad before average, no band counts as bad), then the tree's order; goals in the order said. `said` holds the user's own
 * words where the data has replaced them in `facts`.
 */
export function walkTree(facts: Facts, lang: Lang, said: Facts = facts): Route {
  const matches: Match[] = [];
  const ruledOut: RuledOutBranch[] = [];
  for (const branch of decisionTree) {
    const evidence = evaluateCondition(branch.when, facts);
    if (evidence === null) {
      ruledOut.push(ruleOut(branch, facts, lang));
    } else {
      matches.push({ branch, evidence, severity: worstOf(evidence), stated: isStated(branch, facts, said) });
    }
  }
  const ordered = [
    ...problemsFirst(matches.filter(({ branch }) => branch.kind === 'problem')),
    ...goalsAsSaid(matches, facts),
  ];
  return {
    branches: ordered.map(
      ({ branch, evidence, severity }): MatchedBranch => ({
        id: branch.id,
        name: branch.name[lang],
        evidence: proofOf(evidence, facts),
        severity,
        flip: findFlip(branch, facts, lang),
      }),
    ),
    agents: [...new Set(ordered.flatMap(({ branch }): readonly AgentId[] => branch.agents))],
    ruledOut,
  };
}

/** Whether the branch already holds on the user's own words, in their industry, with the defaults taken for what they did not know. */
function isStated(branch: TreeBranch, facts: Facts, said: Facts): boolean {
  const own = Object.fromEntries(Object.entries(said).filter(([, fact]) => fact.source === 'said'));
  const { industry } = facts;
  const assumed = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact.source === 'assumed'));
  return evaluateCondition(branch.when, { ...(industry && { industry }), ...assumed, ...own }) !== null;
}

/** The facts that prove a branch, then the figures those facts were taken from. */
function proofOf(evidence: readonly Evidence[], facts: Facts): string[] {
  const names = evidence.map(({ fact }) => fact);
  return [...names, ...names.flatMap((name) => facts[name]?.figure ?? [])];
}

/** The sort is stable, so equals keep the order of the tree. */
function problemsFirst(problems: Match[]): Match[] {
  return problems.sort((a, b) => Number(b.stated) - Number(a.stated) || RANK[a.severity] - RANK[b.severity]);
}

function goalsAsSaid(matches: readonly Match[], facts: Facts): Match[] {
  const goals = facts.goals?.value;
  const said = Array.isArray(goals) ? goals : [];
  return said.flatMap((goal) => matches.filter(({ branch }) => branch.id === `goal-${goal}`));
}

function worstOf(evidence: readonly Evidence[]): Severity {
  const severities = evidence.map(({ severity }) => severity);
  if (severities.includes('bad')) return 'bad';
  return severities.includes('average') && !severities.includes('unbanded') ? 'average' : 'unbanded';
}

/** Says what is known of the facts that keep the branch shut, or that none is. */
function ruleOut(branch: TreeBranch, facts: Facts, lang: Lang): RuledOutBranch {
  const known = blockersOf(branch.when, facts).filter((name) => facts[name] !== undefined);
  const why =
    known.length > 0
      ? known.map((name) => describe(name, facts, lang)).join(lang === 'fr' ? ' ; ' : '; ')
      : { fr: 'aucune information', en: 'no information' }[lang];
  return {
    id: branch.id,
    name: branch.name[lang],
    informed: known.length > 0,
    why,
    flip: findFlip(branch, facts, lang),
  };
}

function describe(name: FactName, facts: Facts, lang: Lang): string {
  const fact = facts[name];
  const label = factDefinitions[name][lang];
  const judgement = judgeFact(name, fact, facts);
  if (judgement !== null) {
    return judgement.worse
      ? { fr: `${label} moins bien que la référence`, en: `${label} worse than the benchmark` }[lang]
      : { fr: `${label} au niveau de sa référence ou mieux`, en: `${label} at its benchmark or better` }[lang];
  }
  const value = fact?.value;
  if (typeof value === 'number') return label;
  const shown = Array.isArray(value) ? value : [value ?? ''];
  return `${label} = ${shown.map((word) => wordOf(word)[lang]).join(', ')}`;
}
