import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import annualisedChurn from '../../../src/tools/metrics/annualised-churn.ts';
import churnRate from '../../../src/tools/metrics/churn-rate.ts';
import csat from '../../../src/tools/metrics/csat.ts';
import grr from '../../../src/tools/metrics/grr.ts';
import healthScore from '../../../src/tools/metrics/health-score.ts';
import ltvDiscounted from '../../../src/tools/metrics/ltv-discounted.ts';
import ltvMargin from '../../../src/tools/metrics/ltv-margin.ts';
import nps from '../../../src/tools/metrics/nps.ts';
import nrr from '../../../src/tools/metrics/nrr.ts';
import repeatPurchaseRate from '../../../src/tools/metrics/repeat-purchase-rate.ts';
import retentionRate from '../../../src/tools/metrics/retention-rate.ts';
import revenueChurn from '../../../src/tools/metrics/revenue-churn.ts';
import { runTool } from '../from-data/run-tool.ts';

/** Each tool against a second computation that counts customers, accounts, marks or months one by one. */
const SEEDED = { seed: 20, numRuns: 300 };
const within = (value: number) => expect.closeTo(value, 9);

describe('a rate agrees with counting one by one', () => {
  it('retention_rate, churn_rate', () => {
    const customer = fc.record({ atStart: fc.boolean(), atEnd: fc.boolean() });
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 60 }), (customers) => {
        let [start, end, arrived, kept, lost] = [0, 0, 0, 0, 0];
        for (const { atStart, atEnd } of customers) {
          if (atStart) start++;
          if (atEnd) end++;
          if (atEnd && !atStart) arrived++;
          if (atStart && atEnd) kept++;
          if (atStart && !atEnd) lost++;
        }
        fc.pre(start > 0);
        expect(
          runTool(retentionRate, { customersStart: start, customersEnd: end, customersNew: arrived }),
        ).toMatchObject({ value: { rate: within(kept / start) } });
        expect(runTool(churnRate, { customersStart: start, customersLost: lost })).toMatchObject({
          value: { rate: within(lost / start) },
        });
      }),
      SEEDED,
    );
  });

  it('repeat_purchase_rate', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 80 }), (ordersByBuyer) => {
        let repeat = 0;
        for (const orders of ordersByBuyer) if (orders >= 2) repeat++;
        expect(runTool(repeatPurchaseRate, { buyers: ordersByBuyer.length, repeatBuyers: repeat })).toMatchObject({
          value: { rate: within(repeat / ordersByBuyer.length) },
        });
      }),
      SEEDED,
    );
  });

  it('nrr, grr, revenue_churn', () => {
    const account = fc.record({ before: fc.integer({ min: 1, max: 500 }), after: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 40 }), (accounts) => {
        let [start, end, capped, expansion, contraction, churned, lost] = [0, 0, 0, 0, 0, 0, 0];
        for (const { before, after } of accounts) {
          start += before;
          end += after;
          capped += Math.min(after, before);
          if (after > before) expansion += after - before;
          if (after === 0) churned += before;
          else if (after < before) contraction += before - after;
          if (after === 0) lost++;
        }
        const movements = { mrrStart: start, expansion, contraction, churned };
        expect(runTool(nrr, movements)).toMatchObject({ value: { rate: within(end / start) } });
        expect(runTool(grr, movements)).toMatchObject({ value: { rate: within(capped / start) } });
        const [rate, customerRate] = [1 - capped / start, lost / accounts.length];
        expect(
          runTool(revenueChurn, {
            mrrStart: start,
            mrrChurned: churned,
            mrrContraction: contraction,
            customersStart: accounts.length,
            customersLost: lost,
          }),
        ).toMatchObject({ value: { rate: within(rate), customerRate: within(customerRate) } });
      }),
      SEEDED,
    );
  });

  it('annualised_churn follows a base month by month', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (monthlyChurn) => {
        let left = 1;
        for (let month = 0; month < 12; month++) left -= left * monthlyChurn;
        expect(runTool(annualisedChurn, { monthlyChurn })).toMatchObject({ value: { annual: within(1 - left) } });
      }),
      SEEDED,
    );
  });

  it('nps and its margin, csat and its share, mark by mark', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (marks) => {
        let [promoters, passives, detractors, sum] = [0, 0, 0, 0];
        for (const mark of marks) {
          if (mark >= 9) promoters++;
          else if (mark >= 7) passives++;
          else detractors++;
          sum += mark >= 9 ? 1 : mark <= 6 ? -1 : 0;
        }
        const mean = sum / marks.length;
        let squares = 0;
        for (const mark of marks) squares += ((mark >= 9 ? 1 : mark <= 6 ? -1 : 0) - mean) ** 2;
        const margin = 196 * Math.sqrt(squares / marks.length / marks.length);
        const counted = runTool(nps, { promoters, passives, detractors });
        expect(counted).toEqual({
          ok: true,
          value: { nps: within(100 * mean), marginOfError: within(margin), n: marks.length },
        });
      }),
      SEEDED,
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (answers) => {
        const marks: Record<string, number> = {};
        let satisfied = 0;
        for (const mark of answers) {
          marks[String(mark)] = (marks[String(mark)] ?? 0) + 1;
          if (mark === 4 || mark === 5) satisfied++;
        }
        expect(runTool(csat, { marks })).toMatchObject({ value: { rate: within(satisfied / answers.length) } });
      }),
      SEEDED,
    );
  });

  it('health_score is the mean of parts repeated as often as they weigh', () => {
    const part = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(part, part, part, (usage, engagement, satisfaction) => {
        const pool: number[] = [];
        for (const [value, weight] of [
          [usage, 4],
          [engagement, 3],
          [satisfaction, 3],
        ] as const)
          for (let copy = 0; copy < weight; copy++) if (value !== undefined) pool.push(value);
        fc.pre(pool.length > 0);
        let total = 0;
        for (const value of pool) total += value;
        const input = {
          ...(usage !== undefined && { usage }),
          ...(engagement !== undefined && { engagement }),
          ...(satisfaction !== undefined && { satisfaction }),
        };
        expect(runTool(healthScore, input)).toMatchObject({ value: { score: within(total / pool.length) } });
      }),
      SEEDED,
    );
  });

  it('lifetime values are the sum of margins period after period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (margin, churn, discount) => {
          let [whole, later, alive, worth] = [0, 0, 1, 1];
          for (let period = 0; period < 1000; period++) {
            whole += margin * alive;
            alive *= 1 - churn;
            worth /= 1 + discount;
            later += margin * alive * worth;
          }
          const scale = (value: number) => expect.closeTo(value, 7);
          expect(runTool(ltvMargin, { arpu: margin, grossMargin: 1, monthlyChurn: churn })).toMatchObject({
            value: { ltv: scale(whole) },
          });
          expect(runTool(ltvDiscounted, { margin, retention: 1 - churn, discount })).toMatchObject({
            value: { ltv: scale(later) },
          });
        },
      ),
      SEEDED,
    );
  });
});
