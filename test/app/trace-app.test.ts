import { describe, expect, test } from 'vitest';
import { openApp } from '../../src/app/open-app.ts';
import { settingsFor } from '../llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../llm/openai/fake-endpoint.ts';
import { healthy } from '../llm/openai/fake-stream.ts';
import { fastClock } from '../llm/openai/fast-clock.ts';
import { startReceiver } from '../tracing/receiver.ts';
import { plainModel } from './model/speaking-endpoint.ts';

const MESSAGE = 'Our churn is 6% a month in SaaS, mostly established customers; ask Perroquet for more.';

/** All that a traced turn with a model sent to the receiver, as one text. */
async function sentBy(content: boolean): Promise<string> {
  const receiver = await startReceiver();
  const endpoint = await startFakeEndpoint(healthy, plainModel('en'));
  const opened = await openApp({
    lang: 'en',
    today: '2026-11-01',
    data: { kind: 'none' },
    model: { settings: settingsFor(endpoint.url), record: null, replay: null },
    tracing: { publicKey: 'pk', secretKey: 'sk', baseUrl: receiver.url, environment: 'test', content },
    outside: { clock: fastClock(1), random: Math.random, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  await opened.value.ask({ message: MESSAGE, state: null, lang: null });
  await opened.value.close();
  await endpoint.stop();
  await receiver.close();
  return JSON.stringify(receiver.received);
}

describe('a turn of the app, traced', () => {
  test('sends its steps, its generations with their prompts and tokens, and none of its words', async () => {
    const sent = await sentBy(false);
    for (const part of ['model-read', 'model-write', 'test-model', 'generation', 'route', 'churnMonthly', 'usage']) {
      expect(sent).toContain(part);
    }
    for (const word of ['Perroquet', 'mostly established', 'Start by listening']) expect(sent).not.toContain(word);
    // A question of its own is part of no conversation.
    expect(sent).not.toContain('session.id');
  });

  test('sends its words too where the configuration asks for them', async () => {
    const sent = await sentBy(true);
    for (const word of ['mostly established', 'Start by listening']) expect(sent).toContain(word);
  });
});
