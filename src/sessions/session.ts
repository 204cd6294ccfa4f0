import type { Bilingual } from '../domain/bilingual.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Entry } from './entry.ts';

/** A conversation that this window may write. Nothing here throws. */
export type Session = {
  readonly id: string;
  /** What is known of it, oldest first; grows with what is added. */
  readonly entries: readonly Entry[];
  /** What the reader must know of how it was found: a part that cannot be read. Null when there is nothing to say. */
  readonly notice: Bilingual | null;
  /** On disk once it answers. Calls in a row are written in their order; a refused one leaves the file as it was. */
  append(entry: Entry): Promise<Outcome<null>>;
  /** Waits for what is being written, then lets other windows open it. A session in which nothing was said leaves nothing. */
  close(): Promise<void>;
};
