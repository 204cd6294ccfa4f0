import type { ChatReply, ChatRequest } from '../chat/chat.ts';
import type { ModelFault } from '../policy/model-fault.ts';
import type { Collected } from './collect-reply.ts';

/** A reply that is whole and answers the request, or what is wrong with it. */
export function checkReply(collected: Collected, { tools }: ChatRequest): ChatReply | ModelFault {
  const { text, calls, finish, declined, hasChoices, usage } = collected;
  if (!hasChoices) return 'no_choices';
  if (finish === null) return 'no_finish';
  if (finish === 'length') return 'length';
  if (finish === 'content_filter') return 'filtered';
  if (finish === 'error') return 'error_body';
  if (declined) return 'declined';
  if (calls.some(({ name }) => tools.every((tool) => tool.name !== name))) return 'unknown_tool';
  if (text.trim() === '' && calls.length === 0) return 'empty';
  return { text, calls, usage };
}
