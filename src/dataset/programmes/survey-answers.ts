import { z } from 'zod';
import { ScoreScale } from '../tables/score-scale.ts';
import { observed, type TablesView } from '../tables-view.ts';
import { readScales, type SurveyScales } from './read-scales.ts';

const Parameters = z.object({ scale: ScoreScale.nullable().default(null) });

/** The sums that every table of answers has, in order: promoters, passives, detractors, satisfied, rated. */
export const ANSWER_SUMS = [
  ...["opinion = 'promoter'", "opinion = 'passive'", "opinion = 'detractor'", 'satisfied', 'satisfied IS NOT NULL'],
]
  .map((test) => `count(*) FILTER (${test})::DOUBLE`)
  .join(', ');

export type SurveyAnswers = { readonly answers: string; readonly scales: SurveyScales };

/**
 * A sub-query with one row per answer of the view's period: day (NULL when not known), customer, opinion (promoter, passive or
 * detractor; NULL when not asked), satisfied (NULL when not asked), comment; and the scales it was read with.
 */
export async function surveyAnswers(view: TablesView): Promise<SurveyAnswers> {
  const { scale } = Parameters.parse(view.parameters);
  const scales = await readScales(view, scale);
  const has = (column: string) => view.has('surveys', column);
  const day = has('answeredAt') ? 'answeredAt' : 'NULL::DATE';
  const opinion =
    scales.nps === null
      ? 'NULL::VARCHAR'
      : `CASE WHEN ${scales.nps} >= 9 THEN 'promoter' WHEN ${scales.nps} >= 7 THEN 'passive' WHEN ${scales.nps} IS NOT NULL THEN 'detractor' END`;
  const satisfied = scales.csat === null ? 'NULL::BOOLEAN' : `${scales.csat.column} >= ${scales.csat.satisfiedFrom}`;
  const when = has('answeredAt')
    ? `WHERE ${view.period === null ? 'answeredAt IS NULL OR ' : ''}${observed(view, 'answeredAt')}`
    : '';
  const answers = `(SELECT ${day} AS day, ${has('customer') ? 'customer' : 'NULL::VARCHAR'} AS customer, ${opinion} AS opinion,
                      ${satisfied} AS satisfied, ${has('comment') ? `nullif(trim(comment), '')` : 'NULL::VARCHAR'} AS comment
                    FROM ${view.rows('surveys')} ${when})`;
  return { answers, scales };
}
