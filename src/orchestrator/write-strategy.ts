import type { Agent } from '../agents/define-agent.ts';
import type { Action } from '../domain/action.ts';
import type { Model, ModelRun } from '../domain/model.ts';
import { parse } from '../domain/parse.ts';
import type { RunListener } from '../domain/run-event.ts';
import type { DataOrigin, StrategyRequest } from '../domain/strategy/request.ts';
import { Strategy } from '../domain/strategy/strategy.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import { type AdviceParts, adviseStrategy } from './advise/advise-strategy.ts';
import { choosePlays } from './choose-plays.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { factsFrom } from './facts-from-request.ts';
import { findFindings } from './find-findings.ts';
import { industryOf } from './judge-fact.ts';
import { keepSaid } from './keep-said.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { isForOwner } from './read-cause-facts.ts';
import { causesLookedFor } from './read-cause-tests.ts';
import { type ActionContext, writeAction } from './strategy/write-action.ts';
import { writeAlerts } from './strategy/write-alerts.ts';
import { writeAudit } from './strategy/write-audit.ts';
import { writeBudget } from './strategy/write-budget.ts';
import { nameCausesNotFound, writeCauses } from './strategy/write-causes.ts';
import { writeChurnReasons } from './strategy/write-churn-reasons.ts';
import { writeCohorts } from './strategy/write-cohorts.ts';
import { writeEscalations } from './strategy/write-escalations.ts';
import { writeHandovers } from './strategy/write-handovers.ts';
import { writeImpact } from './strategy/write-impact.ts';
import { writeIndicators } from './strategy/write-indicators.ts';
import { writeKpis } from './strategy/write-kpis.ts';
import { writeMethod } from './strategy/write-method.ts';
import { writeNextSteps } from './strategy/write-next-steps.ts';
import { writeOutlook } from './strategy/write-outlook.ts';
import { writeRfm } from './strategy/write-rfm.ts';
import { writeSummary } from './strategy/write-summary.ts';
import { writeVerdict } from './strategy/write-verdict.ts';

export type StrategyParts = {
  caller: ToolCaller;
  team: readonly Agent[];
  version: string;
  data: DataOrigin;
  model: Model | null;
  /** What each specialist may call when a model asks. */
  tools: AdviceParts['tools'];
  /** What servers of others lend to that model. */
  lent?: AdviceParts['lent'];
  run: ModelRun;
};

const TITLE = { fr: 'Stratégie de fidélisation', en: 'Retention strategy' } as const;

