import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readState, writeState } from '../../src/orchestrator/conversation-state.ts';
import { branchesOf, openTalk, type Talk, valuesOf } from './converse.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

describe('facts', () => {
  test.each([
    ['Notre NPS est de 12.', 'et notre CSAT est de 60 %', { nps: 12, csat: 0.6 }],
    ['Our NPS is 12.', 'And our CSAT is 60%.', { nps: 12, csat: 0.6 }],
    ['On est une boutique en ligne.', 'Le taux de réachat est de 18 %.', { industry: 'ecommerce', repeatRate: 0.18 }],
  ])('add up over a conversation: %s – %s', async (first, second, expected) => {
    expect(valuesOf(await talk.say(first, second))).toEqual(expected);
  });

  test.each([
    ['Notre NPS est de 12.', 'En fait notre NPS est de 45.', { nps: 45 }, []],
    ['Our NPS is 12.', 'Our NPS is 45.', { nps: 45 }, []],
    ['SaaS, churn mensuel 6 %, départs après un an.', 'pardon, 2 %', { churnMonthly: 0.02 }, []],
    ['We are a SaaS, monthly churn is 6%, they leave after a year.', 'sorry, I meant 2%', { churnMonthly: 0.02 }, []],
    ['Nous avons un CSAT de 60 %.', 'oups, 80 %', { csat: 0.8 }, []],
    ['Our repeat rate is 30%, we are an online shop.', 'no wait, make that 15%', { repeatRate: 0.15 }, ['frequency']],
  ])('are replaced by what is said later: %s – %s', async (first, second, expected, branches) => {
    const turn = await talk.say(first, second);
    expect(valuesOf(turn)).toMatchObject(expected);
    expect(branchesOf(turn)).toEqual(branches);
  });

  test('are converted when the correction changes their period', async () => {
    const { facts } = await talk.say('On est un SaaS, notre churn mensuel est de 6 %.', 'non, 6 % par an');
    expect(facts.churnMonthly?.value).toBeCloseTo(0.00514301, 7);
  });

  test.each([
    ['Nos clients ne reviennent pas et notre NPS est de 12.', 'oublie le NPS', { frequencyLow: true }, ['frequency']],
    ['Customers don’t come back and our NPS is 12.', 'forget the NPS', { frequencyLow: true }, ['frequency']],
  ])('are forgotten when they are taken back: %s – %s', async (first, second, expected, branches) => {
    const turn = await talk.say(first, second);
    expect(valuesOf(turn)).toEqual(expected);
    expect(branchesOf(turn)).toEqual(branches);
  });

  test('stay through small talk, a definition and another language', async () => {
    const turn = await talk.say('Notre NPS est de 12.', 'merci !', 'What is GRR?', 'And our CSAT is 60%.');
    expect(valuesOf(turn)).toEqual({ nps: 12, csat: 0.6 });
  });

  test('of a sum to do are not ours, unless worded so', async () => {
    expect((await talk.say('LTV avec ARPU 100, marge 80 %, churn 3 % ?')).facts).toEqual({});
    const ours = await talk.say(
      'Notre ARPU est de 100 €, notre marge de 80 % et notre churn mensuel de 3 % : quelle LTV ?',
    );
    expect(valuesOf(ours)).toEqual({ arpu: 100, grossMargin: 0.8, churnMonthly: 0.03 });
  });
});

describe('wishes', () => {
  test('add up, in the order said', async () => {
    const french = await talk.say('On veut des ambassadeurs.', 'On veut aussi augmenter la LTV.');
    expect([french.intent, branchesOf(french)]).toEqual(['goal', ['goal-ambassadors', 'goal-ltv']]);
    const english = await talk.say(
      'We want more referrals.',
      'We also want to raise LTV.',
      'And spend less on retention.',
    );
    expect(branchesOf(english)).toEqual(['goal-ambassadors', 'goal-ltv', 'goal-cost']);
  });

  test('come after problems', async () => {
    const turn = await talk.say('On veut des ambassadeurs.', 'Et notre NPS est de 12.');
    expect([turn.intent, branchesOf(turn)]).toEqual(['diagnose', ['satisfaction', 'goal-ambassadors']]);
  });
});

describe('the language', () => {
  test('is that of each message, and of the conversation when a message shows none', async () => {
    const english = await talk.say('Notre NPS est de 12.', 'And our CSAT is 60%.');
    expect([english.lang, english.answer]).toEqual(['en', expect.stringContaining('Understood')]);
    const back = await talk.after(english.state, 'et notre taux d’activation est de 20 %');
    expect([back.lang, back.answer]).toEqual(['fr', expect.stringContaining('Compris')]);
    expect((await talk.after(english.state, 'NPS 14')).lang).toBe('en');
    expect((await talk.after(back.state, 'NPS 14')).lang).toBe('fr');
  });

  test('is the one asked for, whatever the message is in', async () => {
    expect((await talk.after(null, 'Notre NPS est de 12.', 'en')).lang).toBe('en');
    expect((await talk.after(null, 'Our NPS is 12.', 'fr')).lang).toBe('fr');
  });
});

