import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Lang } from '../../domain/bilingual.ts';
import type { ChatPort } from '../../tui/chat-port.ts';
import { VERSION } from '../../version.ts';
import { banner } from './banner.ts';
import type { Chat, Memory, Stage } from './chat.ts';
import type { ChatOptions } from './chat-options.ts';
import { openDesk } from './data-desk.ts';
import { type EventHub, openHub } from './event-hub.ts';
import { openFigureBook } from './figure-book.ts';
import { styled } from './styled.ts';
import { suggestNext } from './suggest-next.ts';
import { writeDown } from './write-down.ts';

type Job = { readonly controller: AbortController; readonly done: Promise<void> };
type Work = (chat: Chat) => Promise<void>;

/** Prompts kept from earlier conversations. */
const HISTORY = 500;

/** What is abandoned may take so long to end by itself before it is left as it is. */
const PATIENCE_MS = 250;

/** A conversation, the language it is held in, and whether something abandoned was still at work when it was closed. */
export type Conversation = ChatPort & { lang(): Lang; leftUnfinished(): boolean };

/**
 * Opens a conversation: the banner is there at once, everything else is loaded after it. Messages are answered one after
 * the other; an interrupted one shows and changes nothing from then on.
 */
export async function openChat(options: ChatOptions): Promise<Conversation> {
  const hub = openHub();
  const memory: Memory = {
    ...{ lang: options.lang, langPinned: options.langAsked, state: null, last: null, trace: null, facts: {} },
    ...{ exchanges: [], strategy: null, session: null, noted: null },
  };
  const desk = openDesk(options, (notice) => say(hub, 'notice', notice[memory.lang]));
  const book = openFigureBook();
  const prompts: string[] = [];
  const waiting: Work[] = [];
  const abandoned = new Set<Promise<void>>();
  let current: Job | null = null;
  let closed = false;
  hub.emit({ kind: 'block', block: { role: 'banner', lines: banner(memory.lang, about(options)) } });

  const chatFor = async (signal: AbortSignal): Promise<Chat> => {
    const { chatCommands } = await import('./chat-commands.ts');
    return { options, stage: stageFor(hub, signal), desk, book, memory, commands: chatCommands, signal };
  };

  async function perform(work: Work, signal: AbortSignal): Promise<void> {
    try {
      await work(await chatFor(signal));
    } catch (error) {
      if (signal.aborted) return;
      const what = error instanceof Error ? error.message : String(error);
      hub.emit({ kind: 'live', lines: [] });
      say(hub, 'error', { fr: `Erreur inattendue : ${what}`, en: `Unexpected error: ${what}` }[memory.lang]);
    }
  }

  async function workThrough(): Promise<void> {
    hub.emit({ kind: 'busy', busy: true });
    await shown;
    for (let work = waiting.shift(); work !== undefined && !closed; work = waiting.shift()) {
      const controller = new AbortController();
      const { promise: stopped, resolve } = Promise.withResolvers<void>();
      controller.signal.addEventListener('abort', () => resolve(), { once: true });
      const done = perform(work, controller.signal);
      abandoned.add(done);
      void done.finally(() => abandoned.delete(done));
      current = { controller, done };
      await Promise.race([done, stopped]);
      current = null;
    }
    hub.emit({ kind: 'busy', busy: false });
    working = null;
  }
  /** Loading holds everything up: whoever opened the conversation first shows what it has said. */
  const shown = setImmediate();
  let working: Promise<void> | null = null;
  const enqueue = (work: Work): void => {
    if (closed) return;
    waiting.push(work);
    working ??= workThrough();
  };

  enqueue(async (chat) => {
    const { restoreSession } = await import('./restore-session.ts');
    const which = options.resume ?? { kind: 'new' as const };
    const restored = await restoreSession(which, chat);
    if (!restored && options.resume !== null) await restoreSession({ kind: 'new' }, chat);
    prompts.unshift(...((await options.sessions?.history(HISTORY)) ?? []));
    if (options.resume === null) {
      const { showFirstData } = await import('./show-first-data.ts');
      if (await showFirstData(chat)) return;
    }
    propose(chat);
  });

  return {
    lang: () => memory.lang,
    leftUnfinished: () => closed && abandoned.size > 0,
    subscribe: hub.subscribe,
    submit(text) {
      if (closed || text.trim() === '') return;
      if (prompts.at(-1) !== text) prompts.push(text);
      enqueue(async (chat) => {
        hub.emit({ kind: 'suggestions', items: [] });
        say(hub, 'user', text);
        const { answerText } = await import('./answer-text.ts');
        let proposed = false;
        const suggest: Stage['suggest'] = (items) => {
          proposed = true;
          chat.stage.suggest(items);
        };
        await answerText(text, { ...chat, stage: { ...chat.stage, suggest } });
        if (!proposed) propose(chat);
        const figures = book.takeNew();
        if (figures.length > 0) await writeDown({ kind: 'figures', figures }, chat);
      });
    },
    interrupt() {
      if (current === null) return false;
      current.controller.abort();
      hub.emit({ kind: 'live', lines: [] });
      say(hub, 'notice', { fr: 'Interrompu.', en: 'Interrupted.' }[memory.lang]);
      return true;
    },
    async complete(text) {
      try {
        const { completeText } = await import('./complete-text.ts');
        return await completeText(text, await chatFor(new AbortController().signal));
      } catch {
        return [];
      }
    },
    history: () => prompts,
    async close() {
      if (closed) return;
      closed = true;
      waiting.length = 0;
      current?.controller.abort();
      await working;
      await memory.session?.close();
      const settled = Promise.allSettled(abandoned).then(() => desk.close());
      await (abandoned.size === 0 ? settled : Promise.race([settled, wait(PATIENCE_MS, null, { ref: false })]));
    },
  };
}

/** What to say next, where the work itself proposes nothing. */
function propose({ stage, memory, desk }: Chat): void {
  const next = { lang: memory.lang, hasData: desk.data.kind !== 'none', figures: 0 };
  stage.suggest(suggestNext(memory.last, next));
}

function about({ data, resume }: ChatOptions) {
  return { version: VERSION, hasData: data.kind !== 'none' || resume !== null };
}

function say(hub: EventHub, role: 'user' | 'notice' | 'error', text: string): void {
  const lines = role === 'user' ? styled(text, 'user') : styled(text);
  hub.emit({ kind: 'block', block: { role, lines } });
}

/** What one piece of work shows, for as long as it is not interrupted. */
function stageFor(hub: EventHub, signal: AbortSignal): Stage {
  const emit: EventHub['emit'] = (event) => {
    if (!signal.aborted) hub.emit(event);
  };
  return {
    say: (role, lines) => emit({ kind: 'block', block: { role, lines } }),
    live: (lines) => emit({ kind: 'live', lines }),
    suggest: (items) => emit({ kind: 'suggestions', items: items.slice(0, 3) }),
    title: (text) => emit({ kind: 'title', text }),
    clear: () => emit({ kind: 'clear' }),
    quit: () => emit({ kind: 'quit' }),
  };
}
