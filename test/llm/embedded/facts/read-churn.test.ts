import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyRate } from '../../../../src/llm/embedded/facts/read-churn.ts';
import { readMessage } from '../../../../src/llm/embedded/read-message.ts';
import { nothing } from '../shown-messages.ts';
import { saidIn } from './said-in.ts';

describe('a rate over a stretch', () => {
  test('of a year or a quarter is the monthly rate that gives it, month after month', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.99, noNaN: true }), (rate) => {
        expect((1 - monthlyRate(rate, 'year')) ** 12).toBeCloseTo(1 - rate, 9);
        expect((1 - monthlyRate(rate, 'quarter')) ** 3).toBeCloseTo(1 - rate, 9);
        expect(monthlyRate(rate, 'month')).toBe(rate);
        expect(monthlyRate(rate, 'week')).toBeGreaterThanOrEqual(rate);
      }),
      { seed: 3 },
    );
  });
});

/** By hand: 1 − (1 − r)^(1/12), 1 − (1 − r)^(1/3), 1 − (1 − r)^(52/12). */
const stated: [string, number][] = [
  ['Nous perdons 6 % de nos abonnés par mois.', 0.06],
  ['Churn mensuel : 4,2 %', 0.042],
  ['Le taux de résiliation est de 4 % par mois dans notre SaaS.', 0.04],
  ['Notre churn annuel est de 30 %.', 0.02928553],
  ['On perd 20 % de nos clients par an.', 0.01842347],
  ['Notre churn est de 12 % par trimestre.', 0.04171603],
  ['On perd un abonné sur vingt chaque mois.', 0.05],
  ['Our monthly churn is 4.2%.', 0.042],
  ['We lose 6% of our subscribers a month.', 0.06],
  ['Our annual churn is 24%.', 0.02261021],
  ['We lose 20% of our customers a year.', 0.01842347],
  ['Our churn is 9% a quarter.', 0.03094789],
  ['Our churn is 1% a week.', 0.04261671],
  ['Three subscribers out of twenty leave every month.', 0.15],
];

describe('churn', () => {
  test.each(stated)('%s', (text, expected) => {
    expect(saidIn(text).churnMonthly).toBeCloseTo(expected, 7);
    expect(saidIn(text).churnBaseline).toBeUndefined();
  });

  test.each(['Notre churn est de 6 %.', 'churn 6 %', 'Our churn is 6%.', 'churn: 6%'])(
    'without a period leaves it open: %s',
    (text) => {
      const { churnMonthly } = readMessage(text, nothing).facts;
      expect(churnMonthly).toMatchObject({ value: 0.06, period: 'unstated' });
    },
  );

  test.each(['Notre churn mensuel est de 6 %.', 'Our monthly churn is 6%.', 'Our yearly churn is 6%.'])(
    'with its period leaves nothing open: %s',
    (text) => expect(readMessage(text, nothing).facts.churnMonthly?.period).toBeUndefined(),
  );

  test.each([
    ['Churn mensuel 7 % ce mois-ci contre 3 % d’habitude.', 0.07, 0.03],
    ['En temps normal le churn mensuel est de 3 %, ce mois-ci 7 %.', 0.07, 0.03],
    ['Notre churn mensuel est de 1,5 %, contre 0,7 % d’ordinaire.', 0.015, 0.007],
    ['Usually we lose 3% of our customers a month; this month it is 7%.', 0.07, 0.03],
    ['Monthly churn hit 7% versus a usual 3%.', 0.07, 0.03],
    ['Monthly churn 8%, up from 3% last month.', 0.08, 0.03],
  ])('is told from its usual level: %s', (text, now, usual) => {
    expect(saidIn(text)).toMatchObject({ churnMonthly: now, churnBaseline: usual });
  });
});
