import type { StyledLine } from './styled-text.ts';

/** Something said, for good: it scrolls away and is never drawn again. Lines are wrapped by whoever shows them. */
export type Block = {
  readonly role: 'banner' | 'user' | 'answer' | 'notice' | 'error';
  readonly lines: readonly StyledLine[];
};

/** What a screen is told, in order. */
export type ChatEvent =
  | { readonly kind: 'block'; readonly block: Block }
  /** What is going on now: replaces what was; empty when nothing is. */
  | { readonly kind: 'live'; readonly lines: readonly StyledLine[] }
  /** Up to three things to say next, one key away; empty when there are none. */
  | { readonly kind: 'suggestions'; readonly items: readonly string[] }
  | { readonly kind: 'busy'; readonly busy: boolean }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'quit' };

/** What Tab proposes: `insert` replaces the text from `from` on. */
export type Completion = {
  readonly from: number;
  readonly insert: string;
  readonly label: string;
  readonly description: string;
};

/** A conversation, as a screen drives it. Nothing here throws. */
export interface ChatPort {
  /** Every event from now on; the function returned ends it. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  /** A message, a /command or the path of a file, as typed or pasted. While busy it waits its turn. */
  submit(text: string): void;
  /** Stops what is going on; false when nothing is. */
  interrupt(): boolean;
  complete(text: string): Promise<readonly Completion[]>;
  /** What was submitted before, oldest first, over sessions. */
  history(): readonly string[];
  /** Ends the conversation; resolves when everything is saved and closed. */
  close(): Promise<void>;
}
