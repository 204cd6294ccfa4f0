import type { Lang } from '../domain/bilingual.ts';
import type { Block, ChatEvent, ChatPort, Completion } from './chat-port.ts';
import {
  type Composer,
  composedText,
  EMPTY_COMPOSER,
  edit,
  insertPaste,
  insertText,
  replaceBefore,
} from './composer.ts';
import { moveRow } from './composer-rows.ts';
import type { KeyStroke } from './key-stroke.ts';
import { type HistoryWalk, startWalk, stepHistory } from './prompt-history.ts';
import type { StyledLine } from './styled-text.ts';

/** What is on the screen: the blocks said for good, then the small region that changes. */
export type ScreenView = {
  readonly blocks: readonly Block[];
  readonly live: readonly StyledLine[];
  readonly suggestions: readonly string[];
  readonly busy: boolean;
  /** Messages sent that wait for their turn. */
  readonly waiting: number;
  readonly composer: Composer;
  readonly menu: { readonly items: readonly Completion[]; readonly at: number } | null;
  /** The digit typed to take a suggestion, until it is sent or meant as a digit. */
  readonly picked: string | null;
  readonly notice: 'stopping' | 'leaving' | 'nothing' | null;
  readonly ended: boolean;
};

export type ScreenModel = {
  view(): ScreenView;
  subscribe(listener: () => void): () => void;
  press(stroke: KeyStroke): void;
  /** From now on blocks are part of the view. */
  mount(): void;
  /** The first so many blocks of the view are on the terminal for good: their text is let go. */
  drawn(blocks: number): void;
  close(): void;
};

type ModelParts = {
  port: ChatPort;
  lang: () => Lang;
  /** Columns of a row of the composer. */
  columns: () => number;
  /** Where blocks go until the view is mounted; absent, it is from the start. */
  print?: (block: Block) => void;
  onTitle: (text: string) => void;
  onClear: () => void;
};

/** Nothing said yet, nothing typed. */
export const BLANK_SCREEN: ScreenView = {
  blocks: [],
  live: [],
  suggestions: [],
  busy: false,
  waiting: 0,
  composer: EMPTY_COMPOSER,
  menu: null,
  picked: null,
  notice: null,
  ended: false,
};

/** In the place of what was drawn, or cleared before it was. */
const NOTHING_SAID: Block = { role: 'notice', lines: [] };

