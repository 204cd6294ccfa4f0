import type { Brief } from '../../../src/domain/advice.ts';
import type { ModelRun, ReadingContext } from '../../../src/domain/model.ts';
import type { WritingTask } from '../../../src/domain/writing.ts';
import type { ChatRequest } from '../../../src/llm/chat/chat.ts';

/** A run that nobody interrupts and that shows its words to nobody. */
export const quietRun: ModelRun = { signal: new AbortController().signal, listen: () => {}, onText: () => {} };

export const firstTurn: ReadingContext = { lang: 'en', today: '2025-06-01', open: null, facts: {}, last: null };

export const churnBrief: Brief = {
  agent: 'churn-prevention',
  lang: 'en',
  reasons: ['established customers leaving'],
  facts: ['Monthly churn stands at {{figure:fact.churnMonthly}}.'],
  figures: [{ id: 'fact.churnMonthly', label: 'monthly churn', text: '6%' }],
  plays: [
    { id: 'win-back', title: 'Win back', why: 'They went quiet.' },
    { id: 'last-offer', title: 'One last offer', why: 'They are dormant.' },
    { id: 'pause', title: 'Offer a pause', why: 'Needs pass.' },
  ],
  tools: [{ name: 'rfm_segments', description: 'Segments.', schema: { type: 'object', properties: {} } }],
  rounds: 2,
};

export const answerTask: WritingTask = {
  lang: 'en',
  message: 'Our churn is 6% a month.',
  history: [],
  draft: ['Priority: established customers leaving, at {{figure:fact.churnMonthly}}.'],
  figures: [{ id: 'fact.churnMonthly', label: 'monthly churn', text: '6%' }],
  revise: null,
};

/** What an endpoint is sent of a request, in bytes. */
export function bytesOf({ messages, tools, answer }: ChatRequest): number {
  return Buffer.byteLength(JSON.stringify({ messages, tools, answer }));
}
