import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelChat } from '../../../src/llm/openai/model-chat.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { ASKED, heardRun, KEY, REPLY, SAID, settingsFor } from './chat-requests.ts';
import { fakeCalls } from './endpoint-fault.ts';
import { startFakeEndpoint } from './fake-endpoint.ts';
import { fastClock } from './fast-clock.ts';
import { faults } from './faults.ts';

/** Waits, at most a second, for what the other side of a connection does last. */
async function settles(isSettled: () => boolean): Promise<boolean> {
  for (let times = 0; times < 100 && !isSettled(); times += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  return isSettled();
}

const unhandled: unknown[] = [];
const keep = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', keep));
afterAll(() => void process.off('unhandledRejection', keep));

describe('the list of faults', () => {
  it('has at least sixty, of all three kinds, each with a name of its own', () => {
    const count = (kind: string) => faults.filter(({ expect }) => expect === kind).length;
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(count('answer'), count('retry'), count('fallback'))).toBeGreaterThan(15);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  });
});

describe('a request to an endpoint with', () => {
  it.concurrent.each(faults.map((fault) => [`${fault.id} ends in: ${fault.expect}`, fault] as const))(
    '%s',
    async (_title, fault) => {
      const endpoint = await startFakeEndpoint(fault.respond, () => REPLY);
      const clock = fastClock(fault.waits ? 30 : 4);
      const { chat } = modelChat(settingsFor(endpoint.url), { clock, random: () => 0.5, fetch });
      const { run, events } = heardRun();
      const start = clock.now();
      const outcome = await chat.complete(ASKED, run);
      const elapsed = clock.now() - start;

      expect(outcome.ok ? null : faultOf(outcome)?.fault).toBe(fault.fault);
      if (outcome.ok) {
        expect(outcome.value.text).toBe(fault.calls ? '' : REPLY.text);
        const [asked] = endpoint.asked;
        const expected = fault.calls && asked !== undefined ? fakeCalls(asked) : [];
        expect(outcome.value.calls.map(({ name, arguments: given }) => ({ name, arguments: given }))).toEqual(expected);
        expect(new Set(outcome.value.calls.map(({ id }) => id)).size).toBe(expected.length);
      } else {
        expect(outcome.code).toBe('model_unavailable');
        expect(outcome.message.fr).toContain(endpoint.host);
        expect(outcome.message.en).toContain(endpoint.host);
      }
      expect(
        events.filter(({ kind }) => kind === 'model-requested'),
        JSON.stringify(events),
      ).toHaveLength(fault.sent);
      expect(events.filter(({ kind }) => kind === 'model-replied')).toHaveLength(fault.sent);
      expect(endpoint.asked).toHaveLength(fault.sent);
      // The budget of a request, and what a busy machine adds.
      expect(elapsed).toBeLessThan(150_000);
      const shown = JSON.stringify([outcome.ok ? null : outcome.message, events]);
      for (const secret of [KEY, SAID, 'nope', 'Bearer', 'example.invalid']) expect(shown).not.toContain(secret);
      expect(await settles(() => endpoint.underWay() === 0)).toBe(true);
      await endpoint.stop();
    },
  );

  it('any of these faults leaves no promise rejected behind', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
  });
});
