import { afterEach, describe, expect, it } from 'vitest';
import { checkEndpoint } from '../../../src/llm/openai/check-endpoint.ts';
import { openaiChat } from '../../../src/llm/openai/openai-chat.ts';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import { withAttempts } from '../../../src/llm/policy/with-attempts.ts';
import { hasEnglishFault, hasFrenchFault } from '../../typography.ts';
import { KEY, settingsFor } from './chat-requests.ts';
import type { AskedCompletion, FakeEndpoint, FakeReply, Respond } from './fake-endpoint.ts';
import { startFakeEndpoint } from './fake-endpoint.ts';
import { endOf, healthy, status, stream, wordsOf } from './fake-stream.ts';

const opened: FakeEndpoint[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((endpoint) => endpoint.stop()))));

const able = ({ tools }: AskedCompletion): FakeReply =>
  tools.length > 0
    ? { text: '', calls: [{ name: 'note', arguments: { word: 'ready' } }] }
    : { text: '{"ready": true}', calls: [] };
const chatty = (): FakeReply => ({ text: 'Of course! {"ready": true}', calls: [] });

async function check(respond: Respond, reply: (body: AskedCompletion) => FakeReply) {
  const endpoint = await startFakeEndpoint(respond, reply);
  opened.push(endpoint);
  const clock = timerClock(Date.now);
  const once = { clock, random: () => 0, host: endpoint.host, total: 120_000, attempts: 1 };
  const chat = withAttempts(openaiChat({ ...settingsFor(endpoint.url), clock, fetch }), once);
  const found = await checkEndpoint(chat, () => performance.now());
  return { endpoint, found };
}

describe('the check of an endpoint', () => {
  it('finds nothing to say of one that can do everything, with two short requests', async () => {
    const { endpoint, found } = await check(healthy, able);
    expect(found).toMatchObject({ reachable: true, usage: true, json: true, tools: true, sentences: [] });
    expect(found.milliseconds).toBeGreaterThan(0);
    expect(endpoint.asked).toHaveLength(2);
    for (const { body } of endpoint.asked) expect(JSON.stringify(body).length).toBeLessThan(700);
  });

  it('says what is less good with one that only chats and does not count', async () => {
    const silent = stream(({ reply }) => [...wordsOf(reply), endOf(reply)]);
    const { found } = await check(silent, chatty);
    expect(found).toMatchObject({ reachable: true, usage: false, json: false, tools: false });
    expect(found.sentences).toHaveLength(3);
    expect(found.sentences.filter(({ fr, en }) => hasFrenchFault(fr) || hasEnglishFault(en))).toEqual([]);
  });

  it('takes a tool that is refused for a tool that is not called', async () => {
    const noTools: Respond = (exchange) =>
      exchange.body.tools.length > 0
        ? status(400, { error: 'this model does not support tools' })(exchange)
        : healthy(exchange);
    const { found } = await check(noTools, able);
    expect(found).toMatchObject({ reachable: true, json: true, tools: false });
  });

  it('says once why one that refuses the key cannot be used, without the key', async () => {
    const { endpoint, found } = await check(status(401), able);
    expect(found).toMatchObject({ reachable: false, usage: false, json: false, tools: false });
    expect(found.sentences).toHaveLength(1);
    expect(found.sentences[0]?.en).toContain(endpoint.host);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });
});
