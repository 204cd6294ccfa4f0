import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { branchesOf, openTalk, type Talk, valuesOf } from './converse.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

/** What opens each question, and answers to it. */
const INDUSTRY = ['Notre churn mensuel est de 4 %.', 'Our monthly churn is 4%.'] as const;
const PERIOD = ['Notre churn est de 6 %.', 'Our churn is 6%.'] as const;
const PHASE = ['Trop de clients partent.', 'Too many customers leave.'] as const;
const CAUSE = ['La LTV baisse.', 'Our LTV is falling.'] as const;

describe('a question is asked when its answer changes the route', () => {
  test.each([
    ...INDUSTRY.map((text) => [text, 'industry'] as const),
    ...PERIOD.map((text) => [text, 'churn-period'] as const),
    ...PHASE.map((text) => [text, 'churn-phase'] as const),
    ...CAUSE.map((text) => [text, 'ltv-cause'] as const),
  ])('%s → %s', async (text, id) => {
    const turn = await talk.say(text);
    expect(turn).toMatchObject({ intent: 'diagnose', outcome: 'asking', question: { id }, branches: [] });
    expect(turn.answer).toContain(turn.question?.text);
  });

  test.each([
    ['SaaS, churn mensuel de 2 %.', 'healthy'],
    ['We are a subscription box and monthly churn is 4%.', 'healthy'],
    ['Le panier moyen baisse.', 'routed'],
    ['Too many customers leave within their first three months.', 'routed'],
  ])('and only then: %s', async (text, outcome) => {
    expect(await talk.say(text)).toMatchObject({ question: null, outcome });
  });
});

describe('the industry', () => {
  test.each([
    [INDUSTRY[0], 'SaaS', 'saas', 'churn-phase'],
    [INDUSTRY[0], 'On fait du logiciel.', 'saas', 'churn-phase'],
    [INDUSTRY[0], 'une salle de sport', 'subscription', null],
    [INDUSTRY[0], 'abonnement grand public', 'subscription', null],
    [INDUSTRY[0], 'e-commerce', 'ecommerce', null],
    [INDUSTRY[0], 'un magasin de chaussures', 'retail', null],
    [INDUSTRY[1], 'software', 'saas', 'churn-phase'],
    [INDUSTRY[1], 'a monthly box of coffee', 'subscription', null],
    [INDUSTRY[1], 'online shop', 'ecommerce', null],
    [INDUSTRY[1], 'we run a chain of restaurants', 'retail', null],
  ])('%s – %s', async (first, answer, industry, next) => {
    const turn = await talk.say(first, answer);
    expect(turn.intent).toBe('diagnose');
    expect(turn.facts.industry).toMatchObject({ value: industry, source: 'said' });
    expect(turn.question?.id ?? null).toBe(next);
  });
});

describe('the period of a churn rate', () => {
  test.each([
    [PERIOD[0], 'mensuel', 0.06],
    [PERIOD[0], 'par mois', 0.06],
    [PERIOD[0], 'annuel', 0.00514301],
    [PERIOD[0], 'c’est à l’année', 0.00514301],
    [PERIOD[0], 'par trimestre', 0.02041389],
    [PERIOD[1], 'monthly', 0.06],
    [PERIOD[1], 'yearly', 0.00514301],
    [PERIOD[1], 'that’s per quarter', 0.02041389],
    ['Notre churn est de 20 %.', 'c’est sur un an', 0.01842347],
  ])('%s – %s', async (first, answer, monthly) => {
    const { facts, intent } = await talk.say(first, answer);
    expect(intent).toBe('diagnose');
    expect(facts.churnMonthly?.value).toBeCloseTo(monthly, 7);
    expect(facts.churnMonthly?.period).toBeUndefined();
  });
});

describe('the time of the departures', () => {
  test.each([
    [PHASE[0], 'au début', ['churn-early']],
    [PHASE[0], 'les nouveaux', ['churn-early']],
    [PHASE[0], 'dans les trois premiers mois', ['churn-early']],
    [PHASE[0], 'plus tard', ['churn-late']],
    [PHASE[0], 'surtout les anciens', ['churn-late']],
    [PHASE[0], 'après 6 mois en général', ['churn-late']],
    [PHASE[0], 'les deux', ['churn-early', 'churn-late']],
    [PHASE[1], 'early', ['churn-early']],
    [PHASE[1], 'in their first month', ['churn-early']],
    [PHASE[1], 'late', ['churn-late']],
    [PHASE[1], 'mostly later', ['churn-late']],
    [PHASE[1], 'after a year or so', ['churn-late']],
    [PHASE[1], 'both', ['churn-early', 'churn-late']],
  ])('%s – %s', async (first, answer, branches) => {
    const turn = await talk.say(first, answer);
    expect(turn).toMatchObject({ intent: 'diagnose', outcome: 'routed', question: null });
    expect(branchesOf(turn)).toEqual(branches);
    expect(turn.facts.churnPhase?.source).toBe('said');
  });
});

