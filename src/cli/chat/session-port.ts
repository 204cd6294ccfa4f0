import type { DataRequest } from '../../app/app.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ShownFigure } from '../../domain/shown-figure.ts';
import type { Turn } from '../../domain/turn.ts';

/** What a conversation writes down as it goes, in its own words: what was typed, answered, loaded. */
export type SessionNote =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'answer'; readonly turn: Turn }
  | { readonly kind: 'figures'; readonly figures: readonly ShownFigure[] }
  | {
      readonly kind: 'data';
      readonly request: DataRequest;
      readonly datasets: readonly { readonly id: string; readonly digest: string }[];
    }
  | { readonly kind: 'feedback'; readonly good: boolean; readonly words: string };

/** What a conversation goes on from. */
export type Remembered = {
  /** The state of the last turn; null before the first. */
  readonly state: string | null;
  readonly lang: Lang | null;
  /** What was said, by fact. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** The data that were loaded; null when there were none, or when they cannot be named again. */
  readonly data: DataRequest | null;
  /** The figures that were shown, with their numbers, oldest first. */
  readonly figures: readonly ShownFigure[];
  /** What is known, in the five lines that a reader needs. */
  readonly lines: readonly string[];
};

/** The file of one conversation. A note is safe once its promise resolves. */
export type ChatSession = {
  readonly id: string;
  /** Null for a new conversation. */
  readonly remembered: Remembered | null;
  append(note: SessionNote): Promise<Outcome<null>>;
  close(): Promise<void>;
};

export type SessionCard = {
  readonly id: string;
  readonly name: string | null;
  readonly last: string;
  readonly turns: number;
  readonly firstWords: string;
};

/** Where conversations are kept. */
export type SessionDesk = {
  /** A new conversation for `new`, the last one for `latest`, else the one with this id. */
  open(
    which: { readonly kind: 'new' | 'latest' } | { readonly kind: 'id'; readonly id: string },
    lang: Lang,
  ): Promise<Outcome<ChatSession>>;
  list(): Promise<readonly SessionCard[]>;
  rename(id: string, name: string): Promise<Outcome<null>>;
  remove(id: string): Promise<Outcome<null>>;
  /** What was typed before, oldest first, over conversations. */
  history(max: number): Promise<readonly string[]>;
};
