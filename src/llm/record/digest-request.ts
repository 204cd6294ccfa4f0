import { createHash } from 'node:crypto';
import type { ChatRequest } from '../chat/chat.ts';
import type { RequestParts } from './recorded-exchange.ts';

/** What identifies a request: the same for the same purpose, agent, prompt, messages, tools and form of answer, whatever the endpoint. */
export function digestRequest(request: ChatRequest): { digest: string; parts: RequestParts } {
  const { purpose, agent, prompt, messages, tools, answer } = request;
  const parts = {
    prompt: `${prompt.id}@${prompt.version}`,
    messages: messages.map((message) => ({ role: message.role, digest: digestOf(message) })),
    tools: digestOf(tools),
    answer: digestOf(answer),
  };
  return { digest: digestOf({ purpose, agent, ...parts }), parts };
}

/** SHA-256 (hex) of a value's JSON, its keys in alphabetical order. */
function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
