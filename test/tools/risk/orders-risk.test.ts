import { describe, expect, it } from 'vitest';
import churnRisk from '../../../src/tools/metrics/churn-risk.ts';
import { ordersRisk } from '../../../src/tools/risk/orders-risk.ts';

const { repeatGroups, splitGroups, forecastSplit, model } = churnRisk.example.input;

function riskOf(change: object = {}) {
  if (repeatGroups === undefined || splitGroups === undefined || forecastSplit === undefined)
    throw new Error('no orders');
  const found = ordersRisk({ repeatGroups, splitGroups, forecastSplit, model, horizonDays: 90, ...change });
  if (!found.ok) throw new Error(found.message.en);
  return found.value;
}

describe('the risk that customers order no more', () => {
  const risk = riskOf();

  it('is judged on the days held out: customers who bought nothing in them', () => {
    // 853 of the 1,180 customers of the calibration have no later purchase in the example's groups.
    expect(risk.backtest).toMatchObject({ n: 1180, baseRate: 853 / 1180 });
    expect(risk.backtest.auc).toBeGreaterThan(0.6);
    expect(risk.backtest.calibration.reduce((sum, { customers }) => sum + customers, 0)).toBe(1180);
  });

  it('falls as the horizon grows, for everyone', () => {
    const [near, far] = [riskOf({ horizonDays: 30 }), riskOf({ horizonDays: 180 })];
    const scores = (found: typeof risk) => [...(found.keep?.columns.score ?? [])];
    expect(scores(near).length).toBe(9);
    expect(scores(far).every((score, history) => score < (scores(near)[history] ?? 0))).toBe(true);
  });

  it('keeps one score for each history, though segments share it', () => {
    const split = {
      frequency: [0, ...(repeatGroups?.frequency ?? [])],
      recencyDays: [0, ...(repeatGroups?.recencyDays ?? [])],
      ageDays: [272, ...(repeatGroups?.ageDays ?? [])],
      segment: ['nouveaux', ...(repeatGroups?.segment ?? [])],
      customers: [10, 600, ...[...(repeatGroups?.customers ?? [])].slice(1)],
    };
    const { keep, distribution } = riskOf({ repeatGroups: split });
    expect(distribution?.segments).toHaveLength(7);
    expect(keep?.columns.score).toHaveLength(9);
    for (const [history, score] of [...(keep?.columns.score ?? [])].entries()) {
      expect(score).toBeCloseTo(risk.keep?.columns.score?.[history] ?? 0, 4);
    }
  });

  it('is listed by segment, the most at risk first', () => {
    const segments = risk.distribution?.segments ?? [];
    expect(segments.at(-1)?.segment).toBe('champions');
    expect(segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(1180);
    const means = segments.map(({ meanScore }) => meanScore);
    expect(means).toEqual(means.toSorted((a, b) => b - a));
  });
});
