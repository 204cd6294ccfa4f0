import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('the time at which customers leave is early under ninety days of tenure, late after', () => {
  test.each([
    'Nos clients partent au bout de 45 jours.',
    'Trop de clients partent, surtout dans les trois premiers mois.',
    'Nos abonnés résilient dès le premier mois.',
    'Our customers leave after one month.',
    'Too many customers leave within the first three months.',
    'Subscribers cancel after their first box.',
    'Customers churn before day 30.',
    'Most subscribers leave by box two.',
  ])('early: %s', (text) => expect(saidIn(text)).toMatchObject({ churnHigh: true, churnPhase: 'early' }));

  test.each([
    'Les abonnés résilient après 2 ans.',
    'Nos clients partent vers le mois 14.',
    'Nos plus anciens clients nous quittent.',
    'Our subscribers cancel after 14 months.',
    'Too many customers leave, mostly established ones.',
    'Our long-standing customers are leaving us.',
    'They leave 18 months in.',
    'Customers churn after year one.',
  ])('late: %s', (text) => expect(saidIn(text)).toMatchObject({ churnHigh: true, churnPhase: 'late' }));

  test.each([
    'Trop de départs, aussi bien au début que chez les anciens.',
    'Too many customers leave, both new and long-standing ones.',
  ])('both: %s', (text) => expect(saidIn(text)).toMatchObject({ churnPhase: 'both' }));

  test.each(['Trop de clients partent.', 'Our churn is far too high.'])('left open: %s', (text) => {
    expect(saidIn(text)).toEqual({ churnHigh: true });
  });

  test.each([
    'Notre NPS est de 12 depuis 14 mois.',
    'Nous existons depuis 2 ans.',
    'We started after 14 months of work.',
  ])('says nothing where nobody leaves: %s', (text) => expect(saidIn(text).churnPhase).toBeUndefined());
});
