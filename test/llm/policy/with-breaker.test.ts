import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { Chat, ChatReply } from '../../../src/llm/chat/chat.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { refuseInterrupted } from '../../../src/llm/policy/refuse-interrupted.ts';
import { withBreaker } from '../../../src/llm/policy/with-breaker.ts';
import { ASKED, heardRun } from '../openai/chat-requests.ts';
import { bad, chatOf, good, HOST } from './made-chats.ts';

/** Asks as often as there are moments, in seconds; gives what came of it. */
async function ask(chat: Chat, moments: readonly number[]) {
  let now = 0;
  const broken = withBreaker(chat, { now: () => now, host: HOST });
  const results: string[] = [];
  for (const moment of moments) {
    now = moment * 1_000;
    const outcome = await broken.complete(ASKED, heardRun().run);
    results.push(outcome.ok ? 'ok' : (faultOf(outcome)?.fault ?? outcome.code));
  }
  return results;
}

describe('the circuit', () => {
  it('opens after three failures in a row, for a minute, then tries once', async () => {
    const { chat, asked } = chatOf(bad('unreachable'));
    const seen = await ask(chat, [0, 1, 2, 3, 61, 62, 63, 121, 122]);
    expect(seen).toEqual([
      ...['unreachable', 'unreachable', 'unreachable', 'circuit_open', 'circuit_open'],
      ...['unreachable', 'circuit_open', 'circuit_open', 'unreachable'],
    ]);
    expect(asked).toHaveLength(5);
  });

  it('closes again with a reply', async () => {
    const { chat } = chatOf(bad('cut'), bad('cut'), bad('cut'), good(), bad('cut'), bad('cut'), good());
    expect(await ask(chat, [0, 0, 0, 60, 61, 62, 63])).toEqual(['cut', 'cut', 'cut', 'ok', 'cut', 'cut', 'ok']);
  });

  it.each(['length', 'filtered', 'declined', 'unknown_tool', 'empty'] as const)(
    'stays closed for %s: the endpoint works',
    async (fault) => {
      expect(await ask(chatOf(bad(fault)).chat, [0, 1, 2, 3, 4])).toEqual(Array(5).fill(fault));
    },
  );

  it('does not count what the user stopped, either way', async () => {
    const down = bad('server_error');
    const { chat } = chatOf(down, down, refuseInterrupted(), down);
    expect((await ask(chat, [0, 1, 2, 3, 4])).slice(2)).toEqual(['interrupted', 'server_error', 'circuit_open']);
  });

  it('lets one request at a time try, and another one if that was stopped', async () => {
    const pending: ((outcome: Outcome<ChatReply>) => void)[] = [];
    let now = 0;
    const chat: Chat = { model: 'm', complete: () => new Promise((resolve) => pending.push(resolve)) };
    const broken = withBreaker(chat, { now: () => now, host: HOST });
    const send = () => broken.complete(ASKED, heardRun().run);
    const first = [send(), send(), send()];
    for (const answer of pending.splice(0)) answer(bad('cut'));
    await Promise.all(first);
    now = 60_000;
    const trial = send();
    const other = await send();
    expect(other.ok ? null : faultOf(other)?.fault).toBe('circuit_open');
    for (const answer of pending.splice(0)) answer(refuseInterrupted());
    await trial;
    const again = send();
    expect(pending).toHaveLength(1);
    for (const answer of pending.splice(0)) answer(good());
    expect((await again).ok).toBe(true);
  });

  it('says when the endpoint is asked again', async () => {
    const broken = withBreaker(chatOf(bad('unreachable')).chat, { now: () => 0, host: HOST });
    for (let times = 0; times < 3; times += 1) await broken.complete(ASKED, heardRun().run);
    const outcome = await broken.complete(ASKED, heardRun().run);
    expect(outcome.ok ? '' : outcome.message.fr).toContain('Réessayez dans 1\u00a0min.');
  });
});
