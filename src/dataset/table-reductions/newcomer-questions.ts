import { defineTableReduction } from '../define-table-reduction.ts';
import { firstSeen } from '../programmes/first-seen.ts';
import { spanOf } from '../programmes/span-of.ts';
import { sqlDay } from '../sql-day.ts';

/** Questions count in the first days of a customer; newcomers are those of the weeks before, followed for that long. */
const ONBOARDING_DAYS = 30;
const NEWCOMER_DAYS = 90;

/** What newcomers ask about, by the category of their tickets: free text is not read. */
export default defineTableReduction({
  measures: ['newcomerQuestions'],
  needs: [{ table: 'tickets', columns: ['customer', 'openedAt', 'category'] }],
  async reduce(view) {
    const people = firstSeen(view);
    const span = await spanOf(view, 'tickets', 'openedAt');
    if (people === null || span === null) return {};
    const end = sqlDay(span.end);
    const newcomers = `SELECT customer, first FROM ${people}
      WHERE first >= ${end} - ${NEWCOMER_DAYS + ONBOARDING_DAYS} AND first <= ${end} - ${ONBOARDING_DAYS} AND first >= ${sqlDay(span.first)}`;
    const newcomerQuestions = await view.engine.columns(
      { question: 'text', askers: 'number', newcomers: 'number' },
      `WITH newcomers AS (${newcomers})
       SELECT trim(category) AS question, count(DISTINCT customer)::DOUBLE AS askers, (SELECT count(*) FROM newcomers)::DOUBLE
       FROM newcomers JOIN ${view.rows('tickets')} AS asked USING (customer)
       WHERE openedAt >= first AND openedAt < first + ${ONBOARDING_DAYS} AND openedAt < ${end} AND trim(category) <> ''
       GROUP BY question ORDER BY askers DESC, question LIMIT 20`,
    );
    return newcomerQuestions.question.length === 0 ? {} : { newcomerQuestions };
  },
});
