import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app/open-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { RunEvent } from '../../../src/domain/run-event.ts';
import type { Turn } from '../../../src/domain/turn.ts';
import { KEY, settingsFor } from '../../llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { fastClock } from '../../llm/openai/fast-clock.ts';
import { faults } from '../../llm/openai/faults.ts';
import { ADDED, plainModel } from './speaking-endpoint.ts';

const ASKED: Readonly<Record<Lang, string>> = {
  fr: 'Notre churn est de 6 % par mois en SaaS, surtout chez les clients installés, et le NPS est à 12.',
  en: 'Our churn is 6% a month in SaaS, mostly established customers, and our NPS is 12.',
};
const TODAY = '2026-11-01';

/** All that a model may not touch. */
const untouched = ({ answer: _answer, notices: _notices, ...rest }: Turn) => rest;

const alone: Partial<Record<Lang, Turn>> = {};
beforeAll(async () => {
  for (const lang of ['fr', 'en'] as const) {
    const opened = await openApp({ lang, today: TODAY, data: { kind: 'none' } });
    if (!opened.ok) throw new Error(opened.message.en);
    alone[lang] = await opened.value.ask({ message: ASKED[lang], state: null, lang: null });
    await opened.value.close();
  }
});

const unhandled: unknown[] = [];
const keep = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', keep));
afterAll(() => {
  process.off('unhandledRejection', keep);
  expect(unhandled).toEqual([]);
});

const cases = faults.flatMap((fault) => (['fr', 'en'] as const).map((lang) => [fault.id, lang, fault] as const));

describe('a turn whose endpoint has', () => {
  test.concurrent.each(cases)(
    '%s (%s): the figures and the route are those of the embedded mode',
    async (_, lang, fault) => {
      const endpoint = await startFakeEndpoint(fault.respond, plainModel(lang));
      const clock = fastClock(fault.waits ? 30 : 4);
      const opened = await openApp({
        lang,
        today: TODAY,
        data: { kind: 'none' },
        model: { settings: settingsFor(endpoint.url), record: null, replay: null },
        outside: { clock, random: () => 0.5, fetch },
      });
      if (!opened.ok) throw new Error(opened.message.en);
      const events: RunEvent[] = [];
      const start = clock.now();
      const turn = await opened.value.ask(
        { message: ASKED[lang], state: null, lang: null },
        { listen: (event) => void events.push(event) },
      );
      const elapsed = clock.now() - start;
      await opened.value.close();
      await endpoint.stop();

      const embedded = alone[lang];
      if (embedded === undefined) throw new Error('the embedded turn was not made');
      expect(untouched(turn)).toEqual(untouched(embedded));
      for (const line of embedded.answer.split('\n')) expect(turn.answer.split('\n')).toContain(line);
      const fellBack = events.some(({ kind }) => kind === 'fell-back');
      if (fault.expect === 'fallback') {
        expect(fellBack).toBe(true);
        expect(turn.answer).toBe(embedded.answer);
        expect(turn.notices.length).toBeGreaterThan(0);
      } else if (!fellBack) {
        expect(turn.answer).toContain(ADDED[lang]);
        expect(turn.notices).toEqual([]);
      }
      // Two requests of at most two minutes each, and what a busy machine adds.
      expect(elapsed).toBeLessThan(300_000);
      for (const secret of [KEY, 'Bearer']) expect(JSON.stringify([turn, events])).not.toContain(secret);
    },
  );
});
