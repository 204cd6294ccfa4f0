import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { ReadingContext } from '../../../../src/domain/model.ts';
import type { Request } from '../../../../src/domain/reading.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readBenchmark } from '../../../../src/llm/embedded/requests/read-benchmark.ts';
import { readFollowUp } from '../../../../src/llm/embedded/requests/read-follow-up.ts';
import { findSubjects } from '../../../../src/llm/embedded/subjects.ts';
import { bindValues } from '../../../../src/llm/embedded/values/bind-values.ts';

const nothing: ReadingContext = { lang: 'fr', today: '2026-03-01', open: null, facts: {}, last: null };
const afterwards = (request: Request, facts: ReadingContext['facts'] = {}): ReadingContext => ({
  ...nothing,
  facts,
  last: { intent: 'benchmark', request, slots: { metric: null, period: null, segment: null, by: null, chart: null } },
});

function read(text: string, lang: Lang, context = nothing) {
  const message = prepareMessage(text, lang);
  const subjects = findSubjects(message);
  return readBenchmark(message, subjects, bindValues(message, subjects), context);
}
function follow(text: string, lang: Lang, context: ReadingContext) {
  const message = prepareMessage(text, lang);
  return readFollowUp(message, findSubjects(message), context);
}

const french: [string, string, string | null, number | null][] = [
  ['Un bon taux de réachat en e-commerce ?', 'repeat_purchase_rate', 'ecommerce', null],
  ['4 % de churn mensuel, c’est normal pour un SaaS ?', 'monthly_churn', 'saas', 0.04],
  ['quel NRR viser ?', 'nrr', 'saas', null],
  ['GRR de 88 %, c’est bien ou pas ?', 'grr', 'saas', 0.88],
  ['NPS de 41, c’est correct ?', 'nps', null, 41],
  ['quelle est la norme de churn dans le streaming ?', 'monthly_churn', 'subscription', null],
  ['notre LTV:CAC est de 3,4 : bon ou mauvais ?', 'ltv_cac', 'saas', 3.4],
  ['benchmark NRR', 'nrr', 'saas', null],
  ['c’est quoi un bon churn en SaaS ?', 'monthly_churn', 'saas', null],
  ['un taux d’inscription acceptable pour un restaurant ?', 'loyalty_signup', 'retail', null],
  ['35 % de membres actifs, c’est dans la moyenne ?', 'active_members', 'retail', 0.35],
  ['à partir de combien un NPS est considéré comme bon ?', 'nps', null, null],
  ['notre CSAT à 78 %, est-ce satisfaisant ?', 'csat', null, 0.78],
  ['situe notre NRR de 104 % par rapport au secteur', 'nrr', 'saas', 1.04],
  ['Mon taux de réachat est de 22 %. C’est normal ?', 'repeat_purchase_rate', 'ecommerce', 0.22],
  ['12 % de churn par an dans notre SaaS, c’est acceptable ?', 'monthly_churn', 'saas', 0.010596],
  ['le panier moyen de 60 €, c’est bien ?', 'aov', null, 60],
  ['une bonne rétention à 12 mois, c’est combien ?', 'retention_12m', 'subscription', null],
];
const english: [string, string, string | null, number | null][] = [
  ['A good repeat purchase rate in e-commerce?', 'repeat_purchase_rate', 'ecommerce', null],
  ['Is 4% monthly churn normal for a SaaS?', 'monthly_churn', 'saas', 0.04],
  ['what should our NRR be?', 'nrr', 'saas', null],
  ['GRR of 88%, good or bad?', 'grr', 'saas', 0.88],
  ['is an NPS of 41 any good?', 'nps', null, 41],
  ['what is the average churn for streaming?', 'monthly_churn', 'subscription', null],
  ['is 3.4 a good LTV:CAC?', 'ltv_cac', 'saas', 3.4],
  ['NRR benchmark', 'nrr', 'saas', null],
  ['what’s a healthy churn in SaaS?', 'monthly_churn', 'saas', null],
  ['what sign-up rate is considered good for a restaurant?', 'loyalty_signup', 'retail', null],
  ['35% active members, is that about average?', 'active_members', 'retail', 0.35],
  ['what counts as a good NPS?', 'nps', null, null],
  ['how does our NRR of 104% compare with the industry?', 'nrr', 'saas', 1.04],
  ['Our repeat rate is 22%. Is that normal?', 'repeat_purchase_rate', 'ecommerce', 0.22],
  ['12% annual churn at our SaaS: acceptable?', 'monthly_churn', 'saas', 0.010596],
  ['industry average redemption rate?', 'redemption_rate', 'retail', null],
  ['is our churn good?', 'monthly_churn', null, null],
];
const others: [Lang, string][] = [
  ['fr', 'notre NPS est bon'],
  ['fr', 'le churn n’est plus un problème'],
  ['fr', 'on veut un bon NPS'],
  ['fr', 'comment avoir un bon taux de réachat ?'],
  ['fr', 'notre churn est à 6 %, que faire ?'],
  ['fr', 'Churn 6 %, NPS 20, NRR 92 %. Qu’est-ce qui cloche ?'],
  ['fr', 'c’est quoi le GRR ?'],
  ['fr', 'compare Bordeaux et Nantes sur le panier moyen'],
  ['fr', 'panier moyen par canal'],
  ['fr', 'ma note est bonne'],
  ['fr', 'calcule notre LTV avec un ARPU de 40 €'],
  ['fr', 'SaaS, churn mensuel 4,8 %. Verdict ?'],
  ['fr', 'la satisfaction est excellente, les clients partent quand même'],
  ['en', 'our NPS is good'],
  ['en', 'churn is no longer a problem'],
  ['en', 'we want a good NPS'],
  ['en', 'how do we get a good repeat rate?'],
  ['en', 'our churn is 6%, what should we do?'],
  ['en', 'Churn 6%, NPS 20, NRR 92%. What is wrong?'],
  ['en', 'what is GRR?'],
  ['en', 'average basket by shop'],
  ['en', 'NPS is good but repeat rate is 15%'],
  ['en', 'the average basket keeps shrinking'],
  ['en', 'why is our churn so high?'],
];

