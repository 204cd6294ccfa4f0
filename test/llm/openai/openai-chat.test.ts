import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ModelSettings } from '../../../src/domain/model-settings.ts';
import type { ChatRequest } from '../../../src/llm/chat/chat.ts';
import { openaiChat } from '../../../src/llm/openai/openai-chat.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import { ASKED, heardRun, KEY, REPLY, settingsFor } from './chat-requests.ts';
import { type FakeEndpoint, type Respond, startFakeEndpoint } from './fake-endpoint.ts';
import { choiceOf, healthy, linesOf, push, STREAM, status, stream, wordsOf } from './fake-stream.ts';

const opened: FakeEndpoint[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((endpoint) => endpoint.stop()))));

async function open(respond: Respond, changes: Partial<ModelSettings> = {}) {
  const endpoint = await startFakeEndpoint(respond, () => REPLY);
  opened.push(endpoint);
  const clock = timerClock(Date.now);
  return { endpoint, chat: openaiChat({ ...settingsFor(endpoint.url, changes), clock, fetch }) };
}

const PLAIN: ChatRequest = { ...ASKED, tools: [], answer: null };

describe('a request', () => {
  it('asks for a stream with its count of tokens, plain tools, a form, and no length', async () => {
    const { endpoint, chat } = await open(healthy);
    await chat.complete(ASKED, heardRun().run);
    const [asked] = endpoint.asked;
    expect(asked?.url).toBe('/v1/chat/completions');
    expect(asked?.body).toEqual({
      model: 'test-model',
      messages: ASKED.messages,
      stream: true,
      stream_options: { include_usage: true },
      tools: ASKED.tools.map(({ name, description, schema }) => ({
        type: 'function',
        function: { name, description, parameters: schema },
      })),
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'advice', schema: ASKED.answer?.schema, strict: true },
      },
    });
  });

  it('names the tools that its messages hold calls of, and lets none be called', async () => {
    const { endpoint, chat } = await open(healthy);
    expect((await chat.complete({ ...ASKED, tools: [], spent: ASKED.tools }, heardRun().run)).ok).toBe(true);
    expect(endpoint.asked[0]?.body.tools.map(({ function: { name } }) => name)).toEqual(
      ASKED.tools.map(({ name }) => name),
    );
    expect(endpoint.asked[0]?.body.tool_choice).toBe('none');
  });

  it('takes a call of a tool that may not be called any more for a fault', async () => {
    const called = { tool_calls: [{ index: 0, id: 'a', function: { name: 'repeat_rate', arguments: '{}' } }] };
    const { chat } = await open(stream(() => [choiceOf(called, 'tool_calls')]));
    const outcome = await chat.complete({ ...ASKED, tools: [], spent: ASKED.tools }, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('unknown_tool');
  });

  it('goes without those tools where a choice of none is refused', async () => {
    const { endpoint, chat } = await open((exchange) =>
      exchange.body.tool_choice === undefined
        ? healthy(exchange)
        : status(400, { error: 'tool_choice: only auto is supported' })(exchange),
    );
    const request = { ...ASKED, tools: [], spent: ASKED.tools };
    expect((await chat.complete(request, heardRun().run)).ok).toBe(false);
    expect((await chat.complete(request, heardRun().run)).ok).toBe(true);
    expect(endpoint.asked[1]?.body.tools).toEqual([]);
    expect((await chat.complete(ASKED, heardRun().run)).ok).toBe(true);
    expect(endpoint.asked[2]?.body.tools).toHaveLength(2);
  });

  it('asks for no strict form when the schema leaves something open', async () => {
    const { endpoint, chat } = await open(healthy);
    const schema = { type: 'object', properties: { a: { type: 'object', properties: {} } }, required: ['a'] };
    await chat.complete({ ...PLAIN, answer: { name: 'open', schema } }, heardRun().run);
    expect(endpoint.asked[0]?.body.response_format).toMatchObject({ json_schema: { strict: false } });
  });

  it('carries calls and their results back to the endpoint', async () => {
    const { endpoint, chat } = await open(healthy);
    const call = { id: 'call00001', name: 'repeat_rate', arguments: { periods: 6 } };
    await chat.complete(
      {
        ...ASKED,
        messages: [
          { role: 'assistant', content: '', calls: [call] },
          { role: 'tool', call: 'call00001', content: '0.2' },
        ],
      },
      heardRun().run,
    );
    expect(endpoint.asked[0]?.body.messages).toEqual([
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'call00001', type: 'function', function: { name: 'repeat_rate', arguments: '{"periods":6}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'call00001', content: '0.2' },
    ]);
  });

  it('says nothing of the machine, and holds nothing of the environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-canary');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-canary');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'admin-canary');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-canary: 1\nauthorization: Bearer canary\napi-key: canary');
    const { endpoint, chat } = await open(healthy);
    const azure = openaiChat({
      ...settingsFor(endpoint.url, { apiVersion: '2024-10-21' }),
      clock: timerClock(Date.now),
      fetch,
    });
    await chat.complete(PLAIN, heardRun().run);
    await azure.complete(PLAIN, heardRun().run);
    vi.unstubAllEnvs();
    expect(endpoint.asked).toHaveLength(2);
    const [plain, onAzure] = endpoint.asked.map(({ headers }) => headers);
    expect(JSON.stringify([plain, onAzure])).not.toMatch(/stainless|canary\b(?!-0)/);
    expect([plain?.authorization, plain?.['api-key']]).toEqual([`Bearer ${KEY}`, undefined]);
    expect([onAzure?.authorization, onAzure?.['api-key']]).toEqual([undefined, KEY]);
  });

  it('goes without a key where none is asked for', async () => {
    const { endpoint, chat } = await open(healthy, { apiKey: null });
    expect((await chat.complete(PLAIN, heardRun().run)).ok).toBe(true);
    expect(endpoint.asked[0]?.headers.authorization).toBe('Bearer local');
  });

  it('is not sent with a key that no header can hold', async () => {
    const { endpoint, chat } = await open(healthy, { apiKey: `${KEY}\n` });
    const outcome = await chat.complete(PLAIN, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('bad_key');
    expect(JSON.stringify(outcome)).not.toContain(KEY);
    expect(endpoint.asked).toHaveLength(0);
  });

  it('goes to the deployment of Azure, with its header, when a version is given', async () => {
    const { endpoint, chat } = await open(healthy, { apiVersion: '2024-10-21' });
    expect((await chat.complete(PLAIN, heardRun().run)).ok).toBe(true);
    expect(endpoint.asked[0]?.url).toBe('/v1/deployments/test-model/chat/completions?api-version=2024-10-21');
    expect(endpoint.asked[0]?.headers['api-key']).toBe(KEY);
    expect(endpoint.asked[0]?.headers.authorization).toBeUndefined();
  });

  it('goes below /openai when the address of Azure is bare', async () => {
    const endpoint = await startFakeEndpoint(healthy, () => REPLY);
    opened.push(endpoint);
    const settings = settingsFor(`http://${endpoint.host}`, { apiVersion: '2024-10-21' });
    const chat = openaiChat({ ...settings, clock: timerClock(Date.now), fetch });
    await chat.complete(PLAIN, heardRun().run);
    expect(endpoint.asked[0]?.url).toMatch(/^\/openai\/deployments\/test-model\//);
  });
});

