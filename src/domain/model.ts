import type { Advice, Brief } from './advice.ts';
import type { Lang } from './bilingual.ts';
import type { FactName, Facts } from './facts.ts';
import type { Intent } from './intent.ts';
import type { Quoter } from './lent-tools.ts';
import type { Outcome } from './outcome.ts';
import type { QuestionId } from './question.ts';
import type { Reading, Request, Slots } from './reading.ts';
import type { RunContent } from './run-content.ts';
import type { RunListener } from './run-event.ts';
import type { ToolCaller } from './tool-caller.ts';
import type { WritingTask } from './writing.ts';

/** What a reader may know of the conversation besides the message. */
export type ReadingContext = {
  /** The language of the conversation so far, for messages that show none. */
  lang: Lang;
  /** The day the message is read on, YYYY-MM-DD. */
  today: string;
  /** The question that the last turn asked, and the intent it was asked in. */
  open: { id: QuestionId; intent: Intent; doubted?: Facts | undefined } | null;
  facts: Facts;
  /** What the last turn was about. */
  last: { intent: Intent; request: Request | null; slots: Slots } | null;
  /** What the message is about, when that is settled already. */
  settled?: Intent;
};

/** How one exchange with a model is run: what may stop it, who hears of it, who is shown the words as they come. */
export type ModelRun = {
  readonly signal: AbortSignal;
  readonly listen: RunListener;
  /** Raw words, not yet checked: to show that something is being written, never to be kept. */
  readonly onText: (piece: string) => void;
  /** Given the words of each exchange with a model, where somebody keeps them. */
  readonly keep?: ((content: RunContent) => void) | undefined;
};

/**
 * The door behind which words are understood and written. Embedded, it needs no network; behind it an endpoint may refuse,
 * and whoever asked then goes on without. It decides nothing: the tree routes, the tools calculate.
 */
export interface Model {
  /** The name of the model; null for the embedded one. */
  readonly name: string | null;
  /** What a message says. Facts carry the words they came from; those that do not hold against the message are left out. */
  read(message: string, context: ReadingContext, run: ModelRun): Promise<Outcome<Reading>>;
  /** Which of a specialist's actions to take first, and why, after the calls it asks of `tools`. */
  advise(brief: Brief, tools: ToolCaller & Partial<Quoter>, run: ModelRun): Promise<Outcome<Advice>>;
  /** Prose with `{{figure:id}}` for every number; empty when there is nothing to add to the draft. */
  write(task: WritingTask, run: ModelRun): Promise<Outcome<string>>;
}

/** Which of the facts that another reader heard in a message our own reading bears out, without having been sure of them. */
export type Witness = (message: string, context: ReadingContext, heard: Facts) => FactName[];
