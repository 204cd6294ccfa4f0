import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app/open-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import type { Turn } from '../../../src/domain/turn.ts';
import { settingsFor } from '../../llm/openai/chat-requests.ts';
import { startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { healthy } from '../../llm/openai/fake-stream.ts';
import { fastClock } from '../../llm/openai/fast-clock.ts';
import { plainModel } from './speaking-endpoint.ts';

/** Twenty messages of one conversation: problems, answers, corrections, sums, definitions, thanks. */
const SAID: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'Bonjour, on vend un logiciel de facturation à 1 200 PME.',
    'Notre churn est de 4,2 % par mois.',
    'plutôt des clients installés',
    'et le NPS est tombé à 18',
    'c’est quoi le GRR ?',
    'un bon NRR en SaaS, c’est combien ?',
    'LTV avec ARPU 90, marge 75 %, churn 4,2 % ?',
    'et avec 3 % ?',
    'non, pardon, 4,8 % par mois pour le churn',
    'on voudrait aussi plus d’ambassadeurs',
    'Les nouveaux se perdent au premier réglage, personne ne termine la configuration.',
    'on n’a pas de programme de fidélité',
    'quel churn pour une LTV de 2 000 avec un ARPU de 90 et 75 % de marge ?',
    'merci',
    'notre GRR est de 82 %',
    'écris la newsletter VIP',
    'fais-moi la segmentation RFM',
    'le budget est de 20 k€',
    'une plainte tourne : 3 000 vues',
    'par quoi on commence ?',
  ],
  en: [
    'Hello, we sell invoicing software to 1,200 small companies.',
    'Our churn is 4.2% a month.',
    'mostly established customers',
    'and the NPS fell to 18',
    'what is GRR?',
    'what is a good NRR in SaaS?',
    'LTV with ARPU 90, margin 75%, churn 4.2%?',
    'and with 3%?',
    'no, sorry, churn is 4.8% a month',
    'we would also like more advocates',
    'New customers get lost at the first setting, nobody finishes the set-up.',
    'we have no loyalty programme',
    'what churn gives an LTV of 2,000 with an ARPU of 90 and a margin of 75%?',
    'thanks',
    'our GRR is 82%',
    'write the VIP newsletter',
    'do the RFM segmentation for me',
    'the budget is 20k',
    'a complaint is going round: 3,000 views',
    'where do we start?',
  ],
};

async function hold(lang: Lang, file: { record: string } | { replay: string }) {
  const endpoint = await startFakeEndpoint(healthy, plainModel(lang));
  const opened = await openApp({
    lang,
    today: '2026-11-01',
    data: { kind: 'none' },
    model:
      'record' in file
        ? { settings: settingsFor(endpoint.url), record: file.record, replay: null }
        : { settings: null, record: null, replay: file.replay },
    outside: { clock: fastClock(1), random: () => 0.5, fetch },
  });
  if (!opened.ok) throw new Error(opened.message.en);
  const turns: Turn[] = [];
  for (const message of SAID[lang]) {
    turns.push(await opened.value.ask({ message, state: turns.at(-1)?.state ?? null, lang }));
  }
  const usage = opened.value.usage();
  await opened.value.close();
  await endpoint.stop();
  return { turns, usage, asked: endpoint.asked };
}

describe.each(['fr', 'en'] as const)('a conversation of twenty turns with a model (%s)', (lang) => {
  test('replayed without a network, it is the same to the byte; its requests stay small', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fidelio-conversation-'));
    try {
      const file = join(folder, 'exchanges.jsonl');
      const first = await hold(lang, { record: file });
      const again = await hold(lang, { replay: file });
      const once = await readFile(file, 'utf8');
      expect(JSON.stringify(again.turns)).toBe(JSON.stringify(first.turns));
      expect(again.asked).toEqual([]);
      expect(once.trim().split('\n')).toHaveLength(first.asked.length);

      const sizes = first.asked.map(({ body }) => Buffer.byteLength(JSON.stringify(body.messages)));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(first.asked.length).toBeLessThanOrEqual(2 * SAID[lang].length);
      expect(Math.max(...sizes.slice(-4))).toBeLessThanOrEqual(2.5 * (sizes[0] ?? 0));
      expect(total).toBeLessThanOrEqual(80_000);
      expect(first.usage?.requests).toBe(first.asked.length);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