describe('requests one after another', () => {
  it('share a connection, when each reply is read to its end', async () => {
    const { endpoint, chat } = await open(healthy);
    for (let times = 0; times < 10; times += 1) {
      expect((await chat.complete(PLAIN, heardRun().run)).ok).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(endpoint.connections()).toBe(1);
  });

  it('open another one when a reply hangs after its last event, and leave the first', async () => {
    const { endpoint, chat } = await open(async ({ response, reply }) => push(response, linesOf(reply)));
    expect((await chat.complete(PLAIN, heardRun().run)).ok).toBe(true);
    expect((await chat.complete(PLAIN, heardRun().run)).ok).toBe(true);
    expect(endpoint.connections()).toBe(2);
    await expect.poll(() => endpoint.underWay()).toBe(0);
  });
});

describe('a redirection', () => {
  it('is not followed, even to this machine', async () => {
    const target = await startFakeEndpoint(healthy, () => REPLY);
    opened.push(target);
    const { chat } = await open(status(307, '', { location: `${target.url}/chat/completions` }));
    const outcome = await chat.complete(PLAIN, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('redirected');
    expect(target.asked).toHaveLength(0);
  });
});

describe('what an endpoint cannot do', () => {
  const poor: Respond = (exchange) => {
    const { body } = exchange;
    if (body.stream_options !== undefined) return status(400, { error: 'stream_options: unknown' })(exchange);
    if (body.response_format !== undefined) return status(400, { error: 'response_format: unknown' })(exchange);
    return healthy(exchange);
  };

  it('is asked for once in a session, each refusal a reason to ask again for less', async () => {
    const { endpoint, chat } = await open(poor);
    const faults = [];
    for (let times = 0; times < 4; times += 1) {
      const outcome = await chat.complete(ASKED, heardRun().run);
      faults.push(outcome.ok ? null : faultOf(outcome)?.fault);
    }
    expect(faults).toEqual(['unsupported', 'unsupported', null, null]);
    expect(endpoint.asked).toHaveLength(4);
    expect(endpoint.asked[3]?.body.tools).toHaveLength(2);
  });

  it('is found out by one of several requests side by side, for all of them', async () => {
    const { endpoint, chat } = await open(poor);
    const run = async (): Promise<void> => {
      const outcome = await chat.complete(ASKED, heardRun().run);
      if (!outcome.ok) await run();
    };
    await Promise.all([1, 2, 3, 4].map(run));
    expect(endpoint.asked).toHaveLength(4 + 2);
  });

  it('holds nobody up for long when the request that goes first hangs', async () => {
    const { endpoint, chat } = await open((exchange) => (exchange.nth === 1 ? undefined : healthy(exchange)), {
      timeouts: { firstToken: 100_000, idle: 100_000, total: 100_000 },
    });
    const stop = new AbortController();
    const hung = chat.complete(ASKED, heardRun(stop.signal).run);
    const other = await chat.complete(ASKED, heardRun().run);
    expect(other.ok).toBe(true);
    stop.abort();
    await hung;
    expect(endpoint.asked).toHaveLength(2);
  });

  it('is never asked for when the settings say so', async () => {
    const { endpoint, chat } = await open(healthy, { json: false, tools: false });
    await chat.complete(ASKED, heardRun().run);
    expect(endpoint.asked[0]?.body).toMatchObject({ tools: [] });
    expect(endpoint.asked[0]?.body.response_format).toBeUndefined();
  });

  it('does not hide a fault that lies elsewhere', async () => {
    const { endpoint, chat } = await open(
      status(400, { error: 'the messages are too long, and so are the tool results' }),
    );
    const outcome = await chat.complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('bad_request');
    expect(endpoint.asked).toHaveLength(1);
  });
});

describe('a reply', () => {
  it('shows its words as they come, whole characters and no escape codes', async () => {
    const { chat } = await open(stream(({ reply }) => [choiceOf({ content: '\u001b[2J' }), ...linesOf(reply)]));
    const { run, pieces } = heardRun();
    const outcome = await chat.complete(PLAIN, run);
    expect(pieces.length).toBeGreaterThan(5);
    // A piece that ends inside an emoji loses its joiner: what is shown on the way is not what is kept.
    expect(pieces.join('')).toBe(REPLY.text.replace('\u200d', ''));
    expect(outcome.ok && outcome.value.text).toBe(REPLY.text);
    expect(outcome.ok && outcome.value.usage).toEqual({ inputTokens: 100, outputTokens: 20 });
  });

  it('gives ids that the conversation does not hold yet to calls without one', async () => {
    const { chat } = await open(
      stream(() => [choiceOf({ tool_calls: [{ index: 0, function: { name: 'repeat_rate' } }] }, 'tool_calls')]),
    );
    const before = { id: 'call00001', name: 'repeat_rate', arguments: {} };
    const messages = [{ role: 'assistant' as const, content: '', calls: [before] }];
    const outcome = await chat.complete({ ...ASKED, messages }, heardRun().run);
    expect(outcome.ok && outcome.value.calls).toEqual([{ id: 'call00002', name: 'repeat_rate', arguments: {} }]);
  });

  it('gives no call an id that another call of the reply chose', async () => {
    const calls = [
      { index: 0, id: 'call00002', function: { name: 'repeat_rate' } },
      { index: 1, function: { name: 'repeat_rate' } },
    ];
    const { chat } = await open(stream(() => [choiceOf({ tool_calls: calls }, 'tool_calls')]));
    const outcome = await chat.complete(ASKED, heardRun().run);
    expect(outcome.ok && outcome.value.calls.map(({ id }) => id)).toEqual(['call00002', 'call00003']);
  });

  it('keeps as a text the arguments that are no JSON, or too deep to be any', async () => {
    for (const written of ['{"periods": ', '['.repeat(100_000)]) {
      const said = { tool_calls: [{ index: 0, id: 'a', function: { name: 'repeat_rate', arguments: written } }] };
      const { chat } = await open(stream(() => [choiceOf(said, 'tool_calls')]));
      const outcome = await chat.complete(ASKED, heardRun().run);
      expect(outcome.ok && outcome.value.calls[0]?.arguments).toBe(written);
    }
  });
});

describe('a stop', () => {
  const drip: Respond = async ({ response, reply }) => {
    while (!response.destroyed) {
      await push(response, wordsOf(reply));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const flood: Respond = async ({ response }) => {
    while (!response.destroyed) await push(response, [': \n\n'.repeat(20_000)]);
  };
  const cases: readonly (readonly [string, Respond])[] = [
    ['before the headers', () => {}],
    ['after the headers', ({ response }) => response.writeHead(200, STREAM).flushHeaders()],
    ['in the body of an error', ({ response }) => void response.writeHead(500).write('{')],
    ['between words', drip],
    ['under a flood of comments', flood],
  ];

  it.each(cases)('is answered whatever it interrupts, %s, and the connection closed', async (_when, respond) => {
    const timeouts = { firstToken: 3_600_000, idle: 3_600_000, total: 3_600_000 };
    const { endpoint, chat } = await open(respond, { timeouts });
    await chat.complete(PLAIN, heardRun(AbortSignal.abort()).run);
    const controller = new AbortController();
    const reply = chat.complete(PLAIN, heardRun(controller.signal).run);
    while (endpoint.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort();
    const outcome = await reply;
    expect(outcome.ok ? null : outcome.code).toBe('interrupted');
    await expect.poll(() => endpoint.underWay()).toBe(0);
  });

  it('is answered even if the network never hears of it', async () => {
    const deaf = () => new Promise<Response>(() => {});
    const chat = openaiChat({ ...settingsFor('http://127.0.0.1:9/v1'), clock: timerClock(Date.now), fetch: deaf });
    const controller = new AbortController();
    const reply = chat.complete(PLAIN, heardRun(controller.signal).run);
    await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort();
    const outcome = await reply;
    expect(outcome.ok ? null : outcome.code).toBe('interrupted');
  });

  it('that came first sends nothing', async () => {
    const { endpoint, chat } = await open(healthy);
    const outcome = await chat.complete(PLAIN, heardRun(AbortSignal.abort()).run);
    expect(outcome.ok ? null : outcome.code).toBe('interrupted');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(endpoint.asked).toHaveLength(0);
  });
});
