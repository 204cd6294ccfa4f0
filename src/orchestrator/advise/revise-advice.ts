import type { Action } from '../../domain/action.ts';
import type { Advice, Brief } from '../../domain/advice.ts';
import type { AgentId } from '../../domain/agent-id.ts';
import type { Model, ModelRun } from '../../domain/model.ts';
import { type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import type { StrategyAdvice } from '../../domain/strategy/advice.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import type { ProseContext } from '../guard/prose-context.ts';
import { figureLines } from '../prose/figure-lines.ts';
import { checkedText } from './checked-text.ts';

/** A specialist, what its model answered, and what it called to get there. */
export type Consulted = Pick<StrategyAdvice, 'calls' | 'figures'> & {
  readonly brief: Brief;
  readonly outcome: Outcome<Advice>;
};

/** What holds of an advice. */
export type CheckedAdvice = {
  readonly agent: AgentId;
  readonly order: readonly string[];
  readonly finding: string;
  readonly reasons: Readonly<Record<string, string>>;
  /** Sentences left out. */
  readonly dropped: number;
  /** What to tell the model, a line a fault. */
  readonly faults: readonly string[];
  /** Why there is no advice; null when there is. */
  readonly failure: Refusal | null;
};

type Parts = {
  readonly model: Model;
  /** How many may be asked again: those whose answer has no form first, then the first ones in order. */
  readonly spare: number;
  readonly run: ModelRun;
  readonly actions: readonly Action[];
  readonly context: ProseContext;
};

/**
 * Checks what specialists advise, and asks those whose words do not hold, or whose answer has no form, once more. Who is asked depends
 * on what they said alone, not on who answered first.
 */
export async function reviseAdvice(
  consulted: readonly Consulted[],
  { model, spare, run, actions, context }: Parts,
): Promise<{ checked: CheckedAdvice[]; revised: boolean }> {
  const first = await Promise.all(
    consulted.map(({ brief, outcome }) => checkAdvice(brief.agent, outcome, actions, context)),
  );
  const faulty = first.filter(({ faults }) => faults.length > 0);
  const formless = faulty.filter(({ failure }) => failure !== null);
  const chosen = [...formless, ...faulty.filter(({ failure }) => failure === null)].slice(0, Math.max(0, spare));
  const again = await Promise.all(
    chosen.map(async ({ agent, faults }) => {
      const asked = consulted.find(({ brief }) => brief.agent === agent);
      const said = asked?.outcome.ok === true ? asked.outcome.value.said : undefined;
      if (asked === undefined || said === undefined) return null;
      const found = figureLines(asked.figures, context.lang, context.currency);
      const brief = { ...asked.brief, figures: [...found, ...asked.brief.figures], tools: [], rounds: 0 };
      const outcome = await model.advise({ ...brief, revise: { said, faults } }, NO_TOOLS, run);
      return outcome.ok ? checkAdvice(agent, outcome, actions, context) : null;
    }),
  );
  const better = again.filter((one) => one !== null && one.failure === null);
  return {
    checked: first.map((one) => better.find((other) => other?.agent === one.agent) ?? one),
    revised: better.length > 0,
  };
}

async function checkAdvice(
  agent: AgentId,
  outcome: Outcome<Advice>,
  actions: readonly Action[],
  context: ProseContext,
): Promise<CheckedAdvice> {
  const none = { agent, order: [], finding: '', reasons: {}, dropped: 0, faults: [], failure: null };
  if (!outcome.ok) return { ...none, failure: outcome };
  const { order, finding, reasons, fault } = outcome.value;
  if (fault !== undefined) return { ...none, faults: [fault], failure: NO_FORM };
  const found = await checkedText(finding, context);
  const said = Object.entries(reasons).flatMap(([play, text]) => {
    const about = actions.find(({ id }) => id === play)?.title;
    return about === undefined ? [] : [{ play, text, about }];
  });
  const checked = await Promise.all(
    said.map(async ({ play, text, about }) => ({ play, ...(await checkedText(text, { ...context, about })) })),
  );
  return {
    ...none,
    order,
    finding: found.text,
    reasons: Object.fromEntries(checked.filter(({ text }) => text !== '').map(({ play, text }) => [play, text])),
    dropped: checked.reduce((sum, { dropped }) => sum + dropped, found.dropped),
    faults: [...new Set([found, ...checked].flatMap(({ faults }) => faults))],
  };
}

/** Whoever is asked again has no round of calls. */
const NO_TOOLS: ToolCaller = { call: () => Promise.reject(new Error('an answer is revised without tools')) };

/** Said when an answer still has no form. */
const NO_FORM = refuse('model_unavailable', {
  fr: 'Un spécialiste n’a pas répondu dans la forme demandée : ses actions restent dans l’ordre du plan. Si cela se répète, lancez `fidelio doctor` ou choisissez un autre modèle.',
  en: 'A specialist did not answer in the form asked for: its actions stay in the order of the plan. If this goes on, run `fidelio doctor` or choose another model.',
});
