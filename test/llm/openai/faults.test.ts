import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { modelChat } from '../../../src/llm/openai/model-chat.ts';
import { faultOf } from '../../../src/llm/policy/model-refusal.ts';
import { ASKED, heardRun, KEY, REPLY, SAID, settingsFor } from './chat-requests.ts';
import { fakeCalls } from './endpoint-fault.ts';
import { startFakeEndpoint } from './fake-endpoint.ts';
import { fastClock } from './fast-clock.ts';
import { faults } from './faults.ts';

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
      const clock = fastClock(fault.waits ? 15 : 2);
      const { chat } = modelChat(settingsFor(endpoint.url), { clock, random: () => 0.5, fetch });
      const { run, events } = heardRun();
      const outcome = await chat.complete(ASKED, run);

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
      const shown = JSON.stringify([outcome.ok ? null : outcome.message, events]);
      for (const secret of [KEY, SAID, 'nope', 'Bearer', 'example.invalid']) expect(shown).not.toContain(secret);
      await vi.waitFor(() => expect(endpoint.underWay()).toBe(0), { timeout: 30_000 });
      await endpoint.stop();
    },
  );

  it('any of these faults leaves no promise rejected behind', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
  });
});
