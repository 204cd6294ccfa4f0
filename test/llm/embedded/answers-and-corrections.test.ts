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

describe('a correction', () => {
  test.each([
    ['non, 8 %', { csat: said(0.6, 'share'), churnMonthly: said(0.06, 'share') }, { churnMonthly: 0.08 }],
    ['sorry, I meant 45', { churnMonthly: said(0.06, 'share'), nps: said(12, 'points') }, { nps: 45 }],
    ['oups, 55 €', { nps: said(12, 'points'), aov: said(45, 'money') }, { aov: 55 }],
    ['wait, 55 €', { aov: said(45, 'money'), nps: said(12, 'points') }, { aov: 55 }],
  ])('replaces the last figure that the value can be: %s', (text, facts, expected) => {
    const read = readMessage(text, knowing(facts)).facts;
    expect(Object.fromEntries(Object.entries(read).map(([name, { value }]) => [name, value]))).toEqual(expected);
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
