import type { z } from 'zod';
import { historyAt } from '../../maths/repeat-buying/histories.ts';
import type { FrequencyGroup } from './forecast-backtest.ts';
import type { Window } from './split-windows.ts';

/** The last group gathers this frequency and all above it. */
const LAST = 7;

/** Predicted and actual mean purchases by frequency at the end of the calibration; only groups somebody is in. */
export function calibrateByFrequency(prediction: Float64Array, window: Window): z.infer<typeof FrequencyGroup>[] {
  const sums = Array.from({ length: LAST + 1 }, () => ({ customers: 0, predicted: 0, actual: 0 }));
  for (let row = 0; row < prediction.length; row++) {
    const { frequency } = historyAt(window.histories, window.groupOf[row] ?? 0);
    const sum = sums[Math.min(LAST, frequency)];
    if (sum === undefined) continue;
    const customers = window.customers[row] ?? 0;
    sum.customers += customers;
    sum.predicted += customers * (prediction[row] ?? 0);
    sum.actual += customers * (window.later[row] ?? 0);
  }
  return sums.flatMap(({ customers, predicted, actual }, frequency) =>
    customers === 0
      ? []
      : [
          {
            frequency: frequency === LAST ? `${LAST}+` : String(frequency),
            customers,
            predictedMean: predicted / customers,
            actualMean: actual / customers,
          },
        ],
  );
}
