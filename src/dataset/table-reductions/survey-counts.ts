import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { surveyAnswers } from '../programmes/survey-answers.ts';

const Counts = z.object({
  promoters: z.number(),
  passives: z.number(),
  detractors: z.number(),
  satisfied: z.number(),
  total: z.number(),
  comments: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** How many recommended, were satisfied, and commented. A mark that no column holds has no counts. */
export default defineTableReduction({
  measures: ['promoters', 'passives', 'detractors', 'satisfied', 'total', 'surveyScales'],
  needs: [{ table: 'surveys' }],
  parameters: ['scale'],
  async reduce(view) {
    const { answers, scales } = await surveyAnswers(view);
    const count = (test: string) => `count(*) FILTER (${test})::DOUBLE`;
    const [found] = await view.engine.rows(
      Counts,
      `SELECT ${count("opinion = 'promoter'")} AS promoters, ${count("opinion = 'passive'")} AS passives,
              ${count("opinion = 'detractor'")} AS detractors, ${count('satisfied')} AS satisfied,
              ${count('satisfied IS NOT NULL')} AS total, count(comment)::DOUBLE AS comments,
              min(day)::VARCHAR AS "from", max(day)::VARCHAR AS "to" FROM ${answers}`,
    );
    if (found === undefined) return {};
    const { promoters, passives, detractors, satisfied, total, comments, from, to } = found;
    return {
      ...(scales.nps !== null && { promoters, passives, detractors }),
      ...(scales.csat !== null && { satisfied, total }),
      surveyScales: {
        comments,
        ...(scales.nps !== null && { nps: '0-10' }),
        ...(scales.csat !== null && { csat: scales.csat.scale, satisfiedFrom: scales.csat.satisfiedFrom }),
        ...(from !== null && { from }),
        ...(to !== null && { to }),
      },
    };
  },
});
