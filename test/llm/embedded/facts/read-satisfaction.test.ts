import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('points of NPS lost', () => {
  test.each([
    ['Notre NPS est passé de 55 à 34 en un mois.', { nps: 34, npsDrop: 21 }],
    ['Notre NPS a perdu 25 points en trois semaines.', { npsDrop: 25 }],
    ['Our NPS fell from 55 to 34 in a month.', { nps: 34, npsDrop: 21 }],
    ['Our NPS lost 25 points this month.', { npsDrop: 25 }],
  ])('within a month are a drop: %s', (text, expected) => {
    expect(saidIn(text)).toMatchObject(expected);
    expect(saidIn(text).satisfactionLow).toBeUndefined();
  });

  test.each([
    'Notre NPS a perdu 25 points en un an.',
    'Notre NPS est passé de 60 à 38 en six mois.',
    'Our NPS lost 25 points over the year.',
    'Our NPS went from 60 to 38 in six months.',
  ])('over a longer time are a fall of satisfaction, no emergency: %s', (text) => {
    expect(saidIn(text)).toMatchObject({ satisfactionLow: true });
    expect(saidIn(text).npsDrop).toBeUndefined();
  });

  test.each([
    'Notre NPS a gagné 25 points en un mois.',
    'Our NPS rose from 30 to 55 in a month.',
    'Notre NPS est de 12.',
  ])('are none when none is lost: %s', (text) => {
    expect(saidIn(text).npsDrop).toBeUndefined();
    expect(saidIn(text).satisfactionLow).toBeUndefined();
  });
});

describe('an average mark out of five', () => {
  test.each([
    'Note Google moyenne : 3,2/5',
    'Notre note moyenne est de 3,4 sur 5.',
    'Our average rating is 3.1 out of 5.',
    'We are rated 2.9/5 on Trustpilot.',
  ])('below 3.5 says that customers are not satisfied: %s', (text) => {
    expect(saidIn(text)).toMatchObject({ satisfactionLow: true });
    expect(saidIn(text).csat).toBeUndefined();
  });

  test.each([
    'Note moyenne de 3,5 sur 5',
    'Note moyenne de 4,4/5 sur Trustpilot',
    'Our average rating is 3.5 out of 5.',
    'Our average rating is 4.5 out of 5.',
  ])('from 3.5 on says nothing, and is no share of satisfied customers: %s', (text) => {
    expect(saidIn(text).satisfactionLow).toBeUndefined();
    expect(saidIn(text).csat).toBeUndefined();
  });

  test.each([
    ['CSAT de 72 %', 0.72],
    ['Our CSAT is 4 customers out of 5.', 0.8],
  ])('is not confused with a share: %s', (text, csat) => expect(saidIn(text).csat).toBe(csat));
});