/** The screen without a terminal: what a port says and what keys do. Keys are handled one after the other, whatever they wait for. */
export function openScreenModel({ port, lang, columns, onTitle, onClear, ...parts }: ModelParts): ScreenModel {
  const listeners = new Set<() => void>();
  const queue: KeyStroke[] = [];
  let view = BLANK_SCREEN;
  let walk: HistoryWalk | null = null;
  let print = parts.print ?? null;
  let completing = false;

  const set = (change: Partial<ScreenView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const write = (composer: Composer) => set({ composer, picked: null, notice: null });

  const hear = (event: ChatEvent) => {
    if (event.kind === 'block') {
      if (event.block.role === 'user') set({ waiting: Math.max(0, view.waiting - 1) });
      if (print === null) set({ blocks: [...view.blocks, event.block] });
      else print(event.block);
    } else if (event.kind === 'live') set({ live: view.busy ? event.lines : [] });
    else if (event.kind === 'suggestions') set({ suggestions: event.items.slice(0, 3) });
    else if (event.kind === 'busy')
      set({
        busy: event.busy,
        notice: view.notice === 'stopping' ? null : view.notice,
        ...(event.busy ? {} : { live: [], waiting: 0 }),
      });
    else if (event.kind === 'title') onTitle(event.text);
    else if (event.kind === 'clear') {
      set({ blocks: view.blocks.map(() => NOTHING_SAID) });
      onClear();
    } else set({ ended: true });
  };
  const unsubscribe = port.subscribe(hear);

  const submit = (text: string) => {
    walk = null;
    set({ composer: EMPTY_COMPOSER, menu: null, picked: null, notice: null, suggestions: [] });
    if (view.busy) set({ waiting: view.waiting + 1 });
    port.submit(text);
  };

  const complete = async (narrowing: boolean) => {
    completing = true;
    const { text, cursor } = view.composer;
    const items = await port.complete(text.slice(0, cursor)).catch(() => []);
    completing = false;
    const [only] = items;
    if (only !== undefined && items.length === 1 && !narrowing) take(only);
    else
      set({
        menu: only === undefined ? null : { items, at: 0 },
        notice: only === undefined && !narrowing ? 'nothing' : null,
      });
    while (!completing && queue.length > 0) {
      const stroke = queue.shift();
      if (stroke !== undefined) handle(stroke);
    }
  };
  const take = ({ from, insert }: Completion) => {
    set({ menu: null });
    write(replaceBefore(view.composer, from, insert));
  };
  const turnMenu = (step: 1 | -1) => {
    if (view.menu === null) return;
    const { items, at } = view.menu;
    set({ menu: { items, at: (at + step + items.length) % items.length } });
  };

  const enter = () => {
    const chosen = view.menu?.items[view.menu.at];
    if (chosen !== undefined) return take(chosen);
    const { text, cursor } = view.composer;
    if (text[cursor - 1] === '\\') return write(replaceBefore(view.composer, cursor - 1, '\n'));
    const words = composedText(view.composer);
    if (words.trim() !== '') submit(words);
  };
  const leave = () => {
    if (view.busy && port.interrupt()) return set({ notice: view.busy ? 'stopping' : null, menu: null });
    if (view.menu !== null) return set({ menu: null });
    if (view.picked !== null) write(insertText(EMPTY_COMPOSER, view.picked));
  };
  const stop = () => {
    if (view.composer.text !== '') return set({ composer: EMPTY_COMPOSER, menu: null, picked: null, notice: null });
    if (view.notice === 'leaving') return set({ ended: true });
    if (view.busy) port.interrupt();
    set({ notice: 'leaving', menu: null });
  };
  const type = (text: string) => {
    const number = Number(text);
    const suggestion = view.suggestions[number - 1];
    if (view.composer.text === '' && /^[123]$/.test(text) && suggestion !== undefined) {
      set({ composer: insertText(EMPTY_COMPOSER, suggestion), picked: text, notice: null });
      return;
    }
    write(view.picked === null ? insertText(view.composer, text) : insertText(EMPTY_COMPOSER, view.picked + text));
    if (view.menu !== null) void complete(true);
  };
  const recall = (step: 1 | -1) => {
    if (view.menu !== null) return turnMenu(step === 1 ? -1 : 1);
    const moved = moveRow(view.composer, step === 1 ? -1 : 1, columns(), lang());
    if (moved !== null) return write(moved);
    walk ??= startWalk(port.history(), composedText(view.composer));
    const found = stepHistory(walk, step);
    if (found === null) return;
    walk = found.walk;
    write(insertPaste(EMPTY_COMPOSER, found.text));
  };
  const handle = (stroke: KeyStroke) => {
    if (view.ended) return;
    if (stroke.kind !== 'stop' && view.notice === 'leaving') set({ notice: null });
    if (stroke.kind === 'text') type(stroke.text);
    else if (stroke.kind === 'paste')
      write(insertPaste(view.picked === null ? view.composer : EMPTY_COMPOSER, stroke.text));
    else if (stroke.kind === 'newline') write(insertText(view.composer, '\n'));
    else if (stroke.kind === 'enter') enter();
    else if (stroke.kind === 'tab') view.menu === null ? void complete(false) : turnMenu(1);
    else if (stroke.kind === 'back-tab') turnMenu(-1);
    else if (stroke.kind === 'escape') leave();
    else if (stroke.kind === 'stop') stop();
    else if (stroke.kind === 'up') recall(1);
    else if (stroke.kind === 'down') recall(-1);
    else if (stroke.kind === 'pick') pick(stroke.number);
    else if (stroke.kind === 'end' && view.composer.text === '') set({ ended: true });
    else {
      write(edit(view.composer, stroke.kind === 'edit' ? stroke.edit : 'delete'));
      if (view.menu !== null) void complete(true);
    }
  };
  const pick = (number: number) => {
    const suggestion = view.suggestions[number - 1];
    if (suggestion !== undefined) submit(suggestion);
  };

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press(stroke) {
      const waits = completing && stroke.kind !== 'escape' && stroke.kind !== 'stop';
      if (waits) queue.push(stroke);
      else handle(stroke);
    },
    mount() {
      print = null;
    },
    drawn(count) {
      view = { ...view, blocks: view.blocks.map((block, at) => (at < count ? NOTHING_SAID : block)) };
    },
    close: unsubscribe,
  };
}
