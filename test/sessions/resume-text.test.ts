import { describe, expect, it } from 'vitest';
import { openApp } from '../../src/app/open-app.ts';
import { resumeText } from '../../src/app/resume-text.ts';
import { answerEntry, dataEntry, openSession, resumeFrom } from '../../src/app/sessions.ts';
import type { Entry } from '../../src/sessions/entry.ts';
import { answerOf, got, look, message, worldOf } from './world-of.ts';

const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/gu, ' '));

const TOLD: readonly Entry[] = [
  { kind: 'data', ids: ['orders'], digests: ['a1b2c3d4e5f6'], paths: ['/home/ana/commandes.csv'], request: null },
  message('Nos clients partent'),
  answerOf({
    facts: {
      retention90: { value: 0.4917, unit: 'share', source: 'data' },
      hasData: { value: true, unit: 'text', source: 'data' },
      industry: { value: 'ecommerce', unit: 'text', source: 'assumed' },
      churnMonthly: { value: 0.08, unit: 'share', source: 'said' },
      churnHigh: { value: true, unit: 'text', source: 'said' },
      aovTrend: { value: 'down', unit: 'text', source: 'said' },
      goals: { value: ['cost', 'ltv'], unit: 'text', source: 'said' },
      budget: { value: 12_000, unit: 'money', source: 'said' },
    },
    branches: ['churn-early', 'ltv-basket'],
    question: { id: 'churn-phase', text: 'Tôt ou tard ?' },
    figures: [
      {
        id: 'a',
        label: 'Panier moyen',
        value: 58.09,
        unit: 'money',
        origin: { kind: 'computed', tool: 'sales_by_month', call: 'c1', path: '/aov' },
      },
    ],
    currency: 'EUR',
  }),
];

describe('what is said of a session that is taken up', () => {
  it('is five lines: the facts with their units, the branch, the question, the data, the last figure', () => {
    expect(plain(resumeText(TOLD, 'fr'))).toEqual([
      'Ce que je sais : secteur : E-commerce (supposé) ; attrition mensuelle : 8 % ; attrition jugée forte ; tendance du panier : en baisse ; objectifs : réduire le coût, augmenter la valeur client ; budget : 12 000 € ; rétention à 90 jours : 49,2 %',
      'Piste : Clients perdus tôt (churn-early)',
      'Question en attente : Tôt ou tard ?',
      'Données : commandes.csv (orders a1b2c3d4)',
      'Dernier chiffre : Panier moyen : 58,09 €',
    ]);
    expect(plain(resumeText(TOLD, 'en'))).toEqual([
      'What I know: industry: E-commerce (assumed); monthly churn: 8%; churn reported as high; basket trend: falling; goals: lower the cost, raise customer value; budget: €12,000; 90-day retention: 49.2%',
      'Branch: Early churn (churn-early)',
      'Open question: Tôt ou tard ?',
      'Data: commandes.csv (orders a1b2c3d4)',
      'Last figure: Panier moyen: €58.09',
    ]);
  });

  it('names what was measured in the data, so that a recent basket is not taken for that of the whole file', () => {
    const measured = (figure: string) => ({ value: 60.35, unit: 'money', source: 'data', figure }) as const;
    const facts = {
      aov: measured('sales_by_month.trends.aov.recent'),
      ltv: measured('historic_value.12m.valuePerCustomer'),
    };
    const known = (lang: 'fr' | 'en') => plain(resumeText([answerOf({ facts, currency: 'EUR' })], lang))[0];
    expect(known('fr')).toBe(
      'Ce que je sais : panier moyen, récent : 60,35 € ; valeur d’un client sur 12 mois : 60,35 €',
    );
    expect(known('en')).toBe('What I know: average basket, recent: €60.35; value of a customer over 12 months: €60.35');
  });

  it('has the same lines when nothing is known', () => {
    expect(plain(resumeText([], 'fr'))).toEqual([
      'Ce que je sais : rien encore',
      'Piste : rien encore',
      'Question en attente : aucune',
      'Données : rien encore',
      'Dernier chiffre : rien encore',
    ]);
    expect(resumeText([], 'en')).toHaveLength(5);
  });

  it('keeps the last figure when later answers have none, and says how many facts it leaves out', () => {
    const facts = Object.fromEntries(
      ['nps', 'csat', 'cac', 'ltv', 'mrr', 'aov', 'arpu', 'customers', 'teamSize', 'employees'].map((name) => [
        name,
        { value: 0.5, unit: 'count', source: 'said' as const },
      ]),
    );
    const lines = plain(resumeText([...TOLD, answerOf({ facts })], 'en'));
    expect(lines[0]).toMatch(/ and 2 more$/);
    expect(lines[4]).toBe('Last figure: Panier moyen: €58.09');
  });

  it('is one safe line each, whatever is in it', () => {
    const bad = 'a\u001b[2J\n\u202eb';
    const entries: Entry[] = [
      { kind: 'data', ids: [bad], digests: [bad], paths: [`/x/${bad}`], request: null },
      answerOf({
        facts: {
          clientName: { value: bad, unit: 'text', source: 'said' },
          [bad]: { value: 1, unit: bad, source: 'said' },
        },
        branches: [bad],
        question: { id: 'industry', text: bad },
        figures: [{ id: 'x', label: bad, value: bad, unit: 'text', origin: { kind: 'said', quote: bad } }],
      }),
    ];
    for (const lang of ['fr', 'en'] as const) {
      const lines = resumeText(entries, lang);
      expect(lines).toHaveLength(5);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(lines[1]).toContain('a b');
    }
  });
});

