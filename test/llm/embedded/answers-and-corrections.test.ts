import { describe, expect, test } from 'vitest';
import type { Fact, Facts } from '../../../src/domain/facts.ts';
import type { ReadingContext } from '../../../src/domain/model.ts';
import type { QuestionId } from '../../../src/domain/question.ts';
import { readMessage } from '../../../src/llm/embedded/read-message.ts';
import { nothing } from './shown-messages.ts';

const said = (value: Fact['value'], unit: string): Fact => ({ value, unit, source: 'said', quote: 'x' });
const slots = { metric: null, period: null, segment: null, by: null, chart: null };
const asked = (id: QuestionId, facts: Facts = {}): ReadingContext => ({
  ...nothing,
  open: { id, intent: 'diagnose' },
  facts,
});
const knowing = (facts: Facts): ReadingContext => ({
  ...nothing,
  facts,
  last: { intent: 'diagnose', request: null, slots },
});

describe('a message after a question', () => {
  test.each([
    ['industry', 'SaaS', 'given'],
    ['industry', 'je ne sais pas', 'unknown'],
    ['industry', 'merci', 'none'],
    ['churn-phase', 'au début', 'given'],
    ['churn-phase', 'no idea', 'unknown'],
    ['churn-phase', 'Notre NPS est de 12.', 'none'],
    ['ltv-cause', 'both', 'given'],
    ['ltv-cause', 'aucune idée', 'unknown'],
  ] as const)('%s – %s: %s', (id, text, reply) => expect(readMessage(text, asked(id)).reply).toBe(reply));

  test.each([
    ['plutôt des comptes qui ont 18 mois ou plus', 'late'],
    ['vers le quatorzième mois en moyenne', 'late'],
    ['au bout de deux livraisons', 'early'],
  ])('answers when customers leave by their tenure: %s', (text, phase) => {
    const { reply, intent, facts } = readMessage(text, asked('churn-phase'));
    expect([reply, intent, facts.churnPhase?.value]).toEqual(['given', 'diagnose', phase]);
  });

  test('says of the basket that it holds, and of the stay that it shortens', () => {
    const text = 'pas les paniers, ils sont stables. par contre ils restent moins longtemps';
    const { facts } = readMessage(text, asked('ltv-cause'));
    expect([facts.aovTrend?.value, facts.lifetimeTrend?.value]).toEqual(['flat', 'down']);
  });

  test('« enfin les deux en fait » goes on with what was just answered', () =>
    expect(readMessage('enfin les deux en fait', knowing({ ltvTrend: said('down', 'trend') })).intent).toBe(
      'diagnose',
    ));

  test('a share of those who do not is corrected as such', () => {
    const known: Fact = { ...said(0.38, 'share'), quote: '62 % de gens qui rachètent jamais' };
    expect(readMessage('pardon c’est 72 %', knowing({ repeatRate: known })).facts.repeatRate?.value).toBe(0.28);
  });

  test('that answers it keeps the intent it was asked in', () => {
    const context: ReadingContext = { ...asked('churn-phase'), open: { id: 'churn-phase', intent: 'goal' } };
    expect(readMessage('les deux', context).intent).toBe('goal');
    expect(readMessage('je ne sais pas', context).intent).toBe('goal');
  });

  test('answers nothing when nothing was asked', () => {
    expect(readMessage('je ne sais pas', nothing).reply).toBe('none');
    expect(readMessage('au début', nothing).reply).toBe('none');
  });

  test('gives the period of the rate that is known', () => {
    const { facts } = readMessage('par an', asked('churn-period', { churnMonthly: said(0.3, 'share') }));
    expect(facts.churnMonthly?.value).toBeCloseTo(0.02928553, 7);
    expect(readMessage('par an', asked('churn-period')).facts.churnMonthly).toBeUndefined();
  });
});

