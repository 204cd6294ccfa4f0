import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import campaignPerformance from '../../../src/tools/metrics/campaign-performance.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';
import { answerOf, refusalOf } from './run-tool.ts';

/** `Spring` went to 60 customers and spared 40; `Summer` went to 10. Those of the list bought 50 twice in the week after. */
function shop(buyers: readonly number[]): Record<string, TestTable> {
  const rows = Array.from({ length: 100 }, (_, index) => [
    ...['Spring', `c${index}`, '2024-03-01'],
    ...[index < 60 ? 'test' : 'holdout', index < 30 ? true : null],
  ]);
  const summer = Array.from({ length: 10 }, (_, index) => ['Summer', `c${index}`, '2024-04-20', 'test', null]);
  return {
    campaigns: {
      columns: { campaign: 'VARCHAR', customer: 'VARCHAR', sentAt: 'DATE', group: 'VARCHAR', opened: 'BOOLEAN' },
      rows: [...rows, ...summer],
    },
    orders: {
      columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: [
        ...Array.from({ length: 50 }, (_, index) => [`c${index}`, '2024-01-15', 30]),
        ...buyers.flatMap((index) => [
          [`c${index}`, '2024-03-02', 50],
          [`c${index}`, '2024-03-05', 50],
        ]),
      ],
    },
  };
}

const call = (args: Record<string, unknown> = {}) =>
  askTool(campaignPerformance, shop([0, 1, 2, 3, 4, 5, 60, 61]), '2024-05-01', args);

describe('the performance of campaigns in the data', () => {
  it('lists the latest first, with what followed and the effect against the control group', async () => {
    expect(await call({ grossMargin: 0.4 })).toMatchObject({
      ok: true,
      value: {
        found: 2,
        outcome: 'orders',
        campaigns: [
          { campaign: 'Summer', reach: 10, followed: 0, repurchaseRate: null, effect: null },
          {
            ...{ campaign: 'Spring', reach: 60, heldOut: 40, followed: 60, buyers: 6, repurchaseRate: 0.1, orders: 12 },
            ...{ openRate: 0.5, clickRate: null, revenue: 600, margin: 240, warning: null },
            effect: { controlRate: 0.05, incrementalOrders: 6, incrementalMargin: 120, verdict: 'not_enough_to_say' },
          },
        ],
      },
    });
  });

  it('places customers in the segment they were in on the day of the send', async () => {
    const result = await call();
    const spring = result.ok ? Object(result.value).campaigns[1] : null;
    // One order of 30, 46 days before: code 411, new customers; the others had not bought.
    expect(spring.segments).toMatchObject([
      { segment: 'nouveaux', reach: 50, buyers: 6, repurchaseRate: 0.12, lift: null },
      { segment: 'no_purchase', reach: 10, buyers: 0, repurchaseRate: null, lift: null },
    ]);
  });

  it('warns where there is no control group', async () => {
    expect(await call()).toMatchObject({
      value: { campaigns: [{ warning: { en: expect.stringContaining('not the effect') } }, {}] },
    });
  });
});

describe('the performance of campaigns', () => {
  const row = (campaign: string, reach: number, buyers: number) => ({ campaign, reach, buyers });
  const table = (rows: readonly ReturnType<typeof row>[]) => {
    const zeros = rows.map(() => 0);
    const texts = {
      role: rows.map(() => 'treated'),
      code: rows.map(() => '555'),
      from: rows.map(() => ''),
      to: rows.map(() => ''),
    };
    const reach = rows.map((each) => each.reach);
    const buyers = rows.map((each) => each.buyers);
    return {
      ...{ campaign: rows.map((each) => each.campaign), ...texts, reach, followed: reach, buyers, orders: buyers },
      ...{ orderSquares: buyers, opened: zeros, openKnown: zeros, clicked: zeros, clickKnown: zeros, responded: zeros },
      ...{ respondKnown: zeros, unsubscribed: zeros, unsubscribeKnown: zeros, revenue: zeros, revenueSquares: zeros },
    };
  };

  it('is the same whatever the order of the rows, and its segments add up to it', () => {
    const rows = fc.array(
      fc
        .integer({ min: 0, max: 200 })
        .chain((reach) =>
          fc
            .tuple(fc.constantFrom('a', 'b'), fc.constant(reach), fc.integer({ min: 0, max: reach }))
            .map((all) => row(...all)),
        ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const value = answerOf(campaignPerformance, { campaignResults: table(some) });
        expect(answerOf(campaignPerformance, { campaignResults: table(some.toReversed()) })).toEqual(value);
        for (const { segments, reach, buyers } of value.campaigns) {
          expect(segments.reduce((sum, segment) => sum + segment.reach, 0)).toBe(reach);
          expect(segments.reduce((sum, segment) => sum + segment.buyers, 0)).toBe(buyers);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('lists fifty campaigns and counts the others', () => {
    const many = Array.from({ length: 60 }, (_, index) => row(`c${index}`, index, 0));
    const value = answerOf(campaignPerformance, { campaignResults: table(many) });
    expect(value.campaigns).toHaveLength(50);
    expect(value.found).toBe(60);
  });

  it('with more buyers than customers is refused', () => {
    expect(refusalOf(campaignPerformance, { campaignResults: table([row('a', 10, 11)]) })).toBe('out_of_domain');
  });
});
