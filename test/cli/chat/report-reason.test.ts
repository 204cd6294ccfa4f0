import { expect, test } from 'vitest';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import { settingsFor } from '../../llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { status } from '../../llm/openai/fake-stream.ts';
import { driveChat } from './drive-chat.ts';

test('a strategy whose specialists could not ask their model says why, once, beside the document', async () => {
  const endpoint = await startFakeEndpoint(status(401), () => ({ text: '', calls: [] }));
  const { port, say } = await driveChat({
    model: { settings: settingsFor(endpoint.url), record: null, replay: null },
    outside: async () => ({ clock: timerClock(() => Date.now()), random: () => 0.5, fetch }),
  });
  await say('notre churn est de 6 % par mois en SaaS, surtout chez les clients installés');
  const shown = await say('/report');
  expect(shown.match(/OPENAI_API_KEY/g)).toHaveLength(1);
  await port.close();
  await endpoint.stop();
});