describe('a follow-up', () => {
  test.each([
    ['LTV avec ARPU 100, marge 80 %, churn 3 % ?', 'recalcule avec 4 %', 2000],
    ['LTV with ARPU 100, margin 80%, churn 3%?', 'recalculate with 4%', 2000],
    ['LTV avec ARPU 100, marge 80 %, churn 4 % ?', 'et avec un ARPU de 50 ?', 1000],
    ['LTV avec ARPU 100 et marge 80 % ?', '4 % de churn', 2000],
  ])('works the same sum out again: %s – %s', async (first, second, ltv) => {
    const { intent, calculation } = await talk.say(first, second);
    expect(intent).toBe('calculate');
    expect(calculation).toMatchObject({ tool: 'ltv_margin', ok: true, value: { ltv } });
  });

  test('of a sum that lacks an input says exactly what is missing', async () => {
    const { calculation } = await talk.say('LTV with ARPU 100 and margin 80%?');
    expect(calculation).toMatchObject({ ok: false, code: 'missing_input', needs: ['monthlyChurn'] });
  });

  test.each([
    ['Un bon taux de réachat en e-commerce ?', 'et en SaaS ?', 'repeat_purchase_rate', 'saas'],
    ['A good churn rate in SaaS?', 'and for subscriptions?', 'monthly_churn', 'subscription'],
  ])('gives the same benchmark elsewhere: %s – %s', async (first, second, metric, industry) => {
    expect(await talk.say(first, second)).toMatchObject({ intent: 'benchmark', benchmark: { metric, industry } });
  });

  test.each([
    ['C’est quoi le GRR ?', 'et le NRR ?', 'nrr'],
    ['What is NPS?', 'and CSAT?', 'csat'],
  ])('gives the next definition: %s – %s', async (first, second, id) => {
    expect(await talk.say(first, second)).toMatchObject({ intent: 'define', term: { id } });
  });

  test.each([
    ['C’est quoi le NRR ?', 'le nôtre est à 85 %', { nrr: 0.85 }],
    ['What is CSAT?', 'ours is 60%', { csat: 0.6 }],
    ['A good churn rate in SaaS?', 'ours is 6% a month', { churnMonthly: 0.06 }],
  ])('tells our own level of what was just spoken of: %s – %s', async (first, second, expected) => {
    expect(valuesOf(await talk.say(first, second))).toMatchObject(expected);
  });

  test.each([
    ['Notre taux de réachat est de 15 %, boutique en ligne.', 'C’est bien ?'],
    ['Our repeat rate is 15%, we are an online shop.', 'Is that good?'],
  ])('judges the figure just given: %s – %s', async (first, second) => {
    const { intent, benchmark } = await talk.say(first, second);
    expect(intent).toBe('benchmark');
    expect(benchmark).toMatchObject({
      metric: 'repeat_purchase_rate',
      industry: 'ecommerce',
      value: 0.15,
      band: 'bad',
    });
  });
});

describe('the state', () => {
  test('carries the whole conversation: the same message after the same state gives the same bytes', async () => {
    const { state } = await talk.say('Trop de clients partent.', 'Notre NPS est de 12.');
    const [one, other] = [
      await talk.after(state, 'Et le CSAT est de 60 %'),
      await talk.after(state, 'Et le CSAT est de 60 %'),
    ];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    const known = readState(state);
    expect(readState(writeState(known))).toEqual(known);
    expect(Object.keys(known.facts)).toEqual(['churnHigh', 'nps']);
  });

  test.each([
    '',
    'not a state',
    '{}',
    Buffer.from('null').toString('base64url'),
    Buffer.from('[1, 2]').toString('base64url'),
    Buffer.from('{"lang":"fr","facts":').toString('base64url'),
    Buffer.from('{"lang":"de","facts":{},"causes":[],"asked":[],"open":null,"last":null}').toString('base64url'),
    Buffer.from('{"lang":"fr","facts":{},"causes":[],"asked":[],"open":{"id":"x"},"last":null}').toString('base64url'),
    '\ud800\u0000💥',
    'A'.repeat(200_000),
  ])('of somebody else, broken or odd (%#) starts anew', async (state) => {
    const [fresh, given] = [
      await talk.after(null, 'Notre NPS est de 12.'),
      await talk.after(state, 'Notre NPS est de 12.'),
    ];
    expect(JSON.stringify(given)).toBe(JSON.stringify(fresh));
  });

  test('that was cut short starts anew, at whatever place', async () => {
    const { state } = await talk.say('Notre CSAT est de 60 %.');
    for (let cut = 1; cut < state.length - 4; cut += 23) {
      const turn = await talk.after(state.slice(0, cut), 'Notre NPS est de 12.');
      expect(valuesOf(turn)).toEqual({ nps: 12 });
    }
  });

  test('that was forged says nothing that a user could not have said', async () => {
    const { state } = await talk.say('Notre CSAT est de 60 %.');
    const real = JSON.parse(Buffer.from(state, 'base64url').toString('utf8'));
    real.facts = {
      ...real.facts,
      nps: { value: 10, unit: 'money', source: 'data', figure: 'x' },
      churnMonthly: { value: 5, unit: 'share', source: 'said' },
      nobody: { value: 1, unit: 'x', source: 'said' },
    };
    const turn = await talk.after(Buffer.from(JSON.stringify(real)).toString('base64url'), 'Et le GRR est de 80 %.');
    expect(valuesOf(turn)).toEqual({ csat: 0.6, nps: 10, grr: 0.8 });
    expect(turn.facts.nps).toMatchObject({ unit: 'points', source: 'said' });
    expect(turn.facts.nps?.figure).toBeUndefined();
  });
});
