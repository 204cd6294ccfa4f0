import { defineReduction } from '../define-reduction.ts';

/** Amount of each customer over the period, rounded to cents, in the order of `recencyFrequency`. */
export default defineReduction({
  measures: ['monetary'],
  needsAmount: true,
  async reduce(view) {
    const monetary = await view.engine.columns(
      { monetary: 'number' },
      `SELECT round(amount, 2)::DOUBLE FROM ${await view.periodCustomers()} ORDER BY customer`,
    );
    return { monetary };
  },
});