/** From a request to the whole document: diagnosis, specialists' actions, sections; every number through the ledger. */
export async function writeStrategy(
  request: StrategyRequest,
  { caller, team, version, data, model, tools, lent, run }: StrategyParts,
): Promise<Strategy> {
  const { lang, client, dataset } = request;
  const { listen } = run;
  const ledger = openLedger(caller, listen);
  const said = factsFrom(request);
  const diagnosis = await diagnose(ledger, { said, dataset, lang, asked: null, forecast: true }, listen);
  const indicators = await writeIndicators(ledger, diagnosis, lang);
  const cohorts = writeCohorts(ledger, lang);
  const rfm = writeRfm(ledger, lang);
  const actions = await consultAgents(ledger, diagnosis, team, { lang, listen });
  const escalations = writeEscalations(diagnosis.escalations, lang);
  const causeReadings = writeCauses(diagnosis.causes, diagnosis.causeTests, lang);
  const audit = writeAudit(ledger, diagnosis.facts, lang);
  const unknown = audit.filter(({ state }) => state === 'unknown');
  const auditFirst = diagnosis.auditAttached || diagnosis.outcome === 'audit' || diagnosis.outcome === 'not-enough';
  const strategy = {
    version,
    lang,
    title: client === null ? TITLE[lang] : `${TITLE[lang]} – ${client}`,
    client,
    asOf: diagnosis.asOf,
    currency: diagnosis.currency,
    industry: industryOf(diagnosis.facts),
    industryAssumed: diagnosis.facts.industry?.source === 'assumed',
    request: { ...request, facts: keepSaid(request.facts) },
    data,
    route: diagnosis.route,
    outcome: diagnosis.outcome,
    summary: writeSummary(ledger, diagnosis, lang),
    causes: diagnosis.causes,
    causeReadings,
    causesNotFound:
      diagnosis.outcome === 'not-enough' ? [] : nameCausesNotFound(causesLookedFor(ledger), diagnosis.causes, lang),
    findings: findFindings(ledger, diagnosis, lang),
    indicators,
    verdict: writeVerdict(
      indicators,
      { escalated: escalations.length > 0, problem: diagnosis.outcome === 'routed' },
      lang,
    ),
    impact: await writeImpact(ledger, actions, lang),
    cohorts,
    rfm,
    churnReasons: writeChurnReasons(ledger, lang),
    outlook: diagnosis.outcome === 'not-enough' ? [] : writeOutlook(ledger, lang),
    plan: {
      stepZero: auditFirst ? unknown.map(({ id }) => id) : [],
      quickWins: actions.filter(({ effort }) => effort === 'low'),
      midTerm: actions.filter(({ effort }) => effort === 'medium'),
      longTerm: actions.filter(({ effort }) => effort === 'high'),
    },
    budget: await writeBudget(ledger, { customers: customersOf(ledger), currency: diagnosis.currency, lang }),
    kpis: writeKpis(lang),
    alerts: writeAlerts(ledger, lang),
    nextSteps: writeNextSteps(
      { actions, escalations, causes: causeReadings },
      { dayZero: diagnosis.asOf, missingData: unknown.length > 0, lang },
    ),
    escalations,
    handovers: writeHandovers(actions),
    audit,
    method: writeMethod(ledger, lang),
    calls: ledger.calls(),
    figures: ledger.figures(),
  };
  const advice = await adviseStrategy(strategy, { model, caller, tools, lent, run });
  listen({ kind: 'strategy-written', figures: Object.keys(strategy.figures).length, actions: actions.length });
  const checked = parse(Strategy, { ...strategy, advice }, { fr: 'Le document', en: 'The document' });
  if (!checked.ok) throw new Error(checked.message.en);
  return checked.value;
}

/** Each specialist of the route chooses its actions; a healthy shop is asked only what is worth keeping up. */
async function consultAgents(
  ledger: Ledger,
  diagnosis: Diagnosis,
  team: readonly Agent[],
  { lang, listen }: { lang: StrategyRequest['lang']; listen: RunListener },
): Promise<Action[]> {
  const { outcome, route, asOf, currency } = diagnosis;
  const answered = route.branches.filter((branch) => !isForOwner(branch, diagnosis.facts, diagnosis.causeTests));
  const reasons =
    outcome === 'healthy' ? (['healthy'] as const) : outcome === 'routed' ? answered.map(({ id }) => id) : [];
  const consulted = outcome === 'healthy' ? team : team.filter(({ id }) => route.agents.includes(id));
  const context: ActionContext = { ledger, lang, dayZero: asOf, currency };
  const chosen = choosePlays(consulted, reasons, { ledger, facts: diagnosis.facts }).sort(
    (a, b) => a.play.deadlineDays - b.play.deadlineDays,
  );
  const actions = await Promise.all(chosen.map((choice) => writeAction(choice, context)));
  for (const { id } of consulted) {
    listen({
      kind: 'agent-consulted',
      agent: id,
      actions: actions.filter(({ agent }) => agent === id).map((action) => action.id),
    });
  }
  return actions;
}

/** The customers tools and team are sized on: those active over a year when they can be counted. */
function customersOf(ledger: Ledger): number | null {
  return (
    ledger.number('historic_value.12m.customers') ??
    ledger.number('data_readiness.customers') ??
    ledger.number('fact.customers')
  );
}
