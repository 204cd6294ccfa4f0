import type { Turn } from '../../domain/turn.ts';
import type { Chat } from './chat.ts';
import type { FigureBook } from './figure-book.ts';
import { watchRun } from './live-run.ts';
import { openData } from './open-data.ts';
import { styled } from './styled.ts';
import { suggestNext } from './suggest-next.ts';
import { turnBlock } from './turn-block.ts';
import { writeDown } from './write-down.ts';

/** How many exchanges are kept for `/export all`. */
const KEPT = 500;

/** One turn of the conversation: asked, shown while it is worked out, answered, written down. */
export async function askTurn(message: string, chat: Chat): Promise<void> {
  const { stage, desk, memory, book, options, signal } = chat;
  await writeDown({ kind: 'message', text: message }, chat);
  const app = await openData(chat);
  if (app === null || signal.aborted) return;
  const live = watchRun(stage.live, { lang: memory.lang, clock: options.clock });
  const order = { message, state: memory.state, lang: memory.langPinned ? memory.lang : null };
  let traced: string | null = null;
  const run = {
    ...{ listen: live.listen, onText: live.onText, signal, session: memory.session?.id ?? null },
    onTrace: (id: string) => {
      traced = id;
    },
  };
  const turn = await app.ask(order, run).finally(live.end);
  if (signal.aborted) return;
  memory.state = turn.state;
  memory.last = turn;
  memory.trace = traced;
  memory.lang = turn.lang;
  memory.facts = saidIn(turn);
  memory.exchanges = [...memory.exchanges, { message, turn: lighten(turn) }].slice(-KEPT);
  const { numbers, recording } = record(book);
  stage.say('answer', turnBlock(turn, recording));
  for (const notice of turn.notices) stage.say('notice', styled(notice, 'warn'));
  const next = { lang: memory.lang, hasData: desk.data.kind !== 'none', figures: numbers[0] ?? 0 };
  stage.suggest(suggestNext(turn, next));
  await writeDown({ kind: 'answer', turn }, chat);
}

function saidIn({ facts }: Turn): Turn['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([, { source }]) => source === 'said'));
}

/** Without the tables and the answers of tools, which take most of the room. */
function lighten(turn: Turn): Turn {
  const figures = Object.entries(turn.figures).filter(([, { value }]) => !Array.isArray(value));
  return { ...turn, toolCalls: [], figures: Object.fromEntries(figures) };
}

/** The same book, and the numbers it gives from now on, in order. */
function record(book: FigureBook): { numbers: readonly number[]; recording: FigureBook } {
  const numbers: number[] = [];
  const number: FigureBook['number'] = (entry) => {
    const given = book.number(entry);
    numbers.push(given);
    return given;
  };
  return { numbers, recording: { ...book, number } };
}
