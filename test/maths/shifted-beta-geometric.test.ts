import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBeta } from '../../src/maths/draw-beta.ts';
import { fitShiftedBetaGeometric } from '../../src/maths/fit-shifted-beta-geometric.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import {
  discountedResidualLifetime,
  logLikelihoodOf,
  projectSurvival,
  retentionAtRenewal,
} from '../../src/maths/shifted-beta-geometric.ts';

/** Survivors of two contract segments per 1,000; Berry & Linoff 2004, table 1 of Fader & Hardie 2007. */
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];

function renewalsOf(survivors: readonly number[], last: number) {
  const kept = survivors.slice(1, last + 1);
  return { ended: kept.map((count, at) => (survivors[at] ?? 0) - count), stayed: kept };
}

describe('the shifted beta-geometric model', () => {
  it.each([
    ['High End', HIGH_END, 0.668, 3.806, -1611.16],
    ['Regular', REGULAR, 0.704, 1.182, -1680.27],
  ])('fitted to seven years of %s is that of Fader & Hardie 2007', (_, survivors, alpha, beta, logLikelihood) => {
    const fit = fitShiftedBetaGeometric(renewalsOf(survivors, 7));
    if (!fit.interior) throw new Error('no maximum');
    expect(Math.abs(fit.model.alpha / alpha - 1)).toBeLessThan(0.005);
    expect(Math.abs(fit.model.beta / beta - 1)).toBeLessThan(0.005);
    expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThan(0.01);
  });

  it('has the log-likelihoods that the paper quotes for High End away from the maximum', () => {
    const renewals = renewalsOf(HIGH_END, 7);
    expect(logLikelihoodOf({ alpha: 1, beta: 1 }, renewals)).toBeCloseTo(-2115.5, 1);
    expect(logLikelihoodOf({ alpha: 0.01, beta: 0.01 }, renewals)).toBeCloseTo(-2741.7, 1);
  });

  it('projects High End to year 12 and renews ever more surely', () => {
    const model = { alpha: 0.6680884, beta: 3.8060955 };
    const survival = projectSurvival(model, 12);
    expect(
      [survival[0], survival[1], survival[7], survival[12]].map((each) => Math.round((each ?? 0) * 1e4) / 1e4),
    ).toEqual([1, 0.8507, 0.4889, 0.378]);
    expect(retentionAtRenewal(model, 1)).toBeCloseTo(0.850679, 6);
    expect(retentionAtRenewal(model, 12)).toBeCloseTo(0.956826, 6);
  });

  it.each([
    [1, 5.41448],
    [2, 5.90138],
    [5, 6.89671],
    [8, 7.52963],
  ])('at renewal %i of High End has a discounted residual lifetime of %f years at 10 %%', (renewal, derl) => {
    expect(discountedResidualLifetime({ alpha: 0.6680884, beta: 3.8060955 }, renewal, 0.1)).toBeCloseTo(derl, 4);
  });
});

describe('a fit without a maximum inside the domain says so', () => {
  it.each([
    ['the same rate at every renewal', { ended: [100, 80, 64], stayed: [400, 320, 256] }],
    ['a rate that rises', { ended: [100, 150, 200], stayed: [900, 750, 550] }],
    ['nobody ever left', { ended: [0, 0], stayed: [9, 9] }],
    ['all left at once', { ended: [9], stayed: [0] }],
    ['one renewal only', { ended: [100], stayed: [500] }],
    ['nobody left after the first renewal', { ended: [500, 0], stayed: [500, 500] }],
    ['no renewal at all', { ended: [], stayed: [] }],
  ])('%s', (_, renewals) => {
    expect(fitShiftedBetaGeometric(renewals)).toEqual({ interior: false });
  });
});

it('finds the parameters of simulated customers', () => {
  for (const [alpha, beta, seed] of [
    [0.8, 3, 1],
    [1.5, 6, 2],
    [0.4, 1, 3],
  ] as const) {
    const random = seededRandom(seed);
    const lifetimes = Array.from({ length: 20_000 }, () => {
      const chance = drawBeta(random, alpha, beta);
      return 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - chance));
    });
    const survivors = Array.from({ length: 13 }, (_, at) => lifetimes.filter((each) => each > at).length);
    const fit = fitShiftedBetaGeometric(renewalsOf(survivors, 12));
    if (!fit.interior) throw new Error('no maximum');
    expect(Math.abs(fit.model.alpha - alpha)).toBeLessThan(4 * fit.standardErrors.alpha);
    expect(Math.abs(fit.model.beta - beta)).toBeLessThan(4 * fit.standardErrors.beta);
    expect(fit.standardErrors.alpha).toBeLessThan(alpha / 5);
  }
});

it('is at least as likely as any other parameters, wherever it finds a maximum', () => {
  const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 8 });
  const parameter = fc.double({ min: 0.05, max: 30, noNaN: true });
  fc.assert(
    fc.property(counts, counts, parameter, parameter, (ended, stayed, alpha, beta) => {
      const renewals = { ended: ended.slice(0, stayed.length), stayed: stayed.slice(0, ended.length) };
      const fit = fitShiftedBetaGeometric(renewals);
      if (!fit.interior) return;
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(logLikelihoodOf({ alpha, beta }, renewals) - 1e-6);
    }),
    { seed: 8, numRuns: 200 },
  );
});
