import type { Action } from '../../domain/action.ts';
import type { AgentId } from '../../domain/agent-id.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
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
import { droppedNotice } from '../prose/write-prose.ts';
import { adviceCaller } from './advice-caller.ts';
import { adviceContext } from './advice-context.ts';
import { checkedText } from './checked-text.ts';
import { quoterFor } from './quoter-for.ts';

/** Requests that the specialists of one strategy may make between them, those to ask again for an answer of the wrong form apart. */
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
 * The figures and the route are not its to change; a sentence that does not hold is left out, and the document says so.
 */
export async function adviseStrategy(
  strategy: Omit<Strategy, 'advice'>,
  { model, caller, tools, lent, run }: AdviceParts,
): Promise<StrategyAdvice | null> {
  const actions = [...strategy.plan.quickWins, ...strategy.plan.midTerm, ...strategy.plan.longTerm];
  const agents = agentCards.map(({ id }) => id).filter((id) => actions.some(({ agent }) => agent === id));
  if (model?.name == null || agents.length === 0) return null;
  const rounds = Math.floor(MOST_REQUESTS / agents.length) - 1;
  const advised = await Promise.all(
    agents.map(async (agent) => {
      run.listen({ kind: 'agent-started', agent });
      const ledger = openLedger(caller, (event) => run.listen(askedBy(agent, event)));
      const brief = {
        ...briefOf(agent, strategy, actions),
        tools: rounds > 0 ? await tools(agent) : [],
        rounds: Math.max(0, rounds),
        lent: rounds > 0 && lent !== undefined ? await lent.cards(run.signal) : [],
      };
      const own = adviceCaller(ledger, agent, strategy.lang);
      const outcome = await model.advise(brief, { ...own, ...(lent && quoterFor(lent, agent, run.listen)) }, run);
      run.listen({
        kind: 'agent-consulted',
        agent,
        actions: outcome.ok ? [...outcome.value.order] : brief.plays.map(({ id }) => id),
      });
      return { agent, outcome, calls: ledger.calls(), figures: ledger.figures() };
    }),
  );
  const { lang } = strategy;
  const calls: StrategyAdvice['calls'] = Object.fromEntries(advised.flatMap((one) => Object.entries(one.calls)));
  const figures: StrategyAdvice['figures'] = Object.fromEntries(advised.flatMap((one) => Object.entries(one.figures)));
  const context = adviceContext({ ...strategy, advice: { calls, figures } });
  const findings: StrategyAdvice['findings'] = [];
  const reasons: StrategyAdvice['reasons'] = {};
  const order: string[] = [];
  const notices: Bilingual[] = [];
  let dropped = 0;
  for (const { agent, outcome } of advised) {
    if (!outcome.ok) {
      run.listen({ kind: 'fell-back', purpose: 'advise', code: outcome.code });
      notices.push(outcome.message);
      continue;
    }
    order.push(...outcome.value.order);
    const finding = await checkedText(outcome.value.finding, context);
    dropped += finding.dropped;
    if (finding.text !== '') findings.push({ agent, text: finding.text });
    for (const [play, words] of Object.entries(outcome.value.reasons)) {
      const about = actions.find(({ id }) => id === play)?.title;
      if (about === undefined) continue;
      const reason = await checkedText(words, { ...context, about });
      dropped += reason.dropped;
      if (reason.text !== '') reasons[play] = reason.text;
    }
  }
  run.listen({
    kind: 'prose-checked',
    kept: findings.length + Object.keys(reasons).length,
    revised: false,
    dropped,
  });
  if (dropped > 0) notices.push(droppedNotice(dropped));
  return {
    model: model.name,
    order: [...new Set([...order, ...actions.map(({ id }) => id)])].filter((id) =>
      actions.some((one) => one.id === id),
    ),
    findings,
    reasons,
    notices: [...new Set(notices.map((notice) => notice[lang]))],
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
