import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';

const DAYS = 90;

/** Retention at 90 days by the channel of the first order (of several on that day, the first in alphabetical order). */
export default defineTableReduction({
  measures: ['channelRetention'],
  needs: [{ table: 'orders', columns: ['customer', 'day', 'channel'] }],
  async reduce(view) {
    const known = `SELECT customer, day, nullif(trim(channel), '') AS channel FROM ${view.rows('orders')} WHERE customer IS NOT NULL AND day < ${sqlDay(view.asOf)}`;
    const channelRetention = await view.engine.columns(
      { channel: 'text', eligible: 'number', retained: 'number' },
      `WITH known AS (${known}), people AS (SELECT customer, min(day) AS first FROM known GROUP BY customer)
       SELECT channel, count(*)::DOUBLE AS eligible, count(*) FILTER (back)::DOUBLE
       FROM (SELECT customer, min(channel) FILTER (day = first) AS channel, coalesce(bool_or(day > first AND day <= first + ${DAYS}), false) AS back
             FROM known JOIN people USING (customer) WHERE first + ${DAYS} < ${sqlDay(view.asOf)} GROUP BY customer)
       WHERE channel IS NOT NULL GROUP BY channel ORDER BY eligible DESC, channel`,
    );
    return channelRetention.channel.length === 0 ? {} : { channelRetention };
  },
});
