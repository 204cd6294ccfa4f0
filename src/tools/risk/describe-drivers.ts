import type { LogisticModel } from '../../maths/logistic-regression.ts';
import { weightedMoments } from '../../maths/weighted-moments.ts';
import { levelWords, quantityWords } from './driver-words.ts';
import type { Encoding } from './encode-features.ts';
import type { RiskDriver } from './risk-driver.ts';

/** Only the strongest are shown. */
const MOST_DRIVERS = 12;
/** An effect on the odds of less than this, as a share, is none worth telling. */
const LEAST_EFFECT = 0.02;

/** A driver, and the standard deviation of what it adds to the log odds of the customers. */
type Weighed = { readonly driver: RiskDriver; readonly weight: number };

/** The strongest drivers of a model first: those that move the log odds the most. `outcome`: that of the first rows, 0 or 1. */
export function describeDrivers(encoding: Encoding, model: LogisticModel, outcome: Float64Array): RiskDriver[] {
  return [...quantityDrivers(encoding, model, outcome), ...valueDrivers(encoding, model, outcome)]
    .filter(({ driver }) => Math.abs(Math.log(driver.oddsRatio)) >= Math.log1p(LEAST_EFFECT))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_DRIVERS)
    .map(({ driver }) => driver);
}

function quantityDrivers({ quantities }: Encoding, { coefficients }: LogisticModel, outcome: Float64Array): Weighed[] {
  const without = outcome.map((answer) => 1 - answer);
  const everyone = outcome.map(() => 1);
  return quantities.map(({ name, type, values }, index) => {
    const effect = coefficients[index] ?? 0;
    const known = values.subarray(0, outcome.length);
    const step = weightedMoments(known, everyone).deviation;
    const about = {
      feature: name,
      direction: directionOf(effect),
      oddsRatio: Math.exp(effect),
      alone: directionOf(weightedMoments(known, outcome).mean - weightedMoments(known, without).mean),
    };
    const words = quantityWords({ ...about, step, isDay: type === 'day' });
    return { driver: { ...about, level: null, step, customers: null, rate: null, words }, weight: Math.abs(effect) };
  });
}

/** Of a feature of two values, the one that departs most from the average says it all. */
function valueDrivers(encoding: Encoding, { coefficients }: LogisticModel, outcome: Float64Array): Weighed[] {
  const base = outcome.reduce((sum, answer) => sum + answer, 0) / outcome.length;
  let first = encoding.quantities.length;
  return encoding.leveled.flatMap(({ feature, levels: { column, names } }) => {
    const effects = coefficients.subarray(first, first + names.length);
    first += names.length;
    const tallies = tally(column.codes, names.length, outcome);
    const average =
      tallies.reduce((sum, { customers }, level) => sum + customers * (effects[level] ?? 0), 0) / outcome.length;
    const drivers = names.map((name, level) => {
      const { customers, found } = tallies[level] ?? { customers: 0, found: 0 };
      const effect = (effects[level] ?? 0) - average;
      const rate = customers === 0 ? base : found / customers;
      const about = { feature: feature.name, oddsRatio: Math.exp(effect), customers, rate };
      const driver: RiskDriver = {
        ...about,
        level: name.kind === 'value' ? name.text : name.kind,
        direction: directionOf(effect),
        alone: directionOf(rate - base),
        step: null,
        words: levelWords({ ...about, name }),
      };
      return { driver, weight: Math.abs(effect) * Math.sqrt(customers / outcome.length), effect: Math.abs(effect) };
    });
    return names.length === 2 ? drivers.toSorted((a, b) => b.effect - a.effect).slice(0, 1) : drivers;
  });
}

function tally(codes: Int32Array, levels: number, outcome: Float64Array): { customers: number; found: number }[] {
  const tallies = Array.from({ length: levels }, () => ({ customers: 0, found: 0 }));
  for (const [row, answer] of outcome.entries()) {
    const own = tallies[codes[row] ?? -1];
    if (own === undefined) continue;
    own.customers++;
    own.found += answer;
  }
  return tallies;
}

function directionOf(effect: number): RiskDriver['direction'] {
  return effect > 0 ? 'raises' : 'lowers';
}
