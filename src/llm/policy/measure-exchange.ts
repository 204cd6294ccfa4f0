import type { Outcome } from '../../domain/outcome.ts';
import type { ChatReply, ChatRequest, ChatUsage } from '../chat/chat.ts';
import { faultOf } from './model-refusal.ts';

/** Characters of a token, on average, in the languages we write: what an endpoint that does not count is held to. */
const CHARACTERS_PER_TOKEN = 4;

/** What an exchange took: as the endpoint counted it, null when it did not; and what the budget is charged, estimated if need be. */
export type Measured = { readonly counted: ChatUsage | null; readonly charged: ChatUsage };

const NOTHING: ChatUsage = { inputTokens: 0, outputTokens: 0 };

/** A request that the endpoint refused, or never received, is charged nothing; one that was stopped, what it held. */
export function measureExchange(request: ChatRequest, outcome: Outcome<ChatReply>): Measured {
  if (outcome.ok) {
    const { usage, text, calls } = outcome.value;
    const written = text.length + (calls.length === 0 ? 0 : JSON.stringify(calls).length);
    return { counted: usage, charged: usage ?? estimate(request, written) };
  }
  const fault = faultOf(outcome);
  if (fault === null)
    return { counted: null, charged: outcome.code === 'interrupted' ? estimate(request, 0) : NOTHING };
  const { usage, written } = fault;
  return { counted: usage, charged: usage ?? (written === null ? NOTHING : estimate(request, written)) };
}

function estimate({ messages, tools, answer }: ChatRequest, written: number): ChatUsage {
  const read = JSON.stringify([messages, tools, answer]).length;
  return { inputTokens: tokensIn(read), outputTokens: tokensIn(written) };
}

function tokensIn(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
