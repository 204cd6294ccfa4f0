import type { LogLikelihood } from '../fit-positive.ts';
import { risingFactorials } from '../rising-factorials.ts';
import type { Histories } from './histories.ts';

/** The distinct values of a column, and which of them each row has. */
type Indexed = { readonly values: Float64Array; readonly of: Uint32Array };

/**
 * The likelihood of the histories under a beta-geometric model, in one pass over the groups. Logarithms are taken once for
 * each distinct age, recency and frequency, of which there are far fewer than groups.
 */
export function betaGeometricLikelihood(histories: Histories, before: 0 | 1): LogLikelihood {
  const { frequency, customers } = histories;
  const [ages, recencies] = [indexValues(histories.age), indexValues(histories.recency)];
  const most = frequency.reduce((highest, x) => Math.max(highest, x), 0) + before;
  return ([r = 0, alpha = 0, a = 0, b = 0], gradient) => {
    const [toAge, toLast] = [shiftValues(ages.values, alpha), shiftValues(recencies.values, alpha)];
    const rates = risingFactorials(r, most);
    const [stays, all] = [risingFactorials(b, most), risingFactorials(a + b, most)];
    const stopOdds = Float64Array.from(stays.log, (_, chances) => Math.log(a / (b + chances - 1)));
    const logAlpha = Math.log(alpha);
    let [sum, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
    for (let row = 0; row < frequency.length; row++) {
      const x = frequency[row] ?? 0;
      const weight = customers[row] ?? 0;
      const chances = x + before;
      const [atAge, atLast] = [ages.of[row] ?? 0, recencies.of[row] ?? 0];
      let logTime = toAge.log[atAge] ?? 0;
      let inverseTime = toAge.inverse[atAge] ?? 0;
      let log = -(r + x) * logTime;
      let dead = 0;
      if (chances > 0) {
        const silence = logTime - (toLast.log[atLast] ?? 0);
        const odds = (stopOdds[chances] ?? 0) + (r + x) * silence;
        const small = Math.exp(-Math.abs(odds));
        log += Math.log1p(small) + (odds > 0 ? odds : 0);
        dead = (odds > 0 ? 1 : small) / (1 + small);
        logTime -= dead * silence;
        inverseTime += dead * ((toLast.inverse[atLast] ?? 0) - inverseTime);
        byB -= (weight * dead) / (b + chances - 1);
      }
      const slopeOfAll = all.slope[chances] ?? 0;
      sum += weight * (log + (rates.log[x] ?? 0) + (stays.log[chances] ?? 0) - (all.log[chances] ?? 0));
      byR += weight * ((rates.slope[x] ?? 0) - logTime);
      byAlpha -= weight * (r + x) * inverseTime;
      byA += weight * (dead / a - slopeOfAll);
      byB += weight * ((stays.slope[chances] ?? 0) - slopeOfAll);
    }
    const count = customers.reduce((total, each) => total + each, 0);
    gradient.set([byR + count * logAlpha, byAlpha + (count * r) / alpha, byA, byB]);
    return sum + count * r * logAlpha;
  };
}

function indexValues(column: Float64Array): Indexed {
  const places = new Map<number, number>();
  const of = new Uint32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0;
    let place = places.get(value);
    if (place === undefined) {
      place = places.size;
      places.set(value, place);
    }
    of[row] = place;
  }
  return { values: Float64Array.from(places.keys()), of };
}

/** ln(alpha + value) and 1/(alpha + value) of each value. */
function shiftValues(values: Float64Array, alpha: number) {
  return { log: values.map((value) => Math.log(alpha + value)), inverse: values.map((value) => 1 / (alpha + value)) };
}
