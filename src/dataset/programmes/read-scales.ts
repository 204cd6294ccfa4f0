import { z } from 'zod';
import { SCALE_ENDS, type ScoreScale } from '../tables/score-scale.ts';
import type { TablesView } from '../tables-view.ts';

/** With fewer marks than this, nobody above 7 does not mean that nobody could answer more. */
const ENOUGH = 30;

const Marks = z.object({
  marks: z.number(),
  below1: z.number(),
  above5: z.number(),
  above7: z.number(),
  above10: z.number(),
});
type Marks = z.infer<typeof Marks>;

/** SQL of the recommendation's mark and of the satisfaction's (null: no column gives it), their scales, and the lowest satisfied mark. */
export type SurveyScales = {
  readonly nps: string | null;
  readonly csat: { readonly column: string; readonly scale: ScoreScale; readonly satisfiedFrom: number } | null;
};

/**
 * What the marks of the surveys are, from all of them whoever gave them, so that every group is read alike. A score on 0 to 10
 * is a recommendation; on another scale, satisfaction unless a column of its own holds it. `asked` is the scale of the score.
 */
export async function readScales(view: TablesView, asked: ScoreScale | null): Promise<SurveyScales> {
  const score = view.has('surveys', 'score') ? (asked ?? (await scaleOf(view, 'score'))) : null;
  const own = view.has('surveys', 'csat') ? await scaleOf(view, 'csat') : null;
  const satisfaction =
    own !== null ? { column: 'csat', scale: own } : score === '0-10' ? null : { column: 'score', scale: score };
  return {
    nps: score === '0-10' ? 'score' : null,
    csat:
      satisfaction === null || satisfaction.scale === null
        ? null
        : {
            column: satisfaction.column,
            scale: satisfaction.scale,
            satisfiedFrom: Math.ceil((4 * SCALE_ENDS[satisfaction.scale][1]) / 5),
          },
  };
}

/** Null without marks. */
async function scaleOf(view: TablesView, column: 'score' | 'csat'): Promise<ScoreScale | null> {
  const count = (test: string) => `count(*) FILTER (${column} ${test})::DOUBLE`;
  const [found] = await view.engine.rows(
    Marks,
    `SELECT count(${column})::DOUBLE AS marks, ${count('< 1')} AS below1, ${count('> 5')} AS above5, ${count('> 7')} AS above7,
            ${count('> 10')} AS above10 FROM surveys`,
  );
  return found === undefined || found.marks === 0 ? null : inferScale(found);
}

/** The import has already left out marks outside their scale. */
function inferScale({ marks, below1, above5, above7, above10 }: Marks): ScoreScale {
  if (above10 > 0) return '0-100';
  if (above7 > 0 || below1 > 0) return '0-10';
  if (above5 > 0) return marks < ENOUGH ? '0-10' : '1-7';
  return '1-5';
}
