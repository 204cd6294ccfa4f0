import type { Lang } from './bilingual.ts';
import type { Facts } from './facts.ts';
import type { Intent } from './intent.ts';
import type { QuestionId } from './question.ts';
import type { Reading, Request, Slots } from './reading.ts';

/** What a reader may know of the conversation besides the message. */
export type ReadingContext = {
  /** The language of the conversation so far, for messages that show none. */
  lang: Lang;
  /** The day the message is read on, YYYY-MM-DD. */
  today: string;
  /** The question that the last turn asked, and the intent it was asked in. */
  open: { id: QuestionId; intent: Intent } | null;
  facts: Facts;
  /** What the last turn was about. */
  last: { intent: Intent; request: Request | null; slots: Slots } | null;
};

/** The door behind which words are understood. Embedded, it needs no network. */
export interface Model {
  read(message: string, context: ReadingContext): Promise<Reading>;
}
