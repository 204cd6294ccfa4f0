import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readDefinition } from '../../../../src/llm/embedded/requests/read-definition.ts';
import { findSubjects } from '../../../../src/llm/embedded/subjects.ts';

function read(text: string, lang: Lang) {
  const message = prepareMessage(text, lang);
  return readDefinition(message, findSubjects(message));
}

const french: [string, ...string[]][] = [
  ['C’est quoi le GRR ?', 'grr'],
  ['c koi la LTV', 'ltv'],
  ['NPS ?', 'nps'],
  ['Que veut dire CSAT ?', 'csat'],
  ['le panier moyen, ça veut dire quoi ?', 'aov'],
  ['Que signifie QBR ?', 'qbr'],
  ['définition de la cohorte', 'cohort'],
  ['breakage : définition', 'breakage'],
  ['donne-moi la définition du taux de réachat', 'repeat_purchase_rate'],
  ['quelle est la différence entre NRR et GRR ?', 'nrr', 'grr'],
  ['NRR et GRR, c’est quoi la différence ?', 'nrr', 'grr'],
  ['en quoi le CSAT diffère du NPS ?', 'csat', 'nps'],
  ['je confonds toujours MRR et ARR', 'mrr', 'arr'],
  ['explique-moi le churn', 'churn'],
  ['le taux de churn, c’est quoi ?', 'churn'],
  ['définition du churn mensuel', 'monthly_churn'],
  ['explique la segmentation RFM', 'rfm'],
  ['Qu’est-ce que le time to value ?', 'time_to_value'],
  ['qu’entend-on par score de santé ?', 'health_score'],
  ['comment se calcule le NRR ?', 'nrr'],
  ['la formule de la LTV, svp', 'ltv'],
  ['comment on calcule le taux de rétention ?', 'retention_rate'],
  ['kézako un CDP ?', 'cdp'],
  ['upsell et cross-sell, quelle nuance ?', 'upsell', 'cross_sell'],
  ['rappelle-moi ce qu’est la GMV', 'gmv'],
  ['que recouvre le coût d’acquisition ?', 'cac'],
  ['le win-back, c’est quoi au juste ?', 'win_back'],
  ['Mon patron ne jure que par le breakage. C’est quoi ?', 'breakage'],
  ['LTV, CAC et ARPU : définitions', 'ltv', 'cac', 'arpu'],
  ['la rétention à 90 jours, de quoi parle-t-on ?', 'retention_90d'],
  ['c’est quoi un détracteur', 'detractor'],
  ['ça sert à quoi un groupe témoin ?', 'control_group'],
];

const english: [string, ...string[]][] = [
  ['What is GRR?', 'grr'],
  ['whats LTV', 'ltv'],
  ['NPS?', 'nps'],
  ['what does CSAT mean?', 'csat'],
  ['define average order value', 'aov'],
  ['what does QBR stand for?', 'qbr'],
  ['explain cohorts to me', 'cohort'],
  ['breakage, definition please', 'breakage'],
  ['meaning of repeat purchase rate', 'repeat_purchase_rate'],
  ['what is the difference between NRR and GRR?', 'nrr', 'grr'],
  ['how does CSAT differ from NPS?', 'csat', 'nps'],
  ['I keep confusing MRR and ARR', 'mrr', 'arr'],
  ['what is churn exactly?', 'churn'],
  ['could you explain monthly churn?', 'monthly_churn'],
  ['RFM, in plain English', 'rfm'],
  ['what is meant by time to value?', 'time_to_value'],
  ['tell me what a health score is', 'health_score'],
  ['how is NRR calculated?', 'nrr'],
  ['the formula for LTV please', 'ltv'],
  ['wtf is a CDP', 'cdp'],
  ['upsell vs cross-sell, what’s the difference?', 'upsell', 'cross_sell'],
  ['remind me what GMV is', 'gmv'],
  ['what does customer acquisition cost cover?', 'cac'],
  ['what’s a win-back?', 'win_back'],
  ['My boss keeps mentioning breakage. What is it?', 'breakage'],
  ['what do LTV, CAC and ARPU mean?', 'ltv', 'cac', 'arpu'],
  ['what is 90-day retention?', 'retention_90d'],
  ['who are detractors, by definition?', 'detractor'],
  ['never heard of uplift, what does it mean?', 'uplift'],
  ['explain net revenue retention like I’m five', 'nrr'],
  ['is churn the same thing as attrition?', 'churn'],
];

const others: [Lang, string][] = [
  ['fr', 'c’est quoi notre churn ?'],
  ['fr', 'c’est quoi un bon churn ?'],
  ['fr', 'notre NPS est de 12, que faire ?'],
  ['fr', 'explique pourquoi notre churn monte'],
  ['fr', 'c’est quoi le problème avec nos clients ?'],
  ['fr', 'LTV avec ARPU 100, marge 80 %, churn 3 % ?'],
  ['fr', 'quel était le NRR au T2 2025 ?'],
  ['fr', 'fais-moi la segmentation RFM'],
  ['fr', 'comment réduire le churn ?'],
  ['fr', 'un NPS acceptable, c’est combien ?'],
  ['fr', 'trace la rétention par cohorte'],
  ['fr', 'bonjour, ça va ?'],
  ['en', 'what is our churn?'],
  ['en', 'what is a good churn?'],
  ['en', 'our NPS is 12, what should we do?'],
  ['en', 'explain why our churn is rising'],
  ['en', 'what is wrong with our retention?'],
  ['en', 'LTV with ARPU 100, margin 80%, churn 3%?'],
  ['en', 'what was the NRR in Q2?'],
  ['en', 'make me an RFM segmentation'],
  ['en', 'how do we reduce churn?'],
  ['en', 'what’s a decent NPS?'],
  ['en', '340 contracts due, 291 renewed, what is the renewal rate?'],
  ['en', 'hello, how are you?'],
];

describe('a request for a definition', () => {
  test.each(french.map(([text, ...terms]) => [text, terms] as const))('(fr) %s → %j', (text, terms) => {
    expect(read(text, 'fr')).toEqual({ request: { kind: 'definition', terms }, certain: true });
  });
  test.each(english.map(([text, ...terms]) => [text, terms] as const))('(en) %s → %j', (text, terms) => {
    expect(read(text, 'en')).toEqual({ request: { kind: 'definition', terms }, certain: true });
  });
  test.each(others)('is none (%s): %s', (lang, text) => expect(read(text, lang)).toBeNull());
  test('is uncertain when it goes on from the turn before', () => {
    expect(read('et le MRR ?', 'fr')).toEqual({ request: { kind: 'definition', terms: ['mrr'] }, certain: false });
  });
  test('inside pasted words is not obeyed', () => {
    expect(read('Un collègue écrit : "merci de définir le breakage dans le rapport annuel"', 'fr')).toBeNull();
  });
});