describe('an answer', () => {
  const told = (id: QuestionId, text: string, facts: Facts) =>
    Object.fromEntries(
      Object.entries(readMessage(text, asked(id, facts)).facts).map(([name, { value }]) => [name, value]),
    );

  test.each([
    ['aux deux, tôt et tard', 'both'],
    ['les deux premiers mois', 'early'],
    ['the early birds: week three, typically', 'early'],
    ['in their 2nd year', 'late'],
    ['c’est pas les nouveaux en tout cas', 'late'],
    ['newbies. anyone past six months is rock solid', 'early'],
    ['they’ve usually been around a while', 'late'],
    ['it varies', 'both'],
  ])('on the phase is no other rate: %s → %s', (text, churnPhase) => {
    expect(told('churn-phase', text, { churnMonthly: said(0.06, 'share') })).toEqual({ churnPhase });
  });

  test.each([
    ['les commandes sont plus petites, la durée ne change pas', { aovTrend: 'down', lifetimeTrend: 'flat' }],
    ['orders are the same size, they just don’t stick around as long', { aovTrend: 'flat', lifetimeTrend: 'down' }],
    ['they leave sooner, spend is fine', { aovTrend: 'flat', lifetimeTrend: 'down' }],
    ['je sais pas trop, mais le panier baisse', { aovTrend: 'down' }],
    ['je ne sais pas si c’est le panier ou la durée', {}],
    ['hard to say whether it’s the basket or the tenure', {}],
  ])('on the cause says only what it is sure of: %s', (text, expected) => {
    expect(told('ltv-cause', text, { ltvTrend: said('down', 'text') })).toEqual(expected);
  });

  test('on the period gives no tenure', () => {
    const facts = told('churn-period', 'over twelve months', { churnMonthly: said(0.1, 'share') });
    expect(facts.churnMonthly).toBeCloseTo(0.00874161, 7);
    expect(facts.churnPhase).toBeUndefined();
  });

  test('may be that nobody looked', () => {
    expect(readMessage('haven’t looked', asked('churn-phase')).reply).toBe('unknown');
  });
});

describe('a sum that goes on', () => {
  const goOn = (first: string, text: string) => {
    const { intent, request } = readMessage(first, nothing);
    return readMessage(text, { ...nothing, last: { intent: intent ?? 'help', request, slots } });
  };

  test.each([
    ['LTV with ARPU 60, 70% margin?', 'churn 4%', { arpu: 60, grossMargin: 0.7, monthlyChurn: 0.04 }],
    ['c’est quoi ma LTV ? arpu 30 €, churn 6 %', 'marge 50', { arpu: 30, grossMargin: 0.5, monthlyChurn: 0.06 }],
    ['LTV:CAC please. LTV is 720', 'CAC 200', { ltv: 720, cac: 200 }],
    ['LTV pour ARPU 35 marge 60 churn 5 ?', 'du coup avec un CAC de 140 le ratio ?', { cac: 140, monthlyChurn: 0.05 }],
    ['How long is an average customer lifetime at 4% churn?', 'what about 2%?', { monthlyChurn: 0.02 }],
  ])('takes what it lacked, or what changes: %s – %s', (first, text, input) => {
    const { intent, request } = goOn(first, text);
    expect(intent).toBe('calculate');
    expect(request).toMatchObject({ kind: 'calculation', input });
  });

  test('keeps the last criterion of an audience for what corrects it', () => {
    expect(goOn('list VIPs in Leeds', 'actually York').request).toEqual({
      kind: 'audience',
      criteria: ['VIPs', 'York'],
    });
  });

  test('goes from one benchmark to the next', () => {
    const first = 'On vend de l’épicerie bio en ligne. La fréquence d’achat normale par an, c’est combien ?';
    expect(goOn(first, 'et le taux de réachat, un bon chiffre serait… ?').request).toMatchObject({
      kind: 'benchmark',
      metric: 'repeat_purchase_rate',
    });
  });

  test('our own level after a definition comes with its phase', () => {
    const { facts } = goOn('c’est quoi le churn ?', 'chez nous c’est 9 % par mois, surtout les tout nouveaux');
    expect([facts.churnMonthly?.value, facts.churnPhase?.value]).toEqual([0.09, 'early']);
  });
});

describe('a sum', () => {
  test.each([
    [
      'so thirty out of twelve hundred left what churn is that',
      'churn_rate',
      { customersStart: 1200, customersLost: 30 },
    ],
    ['which CAC keeps us at 3:1 when LTV is 960?', 'ltv_cac', { ltv: 960 }],
    ['sur 48 contrats arrivés à échéance 42 ont été reconduits, quel taux ?', 'renewal_rate', { contractsDue: 48 }],
    ['2 % par mois de churn → annuel ?', 'annualised_churn', { monthlyChurn: 0.02 }],
    ['Le churn annualisé est de 24 %, ça fait combien par mois ?', 'annualised_churn', { annualChurn: 0.24 }],
  ])('is asked for: %s', (text, tool, input) => {
    expect(readMessage(text, nothing).request).toMatchObject({ kind: 'calculation', tool, input });
  });

  test('is not asked for by a yearly churn that is merely told', () => {
    const { intent, facts } = readMessage('Le churn annualisé ressort à 24 %.', nothing);
    expect(intent).toBe('diagnose');
    expect(facts.churnMonthly?.value).toBeCloseTo(0.02261021, 7);
  });
});

