import type { Action } from '../../domain/action.ts';
import type { AgentId } from '../../domain/agent-id.ts';
import type { LentTools } from '../../domain/lent-tools.ts';
import type { Model, ModelRun } from '../../domain/model.ts';
import type { RunEvent } from '../../domain/run-event.ts';
import type { StrategyAdvice } from '../../domain/strategy/advice.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import type { ToolCard } from '../../domain/tool-card.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { openLedger } from '../ledger.ts';
import { figureLines } from '../prose/figure-lines.ts';
import { adviceCaller } from './advice-caller.ts';
import { adviceContext } from './advice-context.ts';
import { adviceNotices } from './advice-notices.ts';
import { quoterFor } from './quoter-for.ts';
import { type Consulted, reviseAdvice } from './revise-advice.ts';

/**
 * Requests that the specialists of one strategy may make between them: one each, the same number of rounds of calls where there is
 * room, and what is left, one at least, for answers that are asked for again. What an endpoint refuses, or fails to answer, comes on top.
 */
const MOST_REQUESTS = 5;

export type AdviceParts = {
  readonly model: Model | null;
  readonly caller: ToolCaller;
  /** What each specialist may call. */
  readonly tools: (agent: AgentId) => Promise<readonly ToolCard[]>;
  /** What servers of others lend; absent, nothing. */
  readonly lent?: LentTools | undefined;
  readonly run: ModelRun;
};

/**
 * What a model makes of a strategy that is already written: each specialist of the plan orders its actions and says why, side by side.
 * The figures and the route are not its to change; a sentence that does not hold is asked for again, once, while there are requests
 * left; then it is left out, and the document says so.
 */
export async function adviseStrategy(
  strategy: Omit<Strategy, 'advice'>,
  { model, caller, tools, lent, run }: AdviceParts,
): Promise<StrategyAdvice | null> {
  const { lang } = strategy;
  const actions = [...strategy.plan.quickWins, ...strategy.plan.midTerm, ...strategy.plan.longTerm];
  const agents = agentCards.map(({ id }) => id).filter((id) => actions.some(({ agent }) => agent === id));
  if (model?.name == null || agents.length === 0) return null;
  const rounds = Math.max(0, Math.floor((MOST_REQUESTS - 1) / agents.length) - 1);
  const consulted = await Promise.all(
    agents.map(async (agent): Promise<Consulted> => {
      run.listen({ kind: 'agent-started', agent });
      const ledger = openLedger(caller, (event) => run.listen(askedBy(agent, event)));
      const brief = {
        ...briefOf(agent, strategy, actions),
        tools: rounds > 0 ? await tools(agent) : [],
        rounds,
        lent: rounds > 0 && lent !== undefined ? await lent.cards(run.signal) : [],
      };
      const own = adviceCaller(ledger, agent, lang);
      const outcome = await model.advise(brief, { ...own, ...(lent && quoterFor(lent, agent, run.listen)) }, run);
      run.listen({
        kind: 'agent-consulted',
        agent,
        actions: outcome.ok ? [...outcome.value.order] : brief.plays.map(({ id }) => id),
      });
      return { brief, outcome, calls: ledger.calls(), figures: ledger.figures() };
    }),
  );
  const calls: StrategyAdvice['calls'] = Object.fromEntries(consulted.flatMap((one) => Object.entries(one.calls)));
  const figures: StrategyAdvice['figures'] = Object.fromEntries(
    consulted.flatMap((one) => Object.entries(one.figures)),
  );
  const context = adviceContext({ ...strategy, advice: { calls, figures } });
  const spare = MOST_REQUESTS - agents.length * (rounds + 1);
  const { checked, revised } = await reviseAdvice(consulted, { model, spare, run, actions, context });
  const failures = checked.flatMap(({ failure }) => failure ?? []);
  for (const { code, message } of failures) run.listen({ kind: 'fell-back', purpose: 'advise', code, message });
  const findings = checked.flatMap(({ agent, finding }) => (finding === '' ? [] : [{ agent, text: finding }]));
  const reasons = Object.fromEntries(checked.flatMap((one) => Object.entries(one.reasons)));
  const dropped = checked.reduce((sum, one) => sum + one.dropped, 0);
  run.listen({ kind: 'prose-checked', kept: findings.length + Object.keys(reasons).length, revised, dropped });
  const order = [...checked.flatMap((one) => one.order), ...actions.map(({ id }) => id)];
  return {
    model: model.name,
    order: [...new Set(order)].filter((id) => actions.some((one) => one.id === id)),
    findings,
    reasons,
    notices: adviceNotices(
      failures.map(({ code }) => code),
      dropped,
    ).map((notice) => notice[lang]),
    calls,
    figures,
  };
}

function askedBy(agent: AgentId, event: RunEvent): RunEvent {
  return event.kind === 'tool-started' || event.kind === 'tool-called' ? { ...event, agent } : event;
}

function briefOf(agent: AgentId, strategy: Omit<Strategy, 'advice'>, actions: readonly Action[]) {
  const { lang, route, summary, figures, currency } = strategy;
  return {
    agent,
    lang,
    reasons: route.branches.map(({ name }) => name),
    facts: summary,
    figures: figureLines(figures, lang, currency),
    plays: actions.filter((action) => action.agent === agent).map(({ id, title, why }) => ({ id, title, why })),
  };
}
