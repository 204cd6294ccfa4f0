import type { ModelSettings } from '../../../src/domain/model-settings.ts';
import type { RunEvent } from '../../../src/domain/run-event.ts';
import type { ChatRequest, ChatRun } from '../../../src/llm/chat/chat.ts';
import type { FakeReply } from './fake-endpoint.ts';

/** A key that must never be seen again. */
export const KEY = 'sk-canary-0123456789';

/** Words of the request and of the reply that no message may repeat. */
export const SAID = 'perroquet';

/** Words with characters of one to four bytes. */
export const REPLY: FakeReply = {
  text: `L’été dernier, « ${SAID} » : çà et là, 10 € 👩‍🌾 et 日本語. Fin.`,
  calls: [],
};

export const ASKED: ChatRequest = {
  purpose: 'advise',
  agent: 'churn-prevention',
  prompt: { id: 'advise-churn-prevention.fr', version: '1' },
  messages: [
    { role: 'system', content: 'Aidez.' },
    { role: 'user', content: `Que faire de mes clients ? ${SAID}` },
  ],
  tools: ['forecast_revenue', 'repeat_rate'].map((name) => ({
    name,
    description: `The tool ${name}`,
    schema: { type: 'object', properties: { periods: { type: 'number' } } },
  })),
  answer: { name: 'advice', schema: { type: 'object', properties: {}, required: [], additionalProperties: false } },
};

export function settingsFor(baseUrl: string, changes: Partial<ModelSettings> = {}): ModelSettings {
  return {
    name: 'test-model',
    baseUrl,
    apiKey: KEY,
    apiVersion: null,
    prices: { input: 2, output: 10, currency: 'EUR' },
    budget: { requests: null, tokens: null, money: null },
    timeouts: { firstToken: 30_000, idle: 20_000, total: 120_000 },
    json: true,
    tools: true,
    ...changes,
  };
}

/** A run that keeps what it hears. */
export function heardRun(signal: AbortSignal = new AbortController().signal) {
  const events: RunEvent[] = [];
  const pieces: string[] = [];
  const run: ChatRun = {
    signal,
    listen: (event) => void events.push(event),
    onText: (piece) => void pieces.push(piece),
  };
  return { run, events, pieces };
}
