import { type FitOutcome, fitPositive } from '../fit-positive.ts';
import { gammaGamma, type Spends } from './gamma-gamma.ts';

/** The Gamma-Gamma parameters under which the spends are most likely, found on amounts in units of their mean. */
export function fitGammaGamma({ frequency, meanSpend, customers }: Spends): FitOutcome {
  let [count, sum] = [0, 0];
  for (let row = 0; row < customers.length; row++) {
    count += customers[row] ?? 0;
    sum += (customers[row] ?? 0) * (meanSpend[row] ?? 0);
  }
  const unit = sum / count;
  const likelihood = gammaGamma.logLikelihood({ frequency, customers, meanSpend: meanSpend.map((z) => z / unit) });
  const outcome = fitPositive(likelihood, gammaGamma.start(1), count);
  if (!outcome.ok) return outcome;
  const inMoney = ([p = 0, q = 0, v = 0]: readonly number[]) => [p, q, v * unit];
  return {
    ok: true,
    fit: {
      parameters: inMoney(outcome.fit.parameters),
      standardErrors: inMoney(outcome.fit.standardErrors),
      logLikelihood: outcome.fit.logLikelihood - count * Math.log(unit),
    },
  };
}
