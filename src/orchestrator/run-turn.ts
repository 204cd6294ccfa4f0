import type { Lang } from '../domain/bilingual.ts';
import type { Facts } from '../domain/facts.ts';
import type { Intent } from '../domain/intent.ts';
import type { ModelRun } from '../domain/model.ts';
import type { ToolCaller } from '../domain/tool-caller.ts';
import type { Turn } from '../domain/turn.ts';
import { safeText } from '../language/safe-text.ts';
import { type ConversationState, readState } from './conversation-state.ts';
import { hearMessage, type Voices } from './hearing/hear-message.ts';
import { openLedger } from './ledger.ts';
import { remember } from './remember.ts';
import { answerTurn } from './turn/answer-turn.ts';
import { routeTurn } from './turn/route-turn.ts';

export type TurnRequest = {
  /** What the user wrote; null when facts come without words. */
  message: string | null;
  said: Facts;
  state: string | null;
  dataset: string | null;
  /** The language to answer in; null for that of the message. */
  lang: Lang | null;
  /** The user's own language, for messages that show none. */
  home: Lang;
  /** YYYY-MM-DD. */
  today: string;
};
export type TurnParts = { caller: ToolCaller; voices: Voices };

/** The intents that the tree answers. */
const ROUTED: ReadonlySet<Intent> = new Set(['diagnose', 'goal', 'incident']);

/**
 * One turn: reads the message, remembers, escalates, then answers what was asked or walks the tree. Asks at most one question
 * whose answer changes the route, never the same one twice. A model, where there is one, reads beside ours and adds words: a turn
 * in which it fails, or is interrupted, is the turn that would have been without it, with a notice.
 */
export async function runTurn({ caller, voices }: TurnParts, request: TurnRequest, run: ModelRun): Promise<Turn> {
  const { said, state, dataset, lang: wanted, home, today } = request;
  const message = request.message === null ? null : withoutReferences(request.message);
  run.listen({ kind: 'turn-started' });
  const before = readState(state);
  const context = contextOf(before, wanted ?? home, today);
  const heard = message === null ? null : await hearMessage(voices, message, context, run);
  const reading = heard?.reading ?? null;
  const lang = wanted ?? reading?.lang ?? before.lang ?? home;
  const intent = reading === null ? null : (reading.intent ?? reading.perhaps[0] ?? 'help');
  const order = {
    ledger: openLedger(caller, run.listen),
    model: heard?.failed === null ? voices.model : null,
    run,
    message,
    intent,
    lang,
    memory: remember(before, reading, said),
    before,
    reading,
    heard,
    dataset,
  };
  return reading === null || intent === null || ROUTED.has(intent)
    ? routeTurn(order)
    : answerTurn(order, intent, reading);
}

/** Words of the user are quoted back: a reference to a figure that they wrote is no reference. */
function withoutReferences(message: string): string {
  return safeText(message).replace(/\{+(?=figure:)/g, '');
}

function contextOf(before: ConversationState, home: Lang, today: string) {
  return { lang: before.lang ?? home, today, open: before.open, facts: before.facts, last: before.last };
}
