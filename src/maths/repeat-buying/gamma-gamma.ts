import { digamma } from '../digamma.ts';
import type { LogLikelihood } from '../fit-positive.ts';
import { logGamma } from '../log-gamma.ts';

/** Spend per repeat purchase: so many `customers` with `frequency` repeat purchases (1 or more) of `meanSpend` each (above 0). */
export type Spends = {
  readonly frequency: Float64Array;
  readonly meanSpend: Float64Array;
  readonly customers: Float64Array;
};

/** What depends on the frequency alone: customers, and the sum of ln(mean spend) over them. */
type Tally = { customers: number; logSpend: number };

/**
 * Gamma-Gamma: amounts vary around a customer's mean, and those means between customers, apart from how often they buy.
 * Parameters p, q, v. Source: Fader and Hardie 2013; the likelihood keeps all of its constants.
 */
export const gammaGamma = Object.freeze({
  names: ['p', 'q', 'v'] as const,
  start: (meanSpend: number): readonly number[] => [5, 4, meanSpend / 2],
  /** The likelihood of these spends; what does not depend on the parameters is summed once. */
  logLikelihood(spends: Spends): LogLikelihood {
    const tallies = tallyByFrequency(spends);
    return ([p = 0, q = 0, v = 0], gradient) => {
      const [base, baseSlope, logV] = [logGamma(q), digamma(q), Math.log(v)];
      let [sum, byP, byQ, byV] = [0, 0, 0, 0];
      for (const [x, { customers, logSpend }] of tallies) {
        const both = digamma(p * x + q);
        const ratio = logGamma(p * x + q) - logGamma(p * x) - base + q * logV + p * x * Math.log(x);
        sum += customers * ratio + (p * x - 1) * logSpend;
        byP += customers * x * (both - digamma(p * x) + Math.log(x)) + x * logSpend;
        byQ += customers * (both - baseSlope + logV);
        byV += (customers * q) / v;
      }
      const { frequency, meanSpend, customers } = spends;
      for (let row = 0; row < frequency.length; row++) {
        const x = frequency[row] ?? 0;
        const weight = customers[row] ?? 0;
        const total = x * (meanSpend[row] ?? 0) + v;
        const logTotal = weight * Math.log(total);
        sum -= (p * x + q) * logTotal;
        byP -= x * logTotal;
        byQ -= logTotal;
        byV -= (weight * (p * x + q)) / total;
      }
      gradient.set([byP, byQ, byV]);
      return sum;
    };
  },
  /**
   * Expected mean spend, summed over `customers` with this frequency who spent `repeatSpend` together: it is linear in the
   * spend for a given frequency, so that the sum is exact. Domain: q > 1 when the frequency is 0.
   */
  expectedSpend(
    [p = 0, q = 0, v = 0]: readonly number[],
    frequency: number,
    repeatSpend: number,
    customers = 1,
  ): number {
    return (p * (customers * v + repeatSpend)) / (p * frequency + q - 1);
  },
});

function tallyByFrequency({ frequency, meanSpend, customers }: Spends): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (let row = 0; row < frequency.length; row++) {
    const x = frequency[row] ?? 0;
    const tally = tallies.get(x) ?? { customers: 0, logSpend: 0 };
    tallies.set(x, tally);
    tally.customers += customers[row] ?? 0;
    tally.logSpend += (customers[row] ?? 0) * Math.log(meanSpend[row] ?? 0);
  }
  return tallies;
}
