import { describe, expect, it } from 'vitest';
import type { AgentId } from '../../../src/domain/agent-id.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import type { ChatRequest } from '../../../src/llm/chat/chat.ts';
import { scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { quietRun } from './chat-run.ts';

const request = (purpose: ChatRequest['purpose'], agent: AgentId | null = null, content = 'hello'): ChatRequest => ({
  purpose,
  agent,
  prompt: { id: 'x', version: '1' },
  messages: [{ role: 'user', content }],
  tools: [],
  answer: null,
});
const text = async (chat: ReturnType<typeof scriptedChat>, asked: ChatRequest) => {
  const reply = await chat.complete(asked, quietRun);
  return reply.ok ? reply.value.text : reply.code;
};

describe('a scripted chat', () => {
  it('answers specialists that ask side by side, in whatever order', async () => {
    const chat = scriptedChat([
      { purpose: 'advise', agent: 'churn-prevention', reply: 'churn' },
      { purpose: 'advise', agent: 'customer-success', reply: 'success' },
      { purpose: 'write', includes: ['goodbye'], reply: 'bye' },
      { purpose: 'write', reply: ({ messages }) => messages[0]?.content.toUpperCase() ?? '' },
    ]);
    const replies = await Promise.all([
      text(chat, request('write')),
      text(chat, request('advise', 'customer-success')),
      text(chat, request('write', null, 'goodbye')),
      text(chat, request('advise', 'churn-prevention')),
    ]);
    expect(replies).toEqual(['HELLO', 'success', 'bye', 'churn']);
    expect(() => chat.finish()).not.toThrow();
  });

  it('refuses what it does not expect, and says so at the end', async () => {
    const chat = scriptedChat([{ purpose: 'read', reply: 'x' }]);
    expect(await text(chat, request('read'))).toBe('x');
    expect(await text(chat, request('read'))).toBe('model_unavailable');
    expect(() => chat.finish()).toThrow('not in the script: [read]');
  });

  it('fails at the end when a step was never asked', () => {
    const chat = scriptedChat([
      { purpose: 'advise', agent: 'loyalty-programs', reply: 'x', times: 2 },
      { purpose: 'read', reply: 'x', times: 'any' },
    ]);
    expect(() => chat.finish()).toThrow('never asked: [advise (loyalty-programs)]');
  });

  it('gives refusals, and is interrupted like any other', async () => {
    const refusal = refuse('budget_spent', { fr: 'Non.', en: 'No.' });
    const chat = scriptedChat([{ purpose: 'read', reply: refusal }]);
    expect(await text(chat, request('read'))).toBe('budget_spent');
    const stopped = await chat.complete(request('read'), { ...quietRun, signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ ok: false, code: 'interrupted' });
    expect(() => chat.finish()).not.toThrow();
  });
});
