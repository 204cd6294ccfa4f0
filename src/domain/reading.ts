import { z } from 'zod';
import { Lang } from './bilingual.ts';
import { SaidCause } from './cause.ts';
import { DaySpan } from './day-span.ts';
import { Fact } from './facts.ts';
import { Industry } from './industry.ts';
import { Intent } from './intent.ts';

/** What a question about the user's own data is about; null where the words do not say. */
export const Slots = z.object({
  metric: z.string().nullable(),
  period: DaySpan.nullable(),
  segment: z.string().nullable(),
  by: z.string().nullable(),
  chart: z.string().nullable(),
});
export type Slots = z.infer<typeof Slots>;

/** What a message asks to be done, beyond being understood. Ids are those of metrics, tools, terms, deliverables and domains. */
export const Request = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('calculation'),
    tool: z.string(),
    /** The tool's own arguments, as far as the words give them. */
    input: z.record(z.string(), z.unknown()),
    /** For a question asked backwards: the argument to find, and the result it must give. */
    solveFor: z.string().nullable(),
    target: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('benchmark'),
    metric: z.string(),
    industry: Industry.nullable(),
    value: z.number().nullable(),
  }),
  /** One term, or several to tell apart. */
  z.object({ kind: z.literal('definition'), terms: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('deliverable'), id: z.string() }),
  z.object({ kind: z.literal('analysis'), compare: z.array(z.string()) }),
  /** The criteria in the user's own words, one each. */
  z.object({ kind: z.literal('audience'), criteria: z.array(z.string()) }),
  /** `owner` is who usually does it when no neighbouring domain does. */
  z.object({ kind: z.literal('handoff'), domain: z.string().nullable(), owner: z.string().nullable() }),
]);
export type Request = z.infer<typeof Request>;

/**
 * What a reader understood of one message: an intent, facts with the words they came from, and what is asked.
 * It decides nothing: the tree routes, the tools calculate.
 */
export const Reading = z.object({
  lang: Lang,
  /** Written in a language that is neither French nor English. */
  foreign: z.boolean(),
  /** Null when the words leave it open: then `perhaps` holds the two nearest. */
  intent: Intent.nullable(),
  perhaps: z.array(Intent),
  /** How far the first intent is ahead of the second, 0–1. */
  margin: z.number(),
  facts: z.record(z.string(), Fact),
  /** ISO code of the currency the amounts are written in; null when none is. */
  currency: z.string().nullable(),
  /** What the words blame, with the words. */
  causes: z.array(SaidCause),
  /** Facts said earlier that the message takes back. */
  withdrawn: z.array(z.string()),
  /** How the message answers the open question: not at all, or by "I don't know". An answer with content is in `facts`. */
  reply: z.enum(['none', 'given', 'unknown']),
  request: Request.nullable(),
  slots: Slots,
  /** How many facts a reader claimed that did not hold against the message, and were left out; absent when it cannot claim any. */
  dropped: z.number().int().min(1).optional(),
});
export type Reading = z.infer<typeof Reading>;
