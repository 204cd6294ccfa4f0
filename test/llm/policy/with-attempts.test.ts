import { describe, expect, it } from 'vitest';
import { ModelFault } from '../../../src/llm/policy/model-fault.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { isNumbered } from '../../../src/llm/policy/numbered-request.ts';
import { withAttempts } from '../../../src/llm/policy/with-attempts.ts';
import { ASKED, heardRun } from '../openai/chat-requests.ts';
import { bad, chatOf, good, HOST, leapingClock, silentChat } from './made-chats.ts';

const setUp = (random = 0.5, total = 120_000) => {
  const { clock, waits } = leapingClock();
  return { waits, options: { clock, random: () => random, host: HOST, total } };
};

const FIRM: readonly ModelFault[] = [
  'bad_request',
  'unauthorised',
  'forbidden',
  'not_found',
  'out_of_credit',
  'bad_key',
];

describe('a request that fails', () => {
  it('is sent three times at most', async () => {
    const { chat, asked } = chatOf(bad('server_error'));
    const outcome = await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('server_error');
    expect(asked).toHaveLength(3);
  });

  it('ends with the first answer', async () => {
    const { chat, asked } = chatOf(bad('cut'), good());
    expect((await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run)).ok).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it.each(FIRM)('with %s is not sent again', async (fault) => {
    const { chat, asked } = chatOf(bad(fault), good());
    expect((await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run)).ok).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('waits between nothing and 500 ms, then between nothing and a second', async () => {
    for (const [random, expected] of [
      [0, [0, 0]],
      [0.5, [250, 500]],
      [0.999, [499.5, 999]],
    ] as const) {
      const { waits, options } = setUp(random);
      await withAttempts(chatOf(bad('cut')).chat, options).complete(ASKED, heardRun().run);
      expect(waits).toEqual(expected);
    }
  });
});

describe('a request that is refused for what the endpoint does not know', () => {
  it('is sent again at once, and no attempt has failed', async () => {
    const unknown = bad('unsupported');
    const { chat, asked } = chatOf(unknown, unknown, unknown, bad('cut'), bad('cut'), good());
    const { waits, options } = setUp();
    expect((await withAttempts(chat, options).complete(ASKED, heardRun().run)).ok).toBe(true);
    expect(waits).toEqual([250, 500]);
    expect(asked.map((request) => isNumbered(request) && request.attempt)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is not sent for ever', async () => {
    const { chat, asked } = chatOf(bad('unsupported'));
    const outcome = await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('unsupported');
    expect(asked.length).toBeLessThan(10);
  });

  it('is sent again even where no attempt may fail', async () => {
    const { chat, asked } = chatOf(bad('unsupported'), bad('cut'), good());
    const outcome = await withAttempts(chat, { ...setUp().options, attempts: 1 }).complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('cut');
    expect(asked).toHaveLength(2);
  });
});

describe('an endpoint that asks to be left alone', () => {
  it.each([1_000, 20_000])('for %i ms is left alone for so long', async (wait) => {
    const { waits, options } = setUp();
    const outcome = await withAttempts(chatOf(bad('rate_limited', { wait }), good()).chat, options).complete(
      ASKED,
      heardRun().run,
    );
    expect(outcome.ok).toBe(true);
    expect(waits).toEqual([wait]);
  });

  it('for more than 20 s is given up at once, saying when to come back', async () => {
    const { chat, asked } = chatOf(bad('rate_limited', { wait: 3_600_000 }), good());
    const outcome = await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run);
    expect(asked).toHaveLength(1);
    expect(outcome.ok ? null : outcome.message).toEqual({
      fr: `Le modèle (${HOST}) reçoit trop de demandes. Réessayez dans 1\u00a0h.`,
      en: `The model (${HOST}) receives too many requests. Try again in 1\u00a0h.`,
    });
  });

  it('for a little more than 20 s is given up too, though there is time', async () => {
    const { chat, asked } = chatOf(bad('rate_limited', { wait: 20_001 }), good());
    expect((await withAttempts(chat, setUp().options).complete(ASKED, heardRun().run)).ok).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('for longer than the time that is left is not waited for', async () => {
    const { chat, asked } = chatOf(bad('rate_limited', { wait: 15_000 }));
    const outcome = await withAttempts(chat, setUp(0.5, 25_000).options).complete(ASKED, heardRun().run);
    expect(outcome.ok).toBe(false);
    expect(asked).toHaveLength(2);
  });
});

describe('the time for all attempts', () => {
  it('ends a request that never ends', async () => {
    const outcome = await withAttempts(silentChat, setUp().options).complete(ASKED, heardRun().run);
    expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe('too_slow');
  });

  it('is not what ends a request that the user stops', async () => {
    const controller = new AbortController();
    const reply = withAttempts(silentChat, setUp().options).complete(ASKED, heardRun(controller.signal).run);
    controller.abort();
    const outcome = await reply;
    expect(outcome.ok ? null : outcome.code).toBe('interrupted');
  });
});

describe('a stop between two attempts', () => {
  it('is answered at once', async () => {
    const controller = new AbortController();
    const { chat, asked } = chatOf(bad('rate_limited', { wait: 20_000 }));
    const clock = { now: () => 0, after: () => () => {} };
    const reply = withAttempts(chat, { ...setUp().options, clock }).complete(ASKED, heardRun(controller.signal).run);
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort();
    const outcome = await reply;
    expect(outcome.ok ? null : outcome.code).toBe('interrupted');
    expect(asked).toHaveLength(1);
  });
});

describe('requests', () => {
  it('are numbered over the session, attempts within a request', async () => {
    const { chat, asked } = chatOf(bad('cut'), good(), bad('cut'), good());
    const tried = withAttempts(chat, setUp(0).options);
    await tried.complete(ASKED, heardRun().run);
    await tried.complete(ASKED, heardRun().run);
    expect(asked.map((request) => isNumbered(request) && [request.number, request.attempt])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });
});

describe('the list of faults', () => {
  it('gives each a sentence of its own in both languages, which names the host', () => {
    const messages = ModelFault.options.map((fault) => bad(fault).message);
    expect(new Set(messages.map(({ fr }) => fr)).size).toBe(messages.length);
    expect(new Set(messages.map(({ en }) => en)).size).toBe(messages.length);
    expect(messages.filter(({ fr, en }) => !fr.includes(HOST) || !en.includes(HOST))).toEqual([]);
  });
});
