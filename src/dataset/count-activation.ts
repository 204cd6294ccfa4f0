import type { Engine } from './duckdb.ts';

/**
 * Newcomers in SQL, as relations in which a `person` is a number made of the customer: `people` (person, arrival), `value`
 * (person, reached = day of the value event), `finished` (person, done = day of the last onboarding step), `seen` (person, day),
 * `did` (person, day, action).
 */
export type Newcomers = {
  readonly people: string;
  readonly value: string;
  readonly finished: string;
  readonly seen: string;
  readonly did: string;
  /** First day after the last observed one, as a literal. */
  readonly asOf: string;
  readonly days: number;
  readonly laterDays: number;
};

/** An action of fewer newcomers tells nothing; those most often seen are enough. */
const LEAST_CUSTOMERS = 30;
const MOST_ACTIONS = 60;

/** The counts of `eventActivation` and `orderActivation`. */
export async function countActivation(
  engine: Engine,
  { people, value, finished, seen, did, asOf, days, laterDays }: Newcomers,
) {
  const cohort = `strftime(arrival, '%Y-%m') AS cohort`;
  const cohorts = await engine.columns(
    { cohort: 'text', customers: 'number', activated: 'number', completed: 'number' },
    `SELECT ${cohort}, count(*)::DOUBLE, (count(*) FILTER (WHERE reached <= arrival + ${days}))::DOUBLE,
            (count(*) FILTER (WHERE done <= arrival + ${days}))::DOUBLE
     FROM ${people} AS newcomer LEFT JOIN ${value} AS goal USING (person) LEFT JOIN ${finished} AS steps USING (person)
     WHERE arrival + ${days} < ${asOf} GROUP BY cohort ORDER BY cohort`,
  );
  const delays = await engine.columns(
    { delayDays: 'number', customers: 'number' },
    `SELECT (reached - arrival)::DOUBLE AS delay, count(*)::DOUBLE FROM ${people} AS newcomer JOIN ${value} AS goal USING (person)
     WHERE arrival + ${days} < ${asOf} GROUP BY delay ORDER BY delay`,
  );
  const followed = `followed AS MATERIALIZED (
    SELECT person, arrival, coalesce(max((day > arrival + ${days} AND day <= arrival + ${days + laterDays})::INTEGER), 0) AS retained
    FROM ${people} AS newcomer LEFT JOIN ${seen} AS visit USING (person)
    WHERE arrival + ${days + laterDays} < ${asOf} GROUP BY person, arrival)`;
  const all = await engine.columns(
    { cohort: 'text', customers: 'number', retained: 'number' },
    `WITH ${followed} SELECT ${cohort}, count(*)::DOUBLE, sum(retained)::DOUBLE FROM followed GROUP BY cohort ORDER BY cohort`,
  );
  const actions = await engine.columns(
    { action: 'text', cohort: 'text', customers: 'number', retained: 'number' },
    `WITH ${followed},
          doers AS MATERIALIZED (SELECT DISTINCT person, arrival, retained, action FROM followed JOIN ${did} AS deed USING (person)
                                 WHERE day >= arrival AND day <= arrival + ${days} AND action IS NOT NULL),
          chosen AS (SELECT action FROM doers GROUP BY action HAVING count(*) >= ${LEAST_CUSTOMERS}
                     ORDER BY count(*) DESC, action LIMIT ${MOST_ACTIONS})
     SELECT action, ${cohort}, count(*)::DOUBLE, sum(retained)::DOUBLE FROM doers SEMI JOIN chosen USING (action)
     GROUP BY action, cohort ORDER BY action, cohort`,
  );
  return { cohorts, delays, all, actions };
}
