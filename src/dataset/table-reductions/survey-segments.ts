import { z } from 'zod';
import { RfmThresholds } from '../../domain/rfm-thresholds.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { placedOrders } from '../programmes/placed-orders.ts';
import { rfmCodeSql } from '../programmes/rfm-code-sql.ts';
import { ANSWER_SUMS, surveyAnswers } from '../programmes/survey-answers.ts';
import { sqlDay } from '../sql-day.ts';

const Parameters = z.object({ thresholds: RfmThresholds.nullable().default(null) });

/** Answers by the RFM code of who gave them, at the as-of date of the orders: surveys may go on after the last of them. */
export default defineTableReduction({
  measures: ['surveySegments'],
  needs: [
    { table: 'surveys', columns: ['customer'] },
    { table: 'orders', columns: ['customer', 'day', 'amount'] },
  ],
  parameters: ['scale', 'thresholds'],
  async reduce(view) {
    const { thresholds } = Parameters.parse(view.parameters);
    if (thresholds === null) return {};
    const { answers } = await surveyAnswers(view);
    const bought = `SELECT customer, least(${sqlDay(view.asOf)}, (SELECT max(day) + 1 FROM orders)) - max(day) AS silence, count(*) AS orders, sum(amount) AS spent FROM ${placedOrders(view)} GROUP BY customer`;
    const code = rfmCodeSql(thresholds, { recency: 'silence', orders: 'coalesce(orders, 0)', spent: 'spent' });
    const surveySegments = await view.engine.columns(
      {
        ...{ code: 'text', promoters: 'number', passives: 'number' },
        ...{ detractors: 'number', satisfied: 'number', rated: 'number' },
      },
      `SELECT ${code} AS code, ${ANSWER_SUMS} FROM ${answers} LEFT JOIN (${bought}) USING (customer)
       WHERE customer IS NOT NULL GROUP BY code ORDER BY code`,
    );
    return surveySegments.code.length === 0 ? {} : { surveySegments };
  },
});
