import type { Turn } from '../domain/turn.ts';
import { safeText } from '../language/safe-text.ts';
import type { AskTurn } from './ask-turn.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds, from any start. */
export type Clock = () => number;

/** How many times the scripted user answers before giving up. */
const MOST_REPLIES = 5;

/** What came of a conversation. `turn` is the last one; null when the program failed on a message, and `error` says how. */
export type Played = {
  turn: Turn | null;
  error: string | null;
  /** The tools called, turn after turn. */
  tools: readonly string[];
  /** Milliseconds of each turn; none without a clock. */
  latencies: readonly number[];
};

/** A conversation that could not take place. */
export function unplayed(error: string): Played {
  return { turn: null, error: safeText(error), tools: [], latencies: [] };
}

/**
 * Plays the turns, then lets the scripted user answer while a question is open. The language is left to the message, as for
 * a user.
 */
export async function playScenario(scenario: Scenario, ask: AskTurn, clock: Clock | null): Promise<Played> {
  const tools: string[] = [];
  const latencies: number[] = [];
  let last: Turn | null = null;

  async function say(message: string): Promise<Turn> {
    const start = clock?.();
    const turn = await ask({ message, state: last?.state ?? null, lang: null });
    if (clock !== null && start !== undefined) latencies.push(clock() - start);
    tools.push(...turn.toolCalls.map(({ tool }) => tool));
    return turn;
  }

  try {
    for (const message of scenario.turns) last = await say(message);
    for (let replies = 0; last !== null && replies < MOST_REPLIES; replies += 1) {
      const reply = replyTo(last, scenario);
      if (reply === undefined) break;
      last = await say(reply);
    }
    return { turn: last, error: null, tools, latencies };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { turn: null, error: safeText(message), tools, latencies };
  }
}

function replyTo({ question, intent }: Turn, { user }: Scenario): string | undefined {
  if (question === null) return undefined;
  return (user.find(({ when }) => when === question.id) ?? user.find(({ when }) => when === intent))?.say;
}