describe('the cause of a falling value', () => {
  test.each([
    [CAUSE[0], 'le panier', ['ltv-basket']],
    [CAUSE[0], 'la durée de vie', ['ltv-lifetime']],
    [CAUSE[0], 'ils restent moins longtemps', ['ltv-lifetime']],
    [CAUSE[0], 'le panier, la durée de vie est stable', ['ltv-basket']],
    [CAUSE[0], 'les deux', ['ltv-basket', 'ltv-lifetime']],
    [CAUSE[1], 'the basket', ['ltv-basket']],
    [CAUSE[1], 'smaller orders', ['ltv-basket']],
    [CAUSE[1], 'lifetime', ['ltv-lifetime']],
    [CAUSE[1], 'the basket is stable', ['ltv-lifetime']],
    [CAUSE[1], 'a bit of both', ['ltv-basket', 'ltv-lifetime']],
  ])('%s – %s', async (first, answer, branches) => {
    expect(branchesOf(await talk.say(first, answer))).toEqual(branches);
  });
});

describe('a user who does not know', () => {
  const forms = {
    fr: ['je ne sais pas', 'jsp', 'aucune idée', 'je l’ignore', 'pas la moindre idée'],
    en: ['I don’t know', 'idk', 'not sure', 'no idea', 'no clue'],
  };
  const cases = [
    ...forms.fr.map((form) => [INDUSTRY[0], form, 'industry', 'saas'] as const),
    ...forms.en.map((form) => [INDUSTRY[1], form, 'industry', 'saas'] as const),
    ...forms.fr.map((form) => [PHASE[0], form, 'churnPhase', 'late'] as const),
    ...forms.en.map((form) => [PHASE[1], form, 'churnPhase', 'late'] as const),
    ...forms.fr.map((form) => [CAUSE[0], form, 'aovTrend', 'down'] as const),
    ...forms.en.map((form) => [CAUSE[1], form, 'lifetimeTrend', 'down'] as const),
  ];

  test.each(cases)('%s – %s: the default is taken, marked as assumed', async (first, form, name, value) => {
    const turn = await talk.say(first, form);
    expect(turn.intent).toBe('diagnose');
    expect(turn.facts[name]).toMatchObject({ value, source: 'assumed' });
  });

  test.each([
    [PERIOD[0], 'je ne sais pas'],
    [PERIOD[1], 'dunno'],
  ])('%s – %s: the rate is taken as a month’s, marked as assumed, and the next question asked', async (first, form) => {
    const turn = await talk.say(first, form);
    expect(turn.facts.churnMonthly).toMatchObject({ value: 0.06, period: 'assumed' });
    expect(turn.question?.id).toBe('churn-phase');
    expect(turn.answer).toMatch(/supposé|assumed/);
  });

  test('twice in a row ends with a route on two defaults', async () => {
    const turn = await talk.say(INDUSTRY[1], 'no idea', 'no idea either');
    expect(turn).toMatchObject({ outcome: 'routed', question: null });
    expect(branchesOf(turn)).toEqual(['churn-late']);
    expect([turn.facts.industry?.source, turn.facts.churnPhase?.source]).toEqual(['assumed', 'assumed']);
  });

  test('is never asked the same thing again', async () => {
    for (const [first] of [INDUSTRY, PERIOD, PHASE, CAUSE]) {
      const seen: string[] = [];
      let turn = await talk.after(null, first);
      for (let step = 0; step < 5; step += 1) {
        if (turn.question !== null) seen.push(turn.question.id);
        turn = await talk.after(turn.state, 'je ne sais pas');
      }
      expect(seen).toEqual([...new Set(seen)]);
      expect(turn.question).toBeNull();
    }
  });
});

describe('a question that is not answered', () => {
  test.each([
    [PHASE[0], 'Notre NPS est de 12.'],
    [PHASE[1], 'Our NPS is 12.'],
  ])('takes its default when the user goes on with something else: %s – %s', async (first, second) => {
    const turn = await talk.say(first, second);
    expect(turn.question).toBeNull();
    expect(turn.facts.churnPhase).toMatchObject({ value: 'late', source: 'assumed' });
    expect(branchesOf(turn)).toEqual(['churn-late', 'satisfaction']);
  });

  test.each([
    [PHASE[0], 'Et c’est quoi le NRR ?', 'define', 'au début', ['churn-early']],
    [PHASE[1], 'And what is a cohort?', 'define', 'both', ['churn-early', 'churn-late']],
    [PHASE[0], 'bonjour', 'smalltalk', 'les deux', ['churn-early', 'churn-late']],
  ])('waits while the user asks something by the way: %s – %s', async (first, aside, intent, answer, branches) => {
    const between = await talk.say(first, aside);
    expect(between).toMatchObject({ intent, question: null });
    expect(branchesOf(await talk.after(between.state, answer))).toEqual(branches);
  });

  test('said with its answer in the same breath is not asked', async () => {
    expect((await talk.say('Trop de clients partent, surtout les nouveaux.')).question).toBeNull();
  });
});

test('an answer by a number of days counts as one', async () => {
  expect(valuesOf(await talk.say(PHASE[0], 'vers 45 jours'))).toMatchObject({ churnPhase: 'early' });
  expect(valuesOf(await talk.say(PHASE[1], 'after about 200 days'))).toMatchObject({ churnPhase: 'late' });
});
