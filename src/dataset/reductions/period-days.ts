import { z } from 'zod';
import { defineReduction } from '../define-reduction.ts';
import { sqlDay } from '../sql-day.ts';

/** Length in days of the observed period: the part of the asked period that the data covers, or the whole history. */
export default defineReduction({
  measures: ['periodDays'],
  async reduce(view) {
    const asOf = sqlDay(view.asOf);
    const from = view.period === null ? 'min(day)' : `greatest(min(day), ${sqlDay(view.period.from)})`;
    const to = view.period === null ? asOf : `least(${sqlDay(view.period.to)}, ${asOf})`;
    const [row] = await view.engine.rows(
      z.object({ days: z.number() }),
      `SELECT greatest(0, ${to} - ${from})::INTEGER AS days FROM ${await view.dayAmounts()} HAVING count(*) > 0`,
    );
    return row === undefined ? {} : { periodDays: row.days };
  },
});
