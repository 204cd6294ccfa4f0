import { describe, expect, it } from 'vitest';
import loyaltyPerformance from '../../../src/tools/metrics/loyalty-performance.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';
import { refusalOf } from './run-tool.ts';

type Row = (string | number | null)[];

/** 40 members joined on 1 July 2023 and 60 other customers; members bought once before joining, twice after; the others once. */
const tables: Record<string, TestTable> = {
  loyalty_members: {
    columns: { customer: 'VARCHAR', tier: 'VARCHAR', joinedAt: 'DATE' },
    rows: Array.from({ length: 40 }, (_, index): Row => [`m${index}`, index < 10 ? 'Gold' : 'Base', '2023-07-01']),
  },
  loyalty_movements: {
    columns: { customer: 'VARCHAR', movedAt: 'DATE', points: 'DOUBLE', movement: 'VARCHAR', value: 'DECIMAL(18, 4)' },
    rows: [
      ...Array.from({ length: 40 }, (_, index): Row => [`m${index}`, '2023-08-01', 100, 'purchase', null]),
      ...Array.from({ length: 10 }, (_, index): Row => [`m${index}`, '2023-09-01', -80, 'redeemed', 4]),
      ['m11', '2023-10-01', -50, 'expired', null],
    ],
  },
  orders: {
    columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
    rows: [
      ...Array.from({ length: 40 }, (_, index): Row[] => [
        [`m${index}`, '2022-11-01', 20],
        [`m${index}`, '2023-06-15', 20],
        [`m${index}`, '2023-07-01', 20],
        [`m${index}`, '2023-08-01', 20 + (index % 2)],
        [`m${index}`, '2023-09-01', 20],
      ]).flat(),
      ...Array.from({ length: 60 }, (_, index): Row => [`o${index}`, '2023-08-01', 30]),
    ],
  },
};

const call = (args: Record<string, unknown> = {}, some: Record<string, TestTable> = tables) =>
  askTool(loyaltyPerformance, some, '2024-01-01', args);

describe('the performance of a loyalty programme in the data', () => {
  it('counts who joined, who is active and what is redeemed', async () => {
    expect(await call()).toMatchObject({
      ok: true,
      value: {
        members: 40,
        signup: { rate: 0.4, of: 100, base: 'buyers_12_months' },
        active: { rate: 1, of: 40 },
        ...{ earnedPoints: 4000, redeemedPoints: 800, redemptionRate: 0.2, expiredPoints: 50, openPoints: 3150 },
        ...{ pointValue: 0.05, liability: 157.5, expectedLiability: 31.5 },
      },
    });
  });

  it('takes the value of a point from the user before that of the movements', async () => {
    expect(await call({ pointValue: 0.1 })).toMatchObject({ value: { liability: 315 } });
  });

  it('sets members beside others with its warning, and beside themselves before they joined', async () => {
    // In 2023 members ordered 4 times, others once; within 180 days of joining once before, twice after, the joining day aside.
    expect(await call()).toMatchObject({
      value: {
        comparison: { members: { ordersPerCustomer: 4 }, others: { ordersPerCustomer: 1 }, ordersDifference: 3 },
        beforeAfter: {
          ...{ days: 180, customers: 40, ordersBefore: 1, ordersAfter: 2, ordersChange: 1 },
          ...{ spentBefore: 20, spentAfter: 40.5, spentChange: 20.5 },
          spentInterval: { low: expect.closeTo(20.338, 2), high: expect.closeTo(20.662, 2) },
        },
        warning: { en: expect.stringContaining('not the effect') },
      },
    });
  });

  it('looks at tiers', async () => {
    expect(await call()).toMatchObject({
      value: {
        tiers: [
          { tier: 'Base', members: 30, share: 0.75, redemptionRate: 0, ordersPerCustomer: 4 },
          { tier: 'Gold', members: 10, activeRate: null, redemptionRate: 0.8, ordersPerCustomer: null },
        ],
      },
    });
  });

  it('with the members’ file alone says what it can', async () => {
    const { loyalty_members } = tables;
    if (loyalty_members === undefined) throw new Error('no members');
    expect(await call({}, { loyalty_members })).toMatchObject({
      value: { members: 40, signup: null, active: null, redemptionRate: null, liability: null, comparison: null },
    });
  });

  it('with the movements alone knows what is redeemed', async () => {
    const { loyalty_movements } = tables;
    if (loyalty_movements === undefined) throw new Error('no movements');
    expect(await call({}, { loyalty_movements })).toMatchObject({
      value: { members: null, redemptionRate: 0.2, tiers: [] },
    });
  });

  it('without either names what is missing', async () => {
    const { orders } = tables;
    if (orders === undefined) throw new Error('no orders');
    expect(await call({}, { orders })).toMatchObject({ ok: false, code: 'not_in_data' });
    expect(refusalOf(loyaltyPerformance, {})).toBe('missing_input');
  });
});
