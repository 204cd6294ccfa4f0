import { z } from 'zod';
import { Lang } from '../domain/bilingual.ts';
import { SaidCause } from '../domain/cause.ts';
import { Fact, type Facts } from '../domain/facts.ts';
import { Intent } from '../domain/intent.ts';
import { QuestionId } from '../domain/question.ts';
import { Request, Slots } from '../domain/reading.ts';
import { keepSaid } from './keep-said.ts';

/** What a conversation carries from one message to the next. */
const State = z.object({
  lang: Lang.nullable().default(null),
  currency: z.string().nullable().default(null),
  facts: z.record(z.string(), Fact),
  causes: z.array(SaidCause).default([]),
  asked: z.array(z.string()).default([]),
  /** The question that waits for its answer, and the intent it was asked in; `doubted` is what a yes would make known. */
  open: z
    .object({ id: QuestionId, intent: Intent, doubted: z.record(z.string(), Fact).optional() })
    .nullable()
    .default(null),
  last: z.object({ intent: Intent, request: Request.nullable(), slots: Slots }).nullable().default(null),
});
export type ConversationState = Omit<z.infer<typeof State>, 'facts' | 'open'> & {
  facts: Facts;
  open: { id: QuestionId; intent: Intent; doubted?: Facts | undefined } | null;
};

const NOTHING: ConversationState = {
  lang: null,
  currency: null,
  facts: {},
  causes: [],
  asked: [],
  open: null,
  last: null,
};

/** The state a client hands back; anything that is not one counts as a new conversation. */
export function readState(state: string | null): ConversationState {
  const parsed = State.safeParse(state === null ? null : safeJson(state));
  if (!parsed.success) return NOTHING;
  const { open, ...others } = parsed.data;
  const doubted = open?.doubted === undefined ? undefined : keepSaid(open.doubted);
  return { ...others, facts: keepSaid(parsed.data.facts), open: open === null ? null : { ...open, doubted } };
}

export function writeState(state: ConversationState): string {
  return Buffer.from(JSON.stringify(state), 'utf8').toString('base64url');
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
