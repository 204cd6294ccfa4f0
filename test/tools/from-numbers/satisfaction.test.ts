import { describe, expect, it } from 'vitest';
import csat from '../../../src/tools/metrics/csat.ts';
import healthScore from '../../../src/tools/metrics/health-score.ts';
import nps from '../../../src/tools/metrics/nps.ts';
import { runTool } from '../from-data/run-tool.ts';

describe('NPS', () => {
  it('from shares equals NPS from counts, the margin needing the number of answers', () => {
    const counted = runTool(nps, { promoters: 50, passives: 30, detractors: 20 });
    expect(runTool(nps, { promoterShare: 0.5, detractorShare: 0.2, n: 100 })).toEqual(counted);
    expect(runTool(nps, { promoterShare: 0.5, detractorShare: 0.2 })).toEqual({ ok: true, value: { nps: 30 } });
  });

  it('runs from −100 to 100, where nobody disagrees and the margin is 0', () => {
    expect(runTool(nps, { promoters: 0, passives: 0, detractors: 7 })).toEqual({
      ok: true,
      value: { nps: -100, marginOfError: 0, n: 7 },
    });
    expect(runTool(nps, { promoters: 7, passives: 0, detractors: 0 })).toMatchObject({ value: { nps: 100 } });
  });
});

describe('CSAT', () => {
  it.each([
    [undefined, 4],
    [3, 3],
    [7, 6],
    [10, 8],
  ])('on a scale of %s counts marks from %d up', (scale, from) => {
    const marks = { '1': 1, [String(from - 1)]: 1, [String(from)]: 2 };
    expect(runTool(csat, { marks, ...(scale !== undefined && { scale }) })).toMatchObject({
      value: { rate: 0.5, n: 4, scale: scale ?? 5, satisfiedFrom: from },
    });
  });

  it('from totals states no scale', () => {
    const outcome = runTool(csat, { satisfied: 81, total: 263 });
    expect(outcome).toEqual({
      ok: true,
      value: {
        rate: 81 / 263,
        n: 263,
        interval: { low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) },
      },
    });
  });
});

describe('the health score', () => {
  it('weighs 40, 30, 30', () => {
    expect(runTool(healthScore, { usage: 100, engagement: 50, satisfaction: 0 })).toEqual({
      ok: true,
      value: { score: 55, missing: [] },
    });
  });

  it('rescales the weights of what is there, and says what is not', () => {
    const outcome = runTool(healthScore, { engagement: 20, satisfaction: 80 });
    expect(outcome).toEqual({ ok: true, value: { score: 50, missing: ['usage'] } });
    expect(outcome.ok && healthScore.reading(outcome.value, { engagement: 20, satisfaction: 80 }, null).en).toContain(
      'without: usage',
    );
  });

  it('takes other weights, whatever their sum', () => {
    const weights = { usage: 1, engagement: 1, satisfaction: 2 };
    expect(runTool(healthScore, { usage: 0, engagement: 40, satisfaction: 80, weights })).toMatchObject({
      value: { score: 50 },
    });
  });

  it('of customers who do nothing is 0, not a refusal', () => {
    expect(runTool(healthScore, { usage: 0, engagement: 0, satisfaction: 0 })).toMatchObject({ value: { score: 0 } });
  });
});
