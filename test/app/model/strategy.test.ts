import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { App, DataRequest } from '../../../src/app/app.ts';
import { openApp } from '../../../src/app/open-app.ts';
import { verifyDocument } from '../../../src/app/verify-document.ts';
import { ShopRequest } from '../../../src/dataset/synthetic/shop-request.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { Facts } from '../../../src/domain/facts.ts';
import type { RunEvent } from '../../../src/domain/run-event.ts';
import { verifyAdvice } from '../../../src/orchestrator/advise/verify-advice.ts';
import { renderDocument } from '../../../src/report/render-document.ts';
import { renderMarkdown } from '../../../src/report/render-markdown.ts';
import { settingsFor } from '../../llm/openai/chat-requests.ts';
import { type AskedCompletion, type FakeReply, startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { healthy, status } from '../../llm/openai/fake-stream.ts';
import { fastClock } from '../../llm/openai/fast-clock.ts';
import { ADDED, plainModel } from './speaking-endpoint.ts';

const TODAY = '2026-11-01';
const shop = (story: string): DataRequest => ({
  kind: 'demo',
  shop: ShopRequest.parse({ orders: 3000, seed: 11, story }),
});
const said = (value: number | string | boolean) => ({ value, unit: 'x', source: 'said' as const });
/** Everything is wrong at once: the four specialists are called. */
const ALL_WRONG: Facts = {
  industry: said('saas'),
  churnMonthly: said(0.09),
  churnPhase: said('both'),
  frequencyLow: said(true),
  nps: said(5),
  programmeWeak: said(true),
  onboardingWeak: said(true),
};
const order = (lang: Lang, facts: Facts = {}) => ({ lang, client: null, industry: null, facts, asOf: null });

async function withModel<T>(
  { lang, data, reply }: { lang: Lang; data: DataRequest; reply: (body: AskedCompletion) => FakeReply },
  work: (app: App, asked: readonly AskedCompletion[]) => Promise<T>,
): Promise<T> {
  const endpoint = await startFakeEndpoint(healthy, reply);
  const opened = await openApp({
    lang,
    today: TODAY,
    data,
    model: { settings: settingsFor(endpoint.url), record: null, replay: null },
    outside: { clock: fastClock(1), random: () => 0.5, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  try {
    const asked: AskedCompletion[] = [];
    const result = await work(opened.value, asked);
    asked.push(...endpoint.asked.map(({ body }) => body));
    return result;
  } finally {
    await opened.value.close();
    await endpoint.stop();
  }
}

describe.each(['fr', 'en'] as const)('a strategy with a model (%s)', (lang) => {
  test('of four specialists takes five requests at most, and shows what they say', async () => {
    await withModel({ lang, data: { kind: 'none' }, reply: plainModel(lang) }, async (app) => {
      const strategy = await app.strategy(order(lang, ALL_WRONG));
      expect(app.usage()?.requests).toBeLessThanOrEqual(5);
      expect(strategy.advice?.findings.map(({ agent }) => agent)).toHaveLength(4);
      expect(strategy.advice?.notices).toEqual([]);
      expect(renderMarkdown(strategy)).toContain(ADDED[lang]);
    });
  });

  test('asks once again for a sentence that does not hold, with the reason, within the five requests', async () => {
    const good = JSON.stringify({ order: [], finding: ADDED[lang], reasons: [] });
    const typed = { fr: 'Le gain ressort à 42 %.', en: 'The gain comes out at 42%.' }[lang];
    const liar = ({ messages }: AskedCompletion): FakeReply => {
      const last = String(messages.at(-1)?.content ?? '');
      return {
        text: last.includes('42') ? good : JSON.stringify({ order: [], finding: typed, reasons: [] }),
        calls: [],
      };
    };
    await withModel({ lang, data: { kind: 'none' }, reply: liar }, async (app) => {
      const late = { industry: said('saas'), churnMonthly: said(0.06), churnPhase: said('late') };
      const one = await app.strategy(order(lang, late));
      expect(one.advice?.findings.map(({ text }) => text)).toEqual([ADDED[lang]]);
      expect(one.advice?.notices).toEqual([]);
      expect(app.usage()?.requests).toBe(2);
      const events: RunEvent[] = [];
      const four = await app.strategy(order(lang, ALL_WRONG), { listen: (event) => events.push(event) });
      expect(app.usage()?.requests).toBe(2 + 5);
      expect(four.advice?.findings.map(({ text }) => text)).toEqual([ADDED[lang]]);
      expect(four.advice?.notices).toEqual([expect.stringMatching(/^3 /)]);
      expect(events).toContainEqual({ kind: 'prose-checked', kept: 1, revised: true, dropped: 3 });
      expect(events).toContainEqual(expect.objectContaining({ kind: 'model-requested', purpose: 'revise' }));
    });
  });

  test('gives the request that is left to the specialist whose answer has no form', async () => {
    const formless = ({ messages }: AskedCompletion): FakeReply => {
      const [system = '', last = ''] = [messages[0], messages.at(-1)].map((message) => String(message?.content ?? ''));
      const isAgain = last.includes('no JSON object');
      const isLast = /churn-prevention specialist|prévention des départs/i.test(system);
      if (isLast && !isAgain) return { text: 'Of course!', calls: [] };
      const finding = isAgain ? ADDED[lang] : { fr: 'Ressort à 42 %.', en: 'Comes out at 42%.' }[lang];
      return { text: JSON.stringify({ order: [], finding, reasons: [] }), calls: [] };
    };
    await withModel({ lang, data: { kind: 'none' }, reply: formless }, async (app) => {
      const { advice } = await app.strategy(order(lang, ALL_WRONG));
      expect(app.usage()?.requests).toBe(5);
      expect(advice?.findings).toEqual([{ agent: 'churn-prevention', text: ADDED[lang] }]);
    });
  });

  test('says that specialists did not answer in the form asked for, and keeps their actions', async () => {
    const chatty = (): FakeReply => ({ text: 'Of course!', calls: [] });
    await withModel({ lang, data: { kind: 'none' }, reply: chatty }, async (app) => {
      const { advice, plan } = await app.strategy(order(lang, ALL_WRONG));
      expect(app.usage()?.requests).toBe(5);
      expect(advice?.notices).toEqual([expect.stringMatching(/ordre du plan|order of the plan/)]);
      expect(advice?.findings).toEqual([]);
      expect(advice?.order).toHaveLength([...plan.quickWins, ...plan.midTerm, ...plan.longTerm].length);
    });
  });

  test('of an endpoint that refuses forms takes one request more, once', async () => {
    const endpoint = await startFakeEndpoint(
      (exchange) =>
        exchange.body.response_format === undefined
          ? healthy(exchange)
          : status(400, { error: 'response_format: unknown' })(exchange),
      plainModel(lang),
    );
    const opened = await openApp({
      lang,
      today: TODAY,
      data: { kind: 'none' },
      model: { settings: settingsFor(endpoint.url), record: null, replay: null },
      outside: { clock: fastClock(1), random: () => 0.5, fetch },
    });
    if (!opened.ok) throw new Error(opened.message.en);
    await opened.value.strategy(order(lang, ALL_WRONG));
    expect(opened.value.usage()?.requests).toBe(5);
    expect(endpoint.asked).toHaveLength(5);
    await opened.value.strategy(order(lang, ALL_WRONG));
    expect(endpoint.asked).toHaveLength(9);
    await opened.value.close();
    await endpoint.stop();
  });

  test('puts first what the specialist puts first, and nothing else moves', async () => {
    const lastFirst = (body: AskedCompletion): FakeReply => {
      const ids = [...JSON.stringify(body.messages).matchAll(/\\n([a-z]+(?:-[a-z0-9]+)+) \|/g)].map(([, id]) => id);
      return { text: JSON.stringify({ order: ids.toReversed(), finding: ADDED[lang], reasons: [] }), calls: [] };
    };
    await withModel({ lang, data: { kind: 'none' }, reply: lastFirst }, async (app) => {
      const { advice, ...rest } = await app.strategy(order(lang, ALL_WRONG));
      const plain = await openApp({ lang, today: TODAY, data: { kind: 'none' } });
      if (!plain.ok) throw new Error(plain.message.en);
      const { advice: none, ...same } = await plain.value.strategy(order(lang, ALL_WRONG));
      await plain.value.close();
      expect(none).toBeNull();
      expect(rest).toEqual(same);
      const usual = [...same.plan.quickWins, ...same.plan.midTerm, ...same.plan.longTerm].map(({ id }) => id);
      expect(advice?.order.toSorted()).toEqual(usual.toSorted());
      expect(advice?.order).not.toEqual(usual);
    });
  });

  test('written to a file, it is verified with its advice; a number typed into the advice is found out', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fidelio-advised-'));
    try {
      await withModel({ lang, data: shop('healthy'), reply: plainModel(lang) }, async (app) => {
        const strategy = await app.strategy(order(lang));
        const file = join(folder, 'strategy.md');
        const where = { paths: [], workspace: null, clickhouse: null };
        await writeFile(file, renderDocument(strategy, 'markdown'));
        const right = await verifyDocument(file, where, { lang, today: TODAY });
        expect(right).toMatchObject({ ok: true, value: { drifts: [] } });
        const [finding] = strategy.advice?.findings ?? [];
        const lied = {
          ...strategy,
          advice: strategy.advice && {
            ...strategy.advice,
            findings: [{ agent: finding?.agent ?? 'customer-success', text: 'It is 42 %.' }],
          },
        };
        await writeFile(file, renderDocument(lied, 'markdown'));
        const wrong = await verifyDocument(file, where, { lang, today: TODAY });
        expect(wrong.ok && wrong.value.drifts.map(({ where: place }) => place)).toContain('advice');
        const { advice } = strategy;
        if (advice === null) throw new Error('no advice');
        const notice = { fr: 'Document validé par le modèle.', en: 'Validated by the model.' }[lang];
        const gone = { fr: '3 phrases du modèle ont été retirées', en: '3 sentences of the model were left out' }[lang];
        const forgeries: readonly (readonly [string, Partial<typeof advice>])[] = [
          ['advice.notices', { notices: [notice] }],
          ['advice.notices', { notices: [`${gone}.`] }],
          ['advice.model', { model: 'gpt [certified](https://example.invalid)' }],
          ['advice.model', { model: '' }],
          ['advice.order', { order: advice.order.slice(1) }],
          ['advice.order', { order: ['sue-them', ...advice.order] }],
        ];
        for (const [place, forged] of forgeries) {
          await writeFile(file, renderDocument({ ...strategy, advice: { ...advice, ...forged } }, 'markdown'));
          const found = await verifyDocument(file, where, { lang, today: TODAY });
          expect(found.ok && found.value.drifts.map((drift) => drift.where)).toEqual([place]);
        }
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a specialist alone may call its tools: the results are figures of the advice, with their calls', async () => {
    const calling = (body: AskedCompletion): FakeReply => {
      const called = body.messages.some(({ role }) => role === 'tool');
      if (!called)
        return {
          text: '',
          calls: [{ name: 'impact', arguments: { customers: 2000, retentionGain: 0.05, yearlyValue: 300 } }],
        };
      const id = /advice\.[a-z-]+\.1\.revenuePerYear/.exec(JSON.stringify(body.messages))?.[0] ?? 'none';
      const words = {
        fr: `Le gain par an ressort à {{figure:${id}}}.`,
        en: `The gain a year comes out at {{figure:${id}}}.`,
      };
      return { text: JSON.stringify({ order: [], finding: words[lang], reasons: [] }), calls: [] };
    };
    await withModel({ lang, data: { kind: 'none' }, reply: calling }, async (app) => {
      const late = { industry: said('saas'), churnMonthly: said(0.06), churnPhase: said('late') };
      const events: RunEvent[] = [];
      const strategy = await app.strategy(order(lang, late), { listen: (event) => events.push(event) });
      const ofAgent = events.filter((event) => 'agent' in event && event.agent !== null).map(({ kind }) => kind);
      expect(ofAgent.slice(ofAgent.indexOf('agent-started'))).toEqual([
        'agent-started',
        'model-requested',
        'tool-started',
        'tool-called',
        'model-requested',
        'agent-consulted',
      ]);
      const calls = Object.values(strategy.advice?.calls ?? {});
      expect(calls.map(({ tool }) => tool)).toEqual(['impact']);
      expect(Object.values(strategy.advice?.figures ?? {}).map(({ value }) => value)).toContain(30_000);
      expect(renderMarkdown(strategy)).toContain({ fr: 'ressort à 30\u202f000', en: 'comes out at 30,000' }[lang]);
      expect(app.usage()?.requests).toBeLessThanOrEqual(5);
      expect(await verifyAdvice(strategy, app.caller)).toEqual([]);
      const { advice } = strategy;
      if (advice === null) throw new Error('no advice');
      const [id = '', figure] = Object.entries(advice.figures)[0] ?? [];
      if (figure === undefined) throw new Error('no figure');
      const forgeries: Partial<typeof advice>[] = [
        { figures: { ...advice.figures, [id]: { ...figure, value: 1 } } },
        { figures: { ...advice.figures, [id]: { ...figure, label: 'Churn', unit: 'share' } } },
        { figures: { ...advice.figures, [id]: { ...figure, origin: { kind: 'said', quote: 'x' } } } },
        { figures: { ...advice.figures, [id]: { ...figure, interval: { low: 0, high: 1 } } } },
        { calls: {} },
      ];
      for (const forged of forgeries) {
        const drifts = await verifyAdvice({ ...strategy, advice: { ...advice, ...forged } }, app.caller);
        expect(drifts.map(({ where }) => where)).toContain(id);
      }
    });
  });
});
