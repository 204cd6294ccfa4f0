import type { Chat } from './chat.ts';
import { changeData } from './open-data.ts';
import type { ChatSession, Remembered } from './session-port.ts';
import { styled } from './styled.ts';

type Which = { readonly kind: 'new' | 'latest' } | { readonly kind: 'id'; readonly id: string };

/** Goes on in another session file, or a new one; false once it is said why that one cannot be opened. */
export async function restoreSession(which: Which, chat: Chat): Promise<boolean> {
  const { options, memory, stage } = chat;
  const { sessions } = options;
  if (sessions === null) {
    if (which.kind !== 'new') stage.say('error', styled(NOT_KEPT[memory.lang]));
    return which.kind === 'new';
  }
  const opened = await sessions.open(which, memory.lang);
  if (!opened.ok) {
    stage.say('error', styled(opened.message[memory.lang]));
    return false;
  }
  await enter(opened.value, chat);
  return true;
}

const NOT_KEPT = {
  fr: 'Les conversations ne sont pas gardées ici : il n’y a rien à reprendre.',
  en: 'Conversations are not kept here: there is nothing to go on with.',
} as const;

async function enter(session: ChatSession, chat: Chat): Promise<void> {
  const { memory } = chat;
  await memory.session?.close();
  memory.session = session;
  const { remembered } = session;
  memory.state = remembered?.state ?? null;
  memory.facts = remembered?.facts ?? {};
  memory.last = null;
  memory.trace = null;
  memory.exchanges = [];
  memory.strategy = null;
  memory.noted = null;
  if (remembered !== null) await recall(remembered, chat);
}

/** Says what is known and loads the data again; without them the conversation still goes on. */
async function recall(remembered: Remembered, chat: Chat): Promise<void> {
  const { memory, stage, desk, book } = chat;
  if (remembered.lang !== null && !memory.langPinned) memory.lang = remembered.lang;
  book.restore(remembered.figures);
  stage.say(
    'notice',
    remembered.lines.map((text) => [{ text }]),
  );
  if (remembered.data === null || remembered.data.kind === 'none') return;
  if (JSON.stringify(remembered.data) === JSON.stringify(desk.data)) return;
  const opened = await changeData(chat, remembered.data);
  if (!opened.ok && !chat.signal.aborted) stage.say('error', styled(opened.message[memory.lang]));
}
