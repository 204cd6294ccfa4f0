import { z } from 'zod';
import { day } from '../../domain/numbers.ts';
import { defineReduction } from '../define-reduction.ts';
import { inPeriod } from '../orders-view.ts';
import { sqlDay } from '../sql-day.ts';

const Asked = z.object({ calibrationTo: day.optional() });

/** Mean amount of the repeat purchases of each customer, up to `calibrationTo` when it is given; equal customers share a row. */
export default defineReduction({
  measures: ['repeatSpends'],
  needsAmount: ['repeatSpends'],
  parameters: ['calibrationTo'],
  async reduce(view) {
    const { sql } = view.engine;
    const { calibrationTo } = Asked.parse(view.parameters);
    const until = calibrationTo === undefined ? 'true' : `day <= ${sqlDay(calibrationTo)}`;
    const customers = sql.relation(
      `SELECT customer, count(*) AS frequency, sum(amount) AS spend
       FROM ${await view.orderDays()} WHERE day > first_day AND ${until} AND ${inPeriod(view, 'first_day')} GROUP BY customer`,
    );
    const repeatSpends = await view.engine.columns(
      { frequency: 'number', meanSpend: 'number', customers: 'number' },
      `SELECT frequency::DOUBLE, coalesce(${sql.double('spend')}, 0) / frequency, count(*)::DOUBLE
       FROM ${customers} WHERE spend > 0 GROUP BY frequency, spend ORDER BY frequency, spend`,
    );
    return { repeatSpends };
  },
});
