import { z } from 'zod';
import type { Lang } from '../domain/bilingual.ts';
import type { Route, RouteOutcome } from '../domain/branch.ts';
import type { Cause, SaidCause } from '../domain/cause.ts';
import type { Escalation } from '../domain/escalation.ts';
import { type Facts, factDefinitions, isFactName } from '../domain/facts.ts';
import type { RunListener } from '../domain/run-event.ts';
import { defaults } from '../knowledge/defaults.ts';
import { assumeDefaults, findOpenQuestions, type OpenQuestion } from './assume-defaults.ts';
import { escalate } from './escalate.ts';
import { findCauses } from './find-causes.ts';
import { gatherFigures } from './gather-figures.ts';
import { type Judgement, judgeFact } from './judge-fact.ts';
import type { Ledger } from './ledger.ts';
import { readCauseFacts, withoutExplained } from './read-cause-facts.ts';
import { type CauseTest, causesLookedFor, readCauseTests } from './read-cause-tests.ts';
import { readDataFacts } from './read-data-facts.ts';
import { stateFacts } from './state-facts.ts';
import { walkTree } from './walk-tree.ts';

/** What is known and concluded before anything is written. */
export type Diagnosis = {
  facts: Facts;
  /** What the user said, before the data had its say. */
  said: Facts;
  route: Route;
  outcome: RouteOutcome;
  auditAttached: boolean;
  escalations: Escalation[];
  causes: Cause[];
  /** The causes that tests on the data found, with their figures. */
  causeTests: CauseTest[];
  /** What to ask before the route is decided; null when nothing is, or when defaults were taken instead. */
  open: OpenQuestion['id'] | null;
  /** The as-of date of the data; null without data. */
  asOf: string | null;
  currency: string | null;
};

export type DiagnosisRequest = {
  /** What the user said: numbers, words, flags. */
  said: Facts;
  /** What the user blames. */
  causes?: readonly SaidCause[];
  dataset: string | null;
  lang: Lang;
  /** The questions asked so far, whose defaults are taken; null when nobody can be asked, and every default is. */
  asked: readonly string[] | null;
  /** Whether to look ahead too: only a document shows it. */
  forecast?: boolean;
};

/** Facts from words and data, figures from tools, the tree's route, escalations and causes: everything decided in code. */
export async function diagnose(
  ledger: Ledger,
  { said, causes = [], dataset, lang, asked, forecast = false }: DiagnosisRequest,
  listen: RunListener,
): Promise<Diagnosis> {
  const readiness = dataset === null ? null : await readReadiness(ledger, dataset);
  if (dataset !== null && readiness !== null) {
    const margin = said.grossMargin?.value;
    const grossMargin = typeof margin === 'number' ? margin : null;
    await gatherFigures(ledger, { dataset, kinds: readiness.kinds, asOf: readiness.asOf, grossMargin, forecast, lang });
  }
  const enough = readiness?.enough ?? true;
  const causeTests = readiness !== null && enough ? readCauseTests(ledger, lang) : [];
  const known = {
    ...(readiness === null ? {} : industryFrom(readiness.kinds)),
    ...said,
    ...(readiness !== null && enough
      ? {
          ...withoutExplained(readDataFacts(ledger), causeTests, causesLookedFor(ledger)),
          ...readCauseFacts(causeTests),
        }
      : {}),
  };
  const settled = assumeDefaults(known, asked);
  const open = findOpenQuestions(settled)[0]?.id ?? null;
  const facts = open === 'churn-period' ? withoutChurn(settled) : settled;
  stateFacts(ledger, said, lang);
  stateFacts(ledger, facts, lang);
  listen({ kind: 'facts-read', facts: Object.keys(facts).filter(isFactName) });
  const route = walkTree(facts, lang, said);
  const escalations = await escalate(ledger, facts);
  const concludable = readiness === null || (enough && judgedFacts(facts).length >= defaults.minIndicators);
  const outcome = concludeOutcome(route, facts, concludable);
  listen({ kind: 'route-decided', outcome, branches: route.branches.map(({ id }) => id) });
  if (escalations.length > 0) listen({ kind: 'escalated', escalations: escalations.map(({ id }) => id) });
  return {
    facts,
    said,
    route,
    outcome,
    auditAttached: outcome === 'routed' && said.hasData?.value === false,
    escalations,
    causes: findCauses({ facts, route, enoughData: enough, tests: causeTests, said: causes }),
    causeTests,
    open,
    asOf: readiness?.asOf ?? null,
    currency: readiness?.currency ?? currencyOf(said),
  };
}

/** A rate whose period is being asked is not a monthly rate yet. */
function withoutChurn({ churnMonthly: _asked, ...others }: Facts): Facts {
  return others;
}

/** Subscriptions without orders come from software, orders from a shop, until the user says otherwise. */
function industryFrom(kinds: readonly string[]): Facts {
  const value = kinds.includes('orders') ? 'ecommerce' : kinds.includes('subscriptions') ? 'saas' : null;
  return value === null ? {} : { industry: { value, unit: factDefinitions.industry.unit, source: 'assumed' } };
}

/**
 * A branch that matched routes, unless it rests on data too thin to conclude. Without a branch, one figure at its benchmark or
 * better is healthy; a figure that nothing can judge, or a poor one that has no branch, is not enough; nothing known is an audit.
 */
function concludeOutcome(route: Route, facts: Facts, concludable: boolean): RouteOutcome {
  const stated = route.branches.some(({ evidence }) =>
    evidence.some((name) => isFactName(name) && facts[name]?.source === 'said'),
  );
  if (!concludable && !stated) return 'not-enough';
  if (route.branches.length > 0) return 'routed';
  if (judgedFacts(facts).some(({ worse }) => !worse)) return 'healthy';
  return hasMeasure(facts) ? 'not-enough' : 'audit';
}

/** How each fact that has a benchmark or a floor here stands against it. */
function judgedFacts(facts: Facts): Judgement[] {
  return Object.keys(facts)
    .filter(isFactName)
    .map((name) => judgeFact(name, facts[name], facts))
    .filter((judgement) => judgement !== null);
}

/** Whether a value of some metric is known. */
function hasMeasure(facts: Facts): boolean {
  return Object.keys(facts)
    .filter(isFactName)
    .some((name) => factDefinitions[name].metric !== null && typeof facts[name]?.value === 'number');
}

/** What the data allows, its as-of date and its currency; null when nothing can be said of the data set at all. */
async function readReadiness(ledger: Ledger, dataset: string) {
  const result = await ledger.call('data_readiness', 'data_readiness', { dataset });
  if (!result.ok || result.population === undefined) return null;
  const kinds = z.array(z.string()).safeParse(ledger.value('data_readiness', '/kinds'));
  return {
    kinds: kinds.data ?? [],
    enough: ledger.value('data_readiness', '/enough') === true,
    asOf: result.population.asOf,
    currency: result.population.currency,
  };
}

function currencyOf(said: Facts): string | null {
  return typeof said.currency?.value === 'string' ? said.currency.value : null;
}
