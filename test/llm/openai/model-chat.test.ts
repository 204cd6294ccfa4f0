import { afterEach, describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../../src/domain/model-settings.ts';
import { modelChat } from '../../../src/llm/openai/model-chat.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { ASKED, heardRun, REPLY, settingsFor } from './chat-requests.ts';
import { type FakeEndpoint, type Respond, startFakeEndpoint } from './fake-endpoint.ts';
import { healthy, status } from './fake-stream.ts';
import { fastClock } from './fast-clock.ts';

const opened: FakeEndpoint[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((endpoint) => endpoint.stop()))));

async function open(respond: Respond, changes: Partial<ModelSettings> = {}) {
  const endpoint = await startFakeEndpoint(respond, () => REPLY);
  opened.push(endpoint);
  const ports = { clock: fastClock(20), random: () => 0, fetch };
  return { endpoint, ...modelChat(settingsFor(endpoint.url, changes), ports) };
}

describe('a session with a model', () => {
  it('tells of every attempt, and what it cost', async () => {
    const { chat, usage } = await open((exchange) => (exchange.nth === 1 ? status(500)(exchange) : healthy(exchange)));
    const { run, events } = heardRun();
    await chat.complete(ASKED, run);
    await chat.complete(ASKED, run);
    const { purpose, agent, prompt } = ASKED;
    const asked = { kind: 'model-requested', purpose, agent, prompt, model: 'test-model' };
    const cost = (100 * 2 + 20 * 10) / 1_000_000;
    const came = { kind: 'model-replied', ok: true, fault: null, inputTokens: 100, outputTokens: 20, cost };
    expect(events).toEqual([
      { ...asked, request: 1, attempt: 1 },
      {
        ...came,
        request: 1,
        attempt: 1,
        ok: false,
        fault: 'server_error',
        inputTokens: null,
        outputTokens: null,
        cost: 0,
      },
      { ...asked, request: 1, attempt: 2 },
      { ...came, request: 1, attempt: 2 },
      { ...asked, request: 2, attempt: 1 },
      { ...came, request: 2, attempt: 1 },
    ]);
    expect(usage()).toEqual({
      model: 'test-model',
      requests: 3,
      inputTokens: 200,
      outputTokens: 40,
      cost: 2 * cost,
      currency: 'EUR',
    });
  });

  it('keeps its budget of requests to the letter, attempts included, and tells of none that is not sent', async () => {
    const { endpoint, chat } = await open(status(500), { budget: { requests: 2, tokens: null, money: null } });
    const { run, events } = heardRun();
    const outcome = await chat.complete(ASKED, run);
    expect(outcome.ok ? null : outcome.code).toBe('budget_spent');
    expect(endpoint.asked).toHaveLength(2);
    expect(events.filter(({ kind }) => kind === 'model-requested')).toHaveLength(2);
  });

  it('counts a request that the endpoint refused for what it does not know, and tells of it', async () => {
    const noJson: Respond = (exchange) =>
      exchange.body.response_format === undefined
        ? healthy(exchange)
        : status(400, { error: 'response_format: unknown' })(exchange);
    const { endpoint, chat, usage } = await open(noJson, { budget: { requests: 2, tokens: null, money: null } });
    const { run, events } = heardRun();
    expect((await chat.complete(ASKED, run)).ok).toBe(true);
    expect(events.flatMap((event) => (event.kind === 'model-replied' ? [event.fault] : []))).toEqual([
      'unsupported',
      null,
    ]);
    expect(usage().requests).toBe(2);
    const outcome = await chat.complete(ASKED, run);
    expect(outcome.ok ? null : outcome.code).toBe('budget_spent');
    expect(endpoint.asked).toHaveLength(2);
  });

  it('leaves an endpoint alone after three requests in vain', async () => {
    const { endpoint, chat } = await open(status(401));
    for (let times = 0; times < 3; times += 1) await chat.complete(ASKED, heardRun().run);
    const { run, events } = heardRun();
    const outcome = await chat.complete(ASKED, run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('circuit_open');
    expect(events).toEqual([]);
    expect(endpoint.asked).toHaveLength(3);
  });

  it('with four requests side by side mixes up neither replies nor numbers', async () => {
    const { chat } = await open(healthy);
    const { run, events } = heardRun();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => chat.complete(ASKED, run)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.text)).toEqual(Array(4).fill(REPLY.text));
    const numbers = events.flatMap((event) => (event.kind === 'model-replied' ? [event.request] : []));
    expect(numbers.sort()).toEqual([1, 2, 3, 4]);
  });

  it('with nobody at the address says so, naming the host', async () => {
    const { endpoint, chat } = await open(healthy);
    await endpoint.stop();
    const outcome = await chat.complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('unreachable');
    expect(outcome.ok ? '' : outcome.message.en).toContain(endpoint.host);
  });
});
