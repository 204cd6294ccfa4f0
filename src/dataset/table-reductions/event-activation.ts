import { z } from 'zod';
import { countActivation } from '../count-activation.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { sqlDay } from '../sql-day.ts';
import type { TablesView } from '../tables-view.ts';
import { withTemporaryTable } from '../with-temporary-table.ts';

const MOST_NAMES = 20;
/** Events by which a product says that its onboarding is over. */
const FINISHED = 'onboarding.{0,3}(complete|finish|done)|(complete|finish).{0,5}onboarding|accueil.{0,3}termin';

const Asked = z.object({
  days: z.number().int().min(1),
  laterDays: z.number().int().min(1),
  valueEvent: z.string().optional(),
  onboardingEvents: z.array(z.string()).optional(),
});
const Name = z.object({ event: z.string(), steps: z.boolean(), isValue: z.boolean() });

/**
 * What newcomers do in their first days, and whether they are there later, by events or orders. They arrive when the customers
 * table says so, else at their first event. A period keeps those who arrived in it.
 */
export default defineTableReduction({
  measures: ['eventActivation'],
  needs: [{ table: 'events', columns: ['customer', 'at', 'event'] }],
  parameters: ['days', 'laterDays', 'valueEvent', 'onboardingEvents'],
  async reduce(view) {
    const asked = Asked.safeParse(view.parameters);
    if (!asked.success) return {};
    const { days, laterDays, valueEvent = '', onboardingEvents } = asked.data;
    const { sql } = view.engine;
    const asOf = sqlDay(view.asOf);
    return withTemporaryTable(view.engine, eventsQuery(view), async (events) => {
      const names = await view.engine.rows(
        Name,
        `SELECT action AS event, regexp_matches(lower(action), '${FINISHED}') AS steps, action = ${sql.text(valueEvent)} AS "isValue"
         FROM ${events} GROUP BY action ORDER BY "isValue" DESC, steps DESC, count(DISTINCT person) DESC, action LIMIT ${MOST_NAMES}`,
      );
      const found = names.flatMap(({ event, steps }) => (steps ? [event] : [])).slice(0, 1);
      const steps = [...new Set(onboardingEvents ?? found)];
      const counts = await withTemporaryTable(view.engine, peopleQuery(view, events), (people) =>
        countActivation(view.engine, {
          people,
          value: `(SELECT person, min(day) AS reached FROM ${events} WHERE action = ${sql.text(valueEvent)} GROUP BY person)`,
          finished: finishedSql(
            events,
            steps.map((step) => sql.text(step)),
          ),
          seen: view.has('orders', 'customer', 'day')
            ? `(SELECT person, day FROM ${events} UNION ALL SELECT hash(customer) AS person, day FROM ${view.rows('orders')} AS placed WHERE day < ${asOf})`
            : events,
          did: events,
          ...{ asOf, days, laterDays },
        }),
      );
      const startFrom = view.has('customers', 'customer', 'createdAt') ? 'createdAt' : 'first_event';
      const isKnown = names.some(({ isValue }) => isValue);
      const shown = names.map(({ event }) => event);
      return { eventActivation: { startFrom, valueEvent, isKnown, steps, names: shown, ...counts } };
    });
  },
});

/** What each customer did on each day, once. */
function eventsQuery(view: TablesView): string {
  return `SELECT DISTINCT hash(customer) AS person, "at" AS day, event AS action FROM ${view.rows('events')} AS event
          WHERE "at" < ${sqlDay(view.asOf)} AND customer IS NOT NULL AND event IS NOT NULL`;
}

/** The day each customer arrived: the first of their events, or the day their account was made when that is before. */
function peopleQuery(view: TablesView, events: string): string {
  const created = view.has('customers', 'customer', 'createdAt')
    ? ` UNION ALL SELECT hash(customer) AS person, "createdAt" AS day FROM ${view.rows('customers')} AS account
        WHERE "createdAt" IS NOT NULL AND "createdAt" < ${sqlDay(view.asOf)}`
    : '';
  const { period } = view;
  const arrived =
    period === null ? '' : ` HAVING min(day) >= ${sqlDay(period.from)} AND min(day) < ${sqlDay(period.to)}`;
  return `SELECT person, min(day) AS arrival FROM (SELECT person, day FROM ${events}${created}) AS start GROUP BY person${arrived}`;
}

/** The day each customer had done every step. */
function finishedSql(events: string, steps: readonly string[]): string {
  if (steps.length === 0) return '(SELECT NULL::UBIGINT AS person, NULL::DATE AS done)';
  return `(SELECT person, max(first_done) AS done
           FROM (SELECT person, action, min(day) AS first_done FROM ${events} WHERE action IN (${steps.join(', ')}) GROUP BY person, action)
           GROUP BY person HAVING count(*) = ${steps.length})`;
}