describe('a turn of the real program', () => {
  it('is kept, found again in another window, and goes on where it was', async () => {
    const world = worldOf();
    const app = got(await openApp({ lang: 'fr', today: '2026-03-01', data: { kind: 'none' } }));
    const asked = { message: 'E-commerce, 8 % de churn mensuel', state: null, lang: null };
    const turn = await app.ask(asked);
    const session = got(await openSession(world, null));
    got(await session.append(message(asked.message)));
    got(await session.append(answerEntry(turn, [{ id: 'orders', digest: 'a1' }])));
    await session.close();
    const entries = await look(world, session.id, (again) => [...again.entries]);
    expect(entries[1]).toEqual(answerEntry(turn, [{ id: 'orders', digest: 'a1' }]));
    expect(entries[1]).toMatchObject({ figures: [{ id: 'fact.churnMonthly', value: 0.08 }] });
    expect(plain(resumeText(entries, 'fr'))[0]).toContain('attrition mensuelle : 8 %');
    const { state } = resumeFrom(entries, null);
    expect(state).toBe(turn.state);
    const next = await app.ask({ message: 'surtout les premiers mois', state, lang: null });
    expect(next.facts.churnMonthly).toMatchObject({ value: 0.08 });
    await app.close();
  });

  it('finds the data it was about again, but never the password of a server', () => {
    const settings = { url: 'https://reader:hunter2@ch.test/shop', mapping: { table: 'o', customer: 'c', day: 'd' } };
    const options = { map: {}, returns: 'exclude', zero: 'keep' } as const;
    const requests = [
      { kind: 'demo', shop: { story: 'healthy', seed: 1, orders: 2000 } },
      { kind: 'files', paths: ['/x/a.csv', '/x/b.csv'], options },
      { kind: 'workspace', folder: '/x/.fidelio', options },
      { kind: 'clickhouse', settings, options },
      { kind: 'none' },
    ] as const;
    for (const request of requests) {
      const kept = dataEntry(request, [{ id: 'orders', digest: 'a1' }]);
      expect(JSON.stringify(kept)).not.toContain('hunter2');
      const again: unknown = JSON.parse(JSON.stringify(kept));
      expect(again).toEqual(kept);
      expect(resumeFrom([kept], settings).data).toEqual(request.kind === 'none' ? null : request);
      if (request.kind === 'clickhouse') expect(resumeFrom([kept], null).data).toBeNull();
    }
  });
});
