import { z } from 'zod';
import { AgentId } from '../../domain/agent-id.ts';
import { Refusal } from '../../domain/outcome.ts';

/** What a request consists of, each part by its digest: enough to say what differs, without keeping what was said. */
export const RequestParts = z.object({
  prompt: z.string(),
  messages: z.array(z.object({ role: z.string(), digest: z.string() })),
  tools: z.string(),
  answer: z.string(),
});
export type RequestParts = z.infer<typeof RequestParts>;

export const RecordedReply = z.object({
  text: z.string(),
  calls: z.array(z.object({ id: z.string(), name: z.string(), arguments: z.unknown() })),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }).nullable(),
});

const Asked = z.object({
  digest: z.string(),
  model: z.string(),
  purpose: z.enum(['read', 'advise', 'write', 'revise', 'check']),
  agent: AgentId.nullable(),
  parts: RequestParts,
});

/** One exchange of a recording, a line of its file: what was asked, by digest, and the reply or the refusal. */
export const RecordedExchange = z.union([
  Asked.extend({ reply: RecordedReply }).strict(),
  Asked.extend({ refusal: Refusal }).strict(),
]);
export type RecordedExchange = z.infer<typeof RecordedExchange>;
