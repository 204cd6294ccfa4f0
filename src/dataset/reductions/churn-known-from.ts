import { shiftMonths } from '../../language/shift-months.ts';
import { readChurnStart, readMedianGap } from '../churn-start.ts';
import { defineReduction } from '../define-reduction.ts';

/** The day on which the first month that begins late enough for a loss to be seen is over; the period is no part of it. */
export default defineReduction({
  measures: ['churnKnownFrom'],
  async reduce(view) {
    const start = await readChurnStart(view, await readMedianGap(view));
    if (start === null) return {};
    const month = `${start.slice(0, 7)}-01`;
    return { churnKnownFrom: shiftMonths(month, start === month ? 1 : 2) };
  },
});
