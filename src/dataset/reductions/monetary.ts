import { defineReduction } from '../define-reduction.ts';

/** Amount of each customer over the period, in the order of `recencyFrequency`. */
export default defineReduction({
  measures: ['monetary'],
  needsAmount: true,
  async reduce(view) {
    const monetary = await view.engine.columns(
      { monetary: 'number' },
      `SELECT amount::DOUBLE FROM ${await view.periodCustomers()} ORDER BY customer`,
    );
    return { monetary };
  },
});
