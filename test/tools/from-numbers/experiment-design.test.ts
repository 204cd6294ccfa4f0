import { describe, expect, it } from 'vitest';
import experimentDesign from '../../../src/tools/metrics/experiment-design.ts';
import { runTool } from '../from-data/run-tool.ts';

const Z = 1.959963984540054;
const Z_POWER = 0.8416212335729143;

/** Fleiss's formula written out for a treated group four times the control group. */
function controlSize(p1: number, p2: number): number {
  const pooled = (p1 + 4 * p2) / 5;
  const root = Z * Math.sqrt(1.25 * pooled * (1 - pooled)) + Z_POWER * Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / 4);
  return (root / (p2 - p1)) ** 2;
}

describe('the design of an experiment', () => {
  it('10 against 12 %, half as control, 1,000 a week: 3,841 a group and 8 weeks', () => {
    const design = { baselineRate: 0.1, minimumEffect: 0.02, controlShare: 0.5, customersPerWeek: 1000 };
    expect(runTool(experimentDesign, design)).toMatchObject({
      value: { perGroup: 3841, treated: 3841, customersNeeded: 7682, weeks: 8, minimumDetectableEffect: 0.02 },
    });
  });

  it('keeps one customer in five as control unless told otherwise', () => {
    const perGroup = Math.ceil(controlSize(0.1, 0.12));
    const outcome = runTool(experimentDesign, { baselineRate: 0.1, minimumEffect: 0.02, customersPerWeek: 1000 });
    expect(outcome).toMatchObject({ value: { perGroup, treated: Math.ceil(4 * controlSize(0.1, 0.12)) } });
  });

  it('a negative effect is a fall, which is not the mirror of a rise', () => {
    const outcome = runTool(experimentDesign, { baselineRate: 0.1, minimumEffect: -0.02, customersPerWeek: 1000 });
    expect(outcome).toMatchObject({
      value: { perGroup: Math.ceil(controlSize(0.1, 0.08)), minimumDetectableEffect: -0.02 },
    });
  });

  it('with customers but no effect, gives the smallest effect they can show', () => {
    const outcome = runTool(experimentDesign, { baselineRate: 0.1, customers: 10_000 });
    expect(outcome).toMatchObject({ ok: true, value: { perGroup: 2000, treated: 8000, customersNeeded: 10_000 } });
    if (!outcome.ok) return;
    expect(controlSize(0.1, 0.1 + outcome.value.minimumDetectableEffect)).toBeCloseTo(2000, 3);
    expect(outcome.value).not.toHaveProperty('weeks');
  });

  it('with arrivals alone, takes a pilot of six weeks', () => {
    const outcome = runTool(experimentDesign, { baselineRate: 0.1, customersPerWeek: 500 });
    expect(outcome).toMatchObject({ value: { customersNeeded: 3000, perGroup: 600, treated: 2400, weeks: 6 } });
  });

  it('says when the customers available are not enough, and what they can show', () => {
    const outcome = runTool(experimentDesign, { baselineRate: 0.1, minimumEffect: 0.02, customers: 5000 });
    expect(outcome).toMatchObject({ ok: true, value: { enough: false } });
    if (!outcome.ok) return;
    expect(outcome.value.minimumDetectableEffect).toBeGreaterThan(0.02);
    expect(outcome.value.customersNeeded).toBeGreaterThan(5000);
  });

  it('means need (z + z)² sd² (1 + 1/k) / effect²', () => {
    const outcome = runTool(experimentDesign, { mean: 60, sd: 40, minimumEffect: 5, customersPerWeek: 500 });
    const perGroup = Math.ceil((Z + Z_POWER) ** 2 * 1600 * 1.25 * (1 / 25));
    expect(outcome).toMatchObject({ value: { perGroup } });
  });

  it('warns of a test longer than eight weeks', () => {
    const input = { baselineRate: 0.1, minimumEffect: 0.02, customersPerWeek: 100 };
    const outcome = runTool(experimentDesign, input);
    expect(outcome.ok && experimentDesign.reading(outcome.value, input, null).en).toContain('longer than a pilot');
  });

  it('carries a stop rule with the size and the duration', () => {
    const outcome = runTool(experimentDesign, {
      baselineRate: 0.1,
      minimumEffect: 0.02,
      controlShare: 0.5,
      customersPerWeek: 10_000,
    });
    expect(outcome.ok && outcome.value.stopRule.en).toMatch(/1.week,.*3,841/);
    expect(outcome.ok && outcome.value.stopRule.fr).toMatch(/1.semaine,.*3.841/);
  });

  it.each([
    ['nothing', {}, 'missing_input', 'baselineRate'],
    ['a mean without its deviation', { mean: 3, customers: 10 }, 'missing_input', 'sd'],
    ['neither customers nor arrivals', { baselineRate: 0.1, minimumEffect: 0.02 }, 'missing_input', 'customersPerWeek'],
    ['no arrivals', { baselineRate: 0.1, customersPerWeek: 0 }, 'undefined_ratio', 'customersPerWeek'],
    ['no effect', { baselineRate: 0.1, minimumEffect: 0, customers: 10 }, 'out_of_domain', 'minimumEffect'],
    ['a rate above 1', { baselineRate: 0.9, minimumEffect: 0.2, customers: 10 }, 'out_of_domain', 'minimumEffect'],
    ['no spread', { sd: 0, minimumEffect: 1, customers: 10 }, 'out_of_domain', 'sd'],
    ['a rate and a mean', { baselineRate: 0.9, sd: 1, customers: 10 }, 'bad_argument', 'baselineRate'],
    ['a handful of customers', { baselineRate: 0.1, customers: 5 }, 'base_too_small', 'customers'],
    [
      'an effect beyond any test',
      { baselineRate: 0.1, minimumEffect: 1e-12, customersPerWeek: 9 },
      'out_of_domain',
      'minimumEffect',
    ],
  ])('refuses %s', (_why, input, code, need) => {
    expect(runTool(experimentDesign, input)).toMatchObject({ ok: false, code, needs: expect.arrayContaining([need]) });
  });
});
