import { describe, expect, it, test } from 'vitest';
import { readChurnReason } from '../../../src/tools/contracts/read-churn-reason.ts';
import churnReasons from '../../../src/tools/metrics/churn-reasons.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { openTables } from '../../dataset/table-reductions/open-tables.ts';
import { answerOf, refusalOf } from './run-tool.ts';

describe('a written reason', () => {
  it.each([
    ['Too expensive', 'price'],
    ['too_expensive', 'price'],
    ['Trop cher !', 'price'],
    ['Problème de budget', 'price'],
    ['missing_features', 'fit'],
    ['Il manque des fonctionnalités', 'fit'],
    ['too_complex', 'fit'],
    ['Ne convient pas à mon usage', 'fit'],
    ['customer_service', 'experience'],
    ['low_quality', 'experience'],
    ['Service client injoignable', 'experience'],
    ['trop de bugs', 'experience'],
    ['switched_service', 'competitor'],
    ['Parti à la concurrence', 'competitor'],
    ['A competitor is cheaper', 'competitor'],
    ['unused', 'no-need'],
    ['Plus besoin', 'no-need'],
    ['No longer needed', 'no-need'],
    ['Je ne l’utilise plus : déménagement', 'no-need'],
    ['other', 'other'],
    ['Autre', 'other'],
    ['N/A', 'other'],
    ['', 'other'],
    ['zzz', null],
    ['sharp', null],
  ])('%s is %s', (text, reason) => {
    expect(readChurnReason(text)).toBe(reason);
  });
});

test('the comment speaks where the reason says nothing, and nowhere else', () => {
  const value = answerOf(churnReasons, {
    departureReasons: {
      reason: ['other', 'too expensive', '', 'xyz'],
      comment: ['found a competitor', 'the app crashes', '', 'abc'],
      departures: [10, 20, 5, 5],
    },
  });
  expect(Object.fromEntries(value.reasons.map(({ id, departures }) => [id, departures]))).toEqual({
    ...{ price: 20, fit: 0, experience: 0, competitor: 10, 'no-need': 0, other: 10 },
  });
  expect(value).toMatchObject({
    departures: 40,
    knownShare: 0.75,
    blank: 5,
    unread: 5,
    fromComment: 10,
    largest: 'price',
  });
});

test('under thirty departures there are counts and no shares; without any, a refusal', () => {
  const few = { reason: ['price'], comment: [''], departures: [29] };
  expect(answerOf(churnReasons, { departureReasons: few }).reasons[0]).toMatchObject({ departures: 29, share: null });
  expect(refusalOf(churnReasons, { departureReasons: { ...few, departures: [0] } })).toBe('too_few');
});

describe('from files', () => {
  const cancellations = `CREATE TABLE cancellations AS SELECT customer, day::DATE AS "cancelledAt", reason, comment FROM (VALUES
    ('1', '2024-01-05', 'Trop cher', NULL), ('2', '2024-01-06', 'TROP CHER ', 'secret words'), ('3', '2024-02-07', NULL, 'moving to a competitor, call Jane'),
    ('4', '2024-02-08', 'autre', 'autre')) AS rows (customer, day, reason, comment)`;

  it('cancellations are counted by reason, by period, and none of their words comes out', async () => {
    const { source, close } = await openTables([cancellations], '2024-03-01', ['cancellations']);
    try {
      const whole = await callTool(source, 'churn_reasons');
      expect(whole).toMatchObject({ ok: true, value: { departures: 4, largest: 'price', knownShare: 0.75 } });
      expect(JSON.stringify(whole)).not.toMatch(/secret|Jane|trop cher/i);
      const january = { period: { from: '2024-01-01', to: '2024-02-01' } };
      expect(await callTool(source, 'churn_reasons', january)).toMatchObject({ value: { departures: 2 } });
    } finally {
      await close();
    }
  });

  it('subscriptions that were ended stand in for them', async () => {
    const subscriptions = `CREATE TABLE subscriptions AS SELECT customer, DATE '2023-01-01' AS "startedAt", day::DATE AS "endedAt", reason AS "cancelReason"
      FROM (VALUES ('1', '2024-01-05', 'budget'), ('2', NULL, NULL), ('3', '2024-01-09', NULL)) AS rows (customer, day, reason)`;
    const { source, close } = await openTables([subscriptions], '2024-03-01', ['subscriptions']);
    try {
      expect(await callTool(source, 'churn_reasons')).toMatchObject({
        value: { departures: 2, blank: 1, largest: 'price' },
      });
    } finally {
      await close();
    }
  });
});
