import type { DataRequest } from '../../app/app.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Block, Completion } from '../../tui/chat-port.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import type { ChatOptions } from './chat-options.ts';
import type { DataDesk } from './data-desk.ts';
import type { FigureBook } from './figure-book.ts';
import type { ChatSession } from './session-port.ts';

/** What one piece of work may show. Once it is interrupted nothing more of it is shown. */
export type Stage = {
  say(role: Block['role'], lines: readonly StyledLine[]): void;
  live(lines: readonly StyledLine[]): void;
  suggest(items: readonly string[]): void;
  title(text: string): void;
  clear(): void;
  quit(): void;
};

/** What the conversation remembers between two messages; only the work that is not interrupted changes it. */
export type Memory = {
  lang: Lang;
  /** Whether answers are in `lang` whatever the language of the message. */
  langPinned: boolean;
  state: string | null;
  last: Turn | null;
  /** The trace of the last turn; null when it was not traced. */
  trace: string | null;
  /** What was said, by fact. */
  facts: Readonly<Record<string, Fact>>;
  /** What `/export all` writes: messages and answers without what they rest on, oldest first. */
  exchanges: { readonly message: string; readonly turn: Turn }[];
  /** The last strategy and what it was made of, so that /plan after /report costs nothing. */
  strategy: { readonly key: string; readonly value: Strategy } | null;
  session: ChatSession | null;
  /** The data that the session has written down; null when none are. */
  noted: DataRequest | null;
};

/** The conversation, as one piece of work sees it. */
export type Chat = {
  readonly options: ChatOptions;
  readonly stage: Stage;
  readonly desk: DataDesk;
  readonly book: FigureBook;
  readonly memory: Memory;
  readonly commands: readonly ChatCommand[];
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
};

/** A /command: one file of `commands/`, listed in `chat-commands.ts`. */
export type ChatCommand = {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Its arguments, as the help shows them. */
  readonly argument?: Bilingual;
  readonly summary: Bilingual;
  /** What may stand after the name; `typed` is what does so far. */
  complete?(typed: string, chat: Chat): Promise<readonly Omit<Completion, 'from'>[]>;
  run(argument: string, chat: Chat): Promise<void>;
};
