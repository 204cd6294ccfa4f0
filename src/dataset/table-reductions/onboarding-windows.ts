import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { plainTextSql } from '../programmes/plain-text-sql.ts';
import { spanOf } from '../programmes/span-of.ts';
import { sqlDay } from '../sql-day.ts';

/** The end of an onboarding in the words of files, between blanks: see `plainTextSql`. */
const COMPLETED =
  ' ((onboarding|tutorial|setup|set up|checklist|getting started|profile) (is )?(complete[a-z]*|finish[a-z]*|done)|(complete[a-z]*|finish[a-z]*) (the )?(onboarding|tutorial|setup|checklist|profile)|activation|activated|(accueil|parcours|tutoriel|profil|configuration|prise en main|integration) (terminee?|completee?|finie?)) ';

const COMPLETION_DAYS = 14;
const WINDOW_DAYS = 28;
const Parameters = z.object({ onboardingEvent: z.string().nullable().default(null) });

/**
 * Newcomers of the last four weeks that can be judged and of the four before, and who completed the onboarding. A newcomer is
 * somebody seen for the first time, in a file that begins four weeks earlier at least, and knows the event.
 */
export default defineTableReduction({
  measures: ['onboardingWindows'],
  needs: [{ table: 'events', columns: ['customer', 'at', 'event'] }],
  parameters: ['onboardingEvent'],
  async reduce(view) {
    const { onboardingEvent } = Parameters.parse(view.parameters);
    const span = await spanOf(view, 'events', 'at');
    if (span === null) return {};
    const end = sqlDay(span.end);
    const word = plainTextSql(`coalesce(event, '')`);
    const isCompleted =
      onboardingEvent === null
        ? `regexp_matches(${word}, '${COMPLETED}')`
        : `${word} = ${plainTextSql(view.engine.sql.text(onboardingEvent))}`;
    const onboardingWindows = await view.engine.columns(
      { window: 'text', newcomers: 'number', completed: 'number' },
      `WITH people AS (SELECT customer, min("at") AS first, min("at") FILTER (${isCompleted}) AS completed FROM ${view.rows('events')}
                       WHERE customer IS NOT NULL AND "at" < ${end} GROUP BY customer)
       SELECT CASE WHEN first > ${end} - ${COMPLETION_DAYS + WINDOW_DAYS} THEN 'recent' ELSE 'previous' END AS "window",
              count(*)::DOUBLE, count(*) FILTER (completed < first + ${COMPLETION_DAYS})::DOUBLE
       FROM people WHERE first <= ${end} - ${COMPLETION_DAYS} AND first > ${end} - ${COMPLETION_DAYS + 2 * WINDOW_DAYS}
         AND ${sqlDay(span.first)} <= ${end} - ${COMPLETION_DAYS + 3 * WINDOW_DAYS} AND (SELECT count(completed) FROM people) > 0
       GROUP BY "window" ORDER BY "window"`,
    );
    return onboardingWindows.window.length < 2 ? {} : { onboardingWindows };
  },
});
