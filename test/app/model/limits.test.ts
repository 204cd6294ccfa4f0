import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { openApp } from '../../../src/app/open-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { ModelSettings } from '../../../src/domain/model-settings.ts';
import type { RunEvent } from '../../../src/domain/run-event.ts';
import { settingsFor } from '../../llm/openai/chat-requests.ts';
import { type Respond, startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { healthy } from '../../llm/openai/fake-stream.ts';
import { fastClock } from '../../llm/openai/fast-clock.ts';
import { ADDED, plainModel } from './speaking-endpoint.ts';

const MESSAGE: Readonly<Record<Lang, string>> = {
  fr: 'Notre churn est de 6 % par mois en SaaS, surtout chez les clients installés.',
  en: 'Our churn is 6% a month in SaaS, mostly established customers.',
};

async function withApp<T>(
  { lang, respond, changes }: { lang: Lang; respond: Respond; changes?: Partial<ModelSettings> },
  work: (app: App, sent: () => number) => Promise<T>,
): Promise<T> {
  const endpoint = await startFakeEndpoint(respond, plainModel(lang));
  const opened = await openApp({
    lang,
    today: '2026-11-01',
    data: { kind: 'none' },
    model: { settings: settingsFor(endpoint.url, changes), record: null, replay: null },
    outside: { clock: fastClock(1), random: () => 0.5, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  try {
    return await work(opened.value, () => endpoint.asked.length);
  } finally {
    await opened.value.close();
    await endpoint.stop();
  }
}

const ask = (app: App, lang: Lang, run: Parameters<App['ask']>[1] = {}) =>
  app.ask({ message: MESSAGE[lang], state: null, lang: null }, run);

describe.each(['fr', 'en'] as const)('a model with limits (%s)', (lang) => {
  test('that hangs is left when the user stops it, and the turn is answered without it', async () => {
    const timeouts = { firstToken: 3_600_000, idle: 3_600_000, total: 3_600_000 };
    await withApp({ lang, respond: () => new Promise(() => {}), changes: { timeouts } }, async (app, sent) => {
      const stop = new AbortController();
      const turn = ask(app, lang, { signal: stop.signal });
      await expect.poll(sent).toBe(1);
      stop.abort();
      const stopped = await turn;
      expect(stopped.outcome).toBe('routed');
      expect(stopped.branches.map(({ id }) => id)).toEqual(['churn-late']);
      expect(stopped.notices).toHaveLength(1);
    });
  });

  test('whose budget is spent is asked nothing more: the rest of the conversation goes on without it, and says so', async () => {
    const budget = { requests: 3, tokens: null, money: null };
    await withApp({ lang, respond: healthy, changes: { budget } }, async (app, sent) => {
      const events: RunEvent[] = [];
      const turns = [];
      for (let times = 0; times < 3; times += 1)
        turns.push(await ask(app, lang, { listen: (event) => void events.push(event) }));
      expect(sent()).toBe(3);
      expect(turns[0]?.answer).toContain(ADDED[lang]);
      expect(turns[1]?.answer).not.toContain(ADDED[lang]);
      expect(turns[2]?.branches).toEqual(turns[0]?.branches);
      expect(turns[2]?.figures).toEqual(turns[0]?.figures);
      expect(events).toContainEqual({ kind: 'fell-back', purpose: 'write', code: 'budget_spent' });
      expect(events).toContainEqual({ kind: 'fell-back', purpose: 'read', code: 'budget_spent' });
      expect(app.usage()).toMatchObject({ model: 'test-model', requests: 3, currency: 'EUR' });
    });
  });

  test('is not asked to word a question, a greeting or an offer to say more', async () => {
    await withApp({ lang, respond: healthy }, async (app, sent) => {
      await app.ask({ message: { fr: 'bonjour', en: 'hello' }[lang], state: null, lang: null });
      expect(sent()).toBe(1);
      await app.ask({
        message: { fr: 'On perd 4 % de nos clients par mois.', en: 'We lose 4% of our customers a month.' }[lang],
        state: null,
        lang: null,
      });
      expect(sent()).toBe(2);
    });
  });
});