describe('a question about a level', () => {
  test.each(french)('(fr) %s → %s, %s, %s', (text, metric, industry, value) => {
    expectLevel(read(text, 'fr'), metric, industry, value);
  });
  test.each(english)('(en) %s → %s, %s, %s', (text, metric, industry, value) => {
    expectLevel(read(text, 'en'), metric, industry, value);
  });
  test.each(others)('is none (%s): %s', (lang, text) => expect(read(text, lang)).toBeNull());

  test('takes the industry the user is known to be in', () => {
    const facts = { industry: { value: 'subscription', unit: 'text', source: 'said' as const } };
    expect(read('is 4% monthly churn ok?', 'en', { ...nothing, facts })?.request.industry).toBe('subscription');
  });
  test('takes the one figure that is known when it names none', () => {
    const facts = { timeToValueDays: { value: 18, unit: 'days', source: 'said' as const } };
    expect(read('et c’est dans la norme du secteur, ça ?', 'fr', { ...nothing, facts })).toMatchObject({
      request: { kind: 'benchmark', metric: 'time_to_value', industry: 'saas', value: 18 },
      certain: true,
    });
  });
  test('without any metric is none', () => expect(read('4 %, c’est normal ?', 'fr')).toBeNull());
  test('never compares an aim', () => {
    expect(read('on vise un NPS de 60, c’est réaliste ?', 'fr')?.request.value ?? null).toBeNull();
  });
});

describe('a follow-up', () => {
  const churn = { kind: 'benchmark', metric: 'monthly_churn', industry: 'subscription', value: null } as const;
  test.each([
    ['fr', 'et en SaaS ?', churn, { ...churn, industry: 'saas' }],
    ['en', 'and for retail?', churn, { ...churn, industry: 'retail' }],
    ['fr', 'et pour le GRR ?', churn, { kind: 'benchmark', metric: 'grr', industry: 'saas', value: null }],
    ['en', 'and redemption?', churn, { kind: 'benchmark', metric: 'redemption_rate', industry: 'retail', value: null }],
    ['fr', 'et 6 % ?', churn, { ...churn, value: 0.06 }],
    ['fr', 'et le MRR alors ?', { kind: 'definition', terms: ['arpu'] }, { kind: 'definition', terms: ['mrr'] }],
    [
      'en',
      'ok and health score?',
      { kind: 'definition', terms: ['churn'] },
      { kind: 'definition', terms: ['health_score'] },
    ],
    [
      'fr',
      'et en SaaS ?',
      { kind: 'definition', terms: ['grr'] },
      { kind: 'benchmark', metric: 'grr', industry: 'saas', value: null },
    ],
  ] as const)('(%s) %s', (lang, text, before, expected) => {
    const last: Request =
      before.kind === 'definition' ? { kind: 'definition', terms: [...before.terms] } : { ...before };
    expect(follow(text, lang, afterwards(last))).toEqual({ request: expected, certain: true });
  });
  test.each([
    ['fr', 'merci beaucoup'],
    ['fr', 'et comment on fait pour le baisser ?'],
    ['en', 'and our churn keeps rising in retail since March'],
    ['en', 'thanks'],
  ] as const)('is none (%s): %s', (lang, text) => expect(follow(text, lang, afterwards(churn))).toBeNull());
  test('needs a question before it', () => expect(follow('et en SaaS ?', 'fr', nothing)).toBeNull());
});

function expectLevel(reading: ReturnType<typeof read>, metric: string, industry: string | null, value: number | null) {
  expect(reading).toMatchObject({ request: { kind: 'benchmark', metric, industry }, certain: true });
  if (value === null) expect(reading?.request.value).toBeNull();
  else expect(reading?.request.value).toBeCloseTo(value, 5);
}