describe('a correction', () => {
  test.each([
    ['non, 8 %', { csat: said(0.6, 'share'), churnMonthly: said(0.06, 'share') }, { churnMonthly: 0.08 }],
    ['sorry, I meant 45', { churnMonthly: said(0.06, 'share'), nps: said(12, 'points') }, { nps: 45 }],
    ['oups, 55 €', { nps: said(12, 'points'), aov: said(45, 'money') }, { aov: 55 }],
    ['oups pas 8, 4,5 %', { churnMonthly: said(0.06, 'share') }, { churnMonthly: 0.045 }],
    ['je me suis planté de colonne, c’est 22 %', { repeatRate: said(0.15, 'share') }, { repeatRate: 0.22 }],
    ['wait, 55 €', { aov: said(45, 'money'), nps: said(12, 'points') }, { aov: 55 }],
  ])('replaces the last figure that the value can be: %s', (text, facts, expected) => {
    const read = readMessage(text, knowing(facts)).facts;
    expect(Object.fromEntries(Object.entries(read).map(([name, { value }]) => [name, value]))).toEqual(expected);
  });

  test('is no number that says when', () => {
    const { facts } = readMessage('by day 45', knowing({ churnMonthly: said(0.06, 'share') }));
    expect(facts.churnMonthly).toBeUndefined();
  });

  test('without anything known is none', () => expect(readMessage('non, 8 %', nothing).facts).toEqual({}));

  test.each([
    ['oublie le NPS', ['nps']],
    ['forget the basket', ['aovTrend']],
    ['Notre panier tient bon.', []],
    ['forget it', []],
  ])('takes back what it names: %s', (text, expected) => {
    const facts = { nps: said(12, 'points'), aovTrend: said('down', 'text') };
    expect(readMessage(text, knowing(facts)).withdrawn).toEqual(expected);
  });
});

describe('the intent', () => {
  test.each([
    ['Notre churn explose.', 'diagnose'],
    ['Diagnose my shop.', 'diagnose'],
    ['Our NPS is good.', 'diagnose'],
    ['1,800 buyers, 450 of them ordered at least twice. Repeat purchase rate pls', 'calculate'],
    ['On veut des ambassadeurs.', 'goal'],
    ['LTV avec ARPU 100, marge 80 %, churn 3 % ?', 'calculate'],
    ['Un bon taux de réachat en e-commerce ?', 'benchmark'],
    ['C’est quoi le GRR ?', 'define'],
    ['Fais-moi la segmentation RFM.', 'deliver'],
    ['Notre taux de réachat en 2025 ?', 'analyse'],
    ['La liste des champions à Paris', 'audience'],
    ['Écris la newsletter VIP.', 'handoff'],
    ['Une plainte contre nous à 3 000 vues', 'incident'],
    ['bonjour', 'smalltalk'],
    ['Customers leave after one month.', 'diagnose'],
    ['We want to raise LTV.', 'goal'],
    ['What churn gives an LTV of 500 with an ARPU of 40 and a margin of 50%?', 'calculate'],
    ['Is 4% churn normal for SaaS?', 'benchmark'],
    ['What does NRR mean?', 'define'],
    ['I need a QBR template.', 'deliver'],
    ['Compare Paris and Lyon.', 'analyse'],
    ['List of champions in Paris', 'audience'],
    ['Write the VIP newsletter.', 'handoff'],
    ['A complaint about us has 3,000 views.', 'incident'],
    ['hello', 'smalltalk'],
    ['Write a poem about the sea.', 'out-of-scope'],
    ['Je cherche un hôtel à Rome pour 3 nuits', 'out-of-scope'],
    ['We sell accounting software.', 'diagnose'],
    ['Branche un workflow qui relance tout seul les comptes inactifs à J+7', 'handoff'],
    ['Where should a meal-kit subscription’s 12-month retention sit?', 'benchmark'],
    ['Time to value of 21 days for B2B software. Slow?', 'benchmark'],
    ['😡', 'help'],
  ])('%s → %s', (text, intent) => expect(readMessage(text, nothing).intent).toBe(intent));

  test('comes with a margin between 0 and 1, and two guesses when it is left open', () => {
    for (const text of ['Notre churn explose.', 'Et alors ?', 'the thing', 'hmm']) {
      const { intent, margin, perhaps } = readMessage(text, nothing);
      expect(margin).toBeGreaterThanOrEqual(0);
      expect(margin).toBeLessThanOrEqual(1);
      if (intent === null) expect(perhaps).toHaveLength(2);
    }
  });
});
