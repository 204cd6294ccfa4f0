import { defineTableReduction } from '../define-table-reduction.ts';
import { ANSWER_SUMS, surveyAnswers } from '../programmes/survey-answers.ts';
import { sqlDay } from '../sql-day.ts';

/** Answers by calendar month. */
export default defineTableReduction({
  measures: ['surveyMonths'],
  needs: [{ table: 'surveys', columns: ['answeredAt'] }],
  parameters: ['scale'],
  async reduce(view) {
    const { answers } = await surveyAnswers(view);
    const surveyMonths = await view.engine.columns(
      {
        ...{ month: 'text', complete: 'number', promoters: 'number', passives: 'number' },
        ...{ detractors: 'number', satisfied: 'number', rated: 'number' },
      },
      `SELECT strftime(day, '%Y-%m') AS month,
              (any_value(date_trunc('month', day) + INTERVAL 1 MONTH) <= ${sqlDay(view.asOf)})::INTEGER::DOUBLE, ${ANSWER_SUMS}
       FROM ${answers} WHERE day IS NOT NULL GROUP BY month ORDER BY month`,
    );
    return surveyMonths.month.length === 0 ? {} : { surveyMonths };
  },
});
