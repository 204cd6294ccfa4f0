import { type FitOutcome, fitPositive } from '../fit-positive.ts';
import type { Histories } from './histories.ts';
import type { RepeatModel } from './repeat-model.ts';

/** The parameters under which the histories are most likely. Domain: at least one customer with an age above 0. */
export function fitRepeatModel(model: RepeatModel, histories: Histories): FitOutcome {
  const { age, customers } = histories;
  let [count, ages] = [0, 0];
  for (let row = 0; row < age.length; row++) {
    count += customers[row] ?? 0;
    ages += (customers[row] ?? 0) * (age[row] ?? 0);
  }
  return fitPositive(model.logLikelihood(histories), model.start(ages / count), count);
}
