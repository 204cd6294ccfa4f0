import { z } from 'zod';
import { Lang } from '../domain/bilingual.ts';
import { Fact } from '../domain/facts.ts';
import { Figure } from '../domain/figure.ts';
import { QuestionId } from '../domain/question.ts';
import { ShownFigure } from '../domain/shown-figure.ts';

/** A data set that figures rest on, told apart from another of the same name by its digest. */
export const DatasetMark = z.object({ id: z.string(), digest: z.string() });
export type DatasetMark = z.infer<typeof DatasetMark>;

/** What a turn concluded: enough to go on from it, to say what is known and to show where its figures come from. */
export const AnswerEntry = z.object({
  kind: z.literal('answer'),
  lang: Lang,
  /** What the turn handed back; with the next message it continues the conversation. */
  state: z.string(),
  text: z.string(),
  facts: z.record(z.string(), Fact),
  /** Ids of the branches taken, the primary one first. */
  branches: z.array(z.string()),
  question: z.object({ id: QuestionId, text: z.string() }).nullable(),
  /** The figures the answer shows, in the order it shows them. */
  figures: z.array(Figure),
  /** ISO 4217; null when no currency is known. */
  currency: z.string().nullable(),
  datasets: z.array(DatasetMark),
  notices: z.array(z.string()),
});
export type AnswerEntry = z.infer<typeof AnswerEntry>;

/**
 * What a session remembers. It holds what the user typed, word for word, with whatever names, addresses or amounts are in it:
 * it is stored on this machine only, in a file that only this user can read, and none of it goes to traces.
 */
export const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), version: z.string(), lang: Lang, name: z.string().nullable() }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  AnswerEntry,
  /** Figures shown for the first time, with the numbers they bear from then on. */
  z.object({ kind: z.literal('figures'), figures: z.array(ShownFigure) }),
  /**
   * Data that were loaded; `digests` go with `ids`, `paths` are those of the files as the user gave them, and `request` is what
   * loads them again, without any password.
   */
  z.object({
    kind: z.literal('data'),
    ids: z.array(z.string()),
    digests: z.array(z.string()),
    paths: z.array(z.string()),
    request: z.record(z.string(), z.unknown()).nullable(),
  }),
  /** A command as it was typed. */
  z.object({ kind: z.literal('command'), text: z.string() }),
  z.object({ kind: z.literal('renamed'), name: z.string() }),
  /** What the user thinks of an answer: `turn` counts answers from 1, `value` goes from −1 to 1. */
  z.object({
    kind: z.literal('feedback'),
    turn: z.number().int().min(1),
    value: z.number().min(-1).max(1),
    words: z.string().nullable(),
  }),
]);
export type Entry = z.infer<typeof Entry>;
