import { describe, expect, it } from 'vitest';
import { checkHearing } from '../../../src/llm/chat/check-hearing.ts';
import type { Hearing } from '../../../src/llm/chat/hearing.ts';
import { englishCases, frenchCases } from './heard-cases.ts';

const hearing = (...facts: unknown[]): Hearing => ({ intent: 'diagnose', lang: null, facts });

for (const [lang, cases] of [
  ['fr', frenchCases],
  ['en', englishCases],
] as const) {
  describe(`a fact claimed of a message (${lang})`, () => {
    it.each(cases)('%s → %s %j “%s” (%s): %j', (message, name, value, quote, per, kept) => {
      const { facts, dropped } = checkHearing(message, hearing({ name, value, quote, per }), lang);
      if (kept === null) {
        expect(facts).toEqual({});
        expect(dropped).toBe(1);
        return;
      }
      expect(dropped).toBeUndefined();
      const fact = facts[name];
      if (typeof kept === 'number') expect(fact?.value).toBeCloseTo(kept, 9);
      else expect(fact?.value).toEqual(kept);
      expect(fact?.source).toBe('said');
      expect(message).toContain(fact?.quote);
    });
  });
}

describe('a hearing', () => {
  it('marks a churn whose period no words give', () => {
    const { facts } = checkHearing(
      'Our churn is 6%',
      hearing({ name: 'churnMonthly', value: 0.06, quote: '6%', per: null }),
      'en',
    );
    expect(facts.churnMonthly?.period).toBe('unstated');
  });

  it('takes no period from a model that the quote does not bear out', () => {
    const claim = { name: 'churnMonthly', value: 0.06, quote: 'churn is 6%', per: 'year' };
    const { facts } = checkHearing('Our churn is 6%', hearing(claim), 'en');
    expect(facts.churnMonthly).toMatchObject({ value: 0.06, period: 'unstated' });
  });

  it('keeps the first of two claims on one fact, and counts the other', () => {
    const claims = [6, 7].map((rate) => ({ name: 'churnMonthly', value: rate / 100, quote: `${rate}%`, per: null }));
    const read = checkHearing('Churn was 6% or 7% a month', hearing(...claims), 'en');
    expect(read.facts.churnMonthly?.value).toBe(0.06);
    expect(read.dropped).toBe(1);
  });

  it('counts what is no claim at all, and looks at no more than sixty', () => {
    const read = checkHearing('hello', hearing(...Array.from({ length: 10_000 }, () => 'x')), 'en');
    expect(read.dropped).toBe(10_000);
  });

  it('is checked to its end, however often its quotes stand in a long message', () => {
    const message = 'we lost 12% of 300 clients in the shop in May and the rate in June is 4%. '.repeat(200);
    const claims = Array.from({ length: 60 }, () => ({ name: 'churnMonthly', value: 999, quote: 'in', per: 'month' }));
    expect(checkHearing(message, hearing(...claims), 'en')).toMatchObject({ facts: {}, dropped: 60 });
  });

  it('leaves every field that a model does not give empty', () => {
    expect(checkHearing('hello there, how are you', hearing(), 'fr')).toEqual({
      lang: 'en',
      foreign: false,
      intent: 'diagnose',
      perhaps: [],
      margin: 0,
      facts: {},
      currency: null,
      causes: [],
      withdrawn: [],
      reply: 'none',
      request: null,
      slots: { metric: null, period: null, segment: null, by: null, chart: null },
    });
  });

  it('keeps numbers that stand in the message however often a fact is claimed of it', () => {
    const message = 'Churn 6 % par mois, NPS 12, panier 45 €, 3 400 clients.';
    const numbers = [0.06, 12, 45, 3400];
    const names = [
      'churnMonthly',
      'nps',
      'aov',
      'customers',
      'csat',
      'budget',
      'teamSize',
      'grossMargin',
      'ltv',
      'cac',
    ];
    for (let seed = 0; seed < 2_000; seed += 1) {
      const name = names[seed % names.length] ?? 'nps';
      const value = ((seed * 7919) % 5000) / (seed % 3 === 0 ? 1000 : 1);
      const { facts } = checkHearing(message, hearing({ name, value, quote: message, per: null }), 'fr');
      const kept = facts[name]?.value;
      if (kept !== undefined) expect([...numbers, ...numbers.map((number) => number / 100)]).toContain(kept);
    }
  });
});
