import { describe, expect, test } from 'vitest';
import winbackPlan from '../../../src/tools/metrics/winback-plan.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Group = [state: string, tier: string, customers: number, value: number, orders: number];

function silent(groups: Group[], earlier: [state: string, customers: number, returned: number][] = []) {
  return {
    silentCustomers: {
      ...{ reviewDays: 42, mediumAbove: 60, highAbove: 200 },
      groups: {
        state: groups.map(([state]) => state),
        tier: groups.map(([, tier]) => tier),
        ownRhythm: groups.map(() => 1),
        customers: groups.map(([, , customers]) => customers),
        value: groups.map(([, , , value]) => value),
        orders: groups.map(([, , , , orders]) => orders),
      },
      earlier: {
        state: earlier.map(([state]) => state),
        customers: earlier.map(([, customers]) => customers),
        returned: earlier.map(([, , returned]) => returned),
      },
    },
  };
}

const BASE: Group = ['active', 'low', 1000, 1000, 1000];

describe('a group', () => {
  test('pays when the response that covers its cost is under the low estimate', () => {
    const plan = (aov: number) =>
      answerOf(winbackPlan, {
        ...silent([BASE, ['lapsing', 'medium', 100, aov * 100, 100]]),
        ...{ grossMargin: 0.5, genericResponse: 0.02, costPerEmail: 1, costPerInApp: 0, costPerRetargeting: 0 },
      }).groups.find(({ state, tier }) => state === 'lapsing' && tier === 'medium');
    expect(plan(50)).toMatchObject({
      costPerCustomer: 1,
      cost: 100,
      aov: 50,
      breakEvenResponse: 0.04,
      verdict: 'pays',
    });
    expect(plan(40)).toMatchObject({ breakEvenResponse: 0.05, verdict: 'may_pay' });
    expect(plan(20)).toMatchObject({ breakEvenResponse: 0.1, verdict: 'does_not_pay' });
    expect(plan(0)).toMatchObject({ breakEvenResponse: null, verdict: 'does_not_pay' });
  });

  test('is always there, in the order in which to reach it, those who are gone left alone', () => {
    const { groups, customers } = answerOf(
      winbackPlan,
      silent([BASE, ['gone', 'high', 50, 9000, 50], ['dormant', 'low', 7, 70, 7]]),
    );
    expect(groups.map(({ state, tier }) => `${state} ${tier}`)).toEqual([
      ...['lapsing high', 'lapsing medium', 'lapsing low', 'dormant high', 'dormant medium', 'dormant low'],
    ]);
    expect(customers).toBe(7);
    expect(groups[0]).toMatchObject({ customers: 0, valuePerCustomer: null, aov: null, verdict: 'nobody' });
  });
});

test('only lapsing customers of high value get the four touches; dormant ones are tried once', () => {
  const rows = ['high', 'medium', 'low'].flatMap((tier): Group[] => [
    ['lapsing', tier, 10, 1000, 10],
    ['dormant', tier, 100, 1000, 100],
  ]);
  const { touches, cost } = answerOf(winbackPlan, { ...silent([BASE, ...rows]), costPerCall: 10, costPerEmail: 1 });
  expect(touches.map(({ id, contacts }) => [id, contacts])).toEqual([
    ['email', 330],
    ['in_app', 30],
    ['retargeting', 30],
    ['call', 110],
  ]);
  expect(cost).toBeCloseTo(330 + 30 * 0.3 + 1100, 9);
});

test('what the call gives is no assumption, the rest is marked', () => {
  const { assumptions, breakEvenOn } = answerOf(winbackPlan, { ...silent([BASE]), costPerCall: 4 });
  const given = assumptions.filter((each) => each.given).map(({ name, value }) => [name, value]);
  expect(given).toEqual([['costPerCall', 4]]);
  expect(assumptions.length).toBeGreaterThan(5);
  expect(breakEvenOn).toBe('revenue');
});

test('expected reactivations are two to four times a general response, never above everybody', () => {
  const plan = (genericResponse: number) =>
    answerOf(winbackPlan, { ...silent([BASE, ['lapsing', 'high', 200, 1, 1]]), genericResponse });
  expect(plan(0.03)).toMatchObject({
    responseLow: 0.06,
    responseHigh: 0.12,
    reactivationsLow: 12,
    reactivationsHigh: 24,
  });
  expect(plan(0.4)).toMatchObject({ responseLow: 0.8, responseHigh: 1, reactivationsHigh: 200 });
});

test('those who came back anyway are counted; a rate needs thirty', () => {
  const { baseline } = answerOf(
    winbackPlan,
    silent(
      [BASE],
      [
        ['lapsing', 50, 5],
        ['dormant', 29, 3],
        ['active', 9, 9],
      ],
    ),
  );
  expect(baseline.map(({ state, rate }) => [state, rate])).toEqual([
    ['lapsing', 0.1],
    ['dormant', null],
  ]);
});

test('a base under thirty, or without amounts, is refused', () => {
  expect(refusalOf(winbackPlan, silent([['lapsing', 'high', 29, 1, 1]]))).toBe('too_few');
  expect(refusalOf(winbackPlan, {})).toBe('not_in_data');
});
