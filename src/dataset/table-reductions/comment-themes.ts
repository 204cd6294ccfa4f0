import { defineTableReduction } from '../define-table-reduction.ts';
import { plainTextSql } from '../programmes/plain-text-sql.ts';
import { surveyAnswers } from '../programmes/survey-answers.ts';
import { THEME_WORDS, themePattern } from '../programmes/theme-words.ts';

/** What comments speak of, as counts: no text leaves the engine. A mark is low when it is a detractor's, or else not satisfied. */
export default defineTableReduction({
  measures: ['commentThemes'],
  needs: [{ table: 'surveys', columns: ['comment'] }],
  parameters: ['scale'],
  async reduce(view) {
    const { answers } = await surveyAnswers(view);
    const themes = Object.keys(THEME_WORDS);
    const spoken = themes.map((theme) => `regexp_matches(words, '${themePattern(theme)}')`);
    const counts = [...spoken, `NOT (${spoken.join(' OR ')})`].map(
      (test, index) =>
        `SELECT '${themes[index] ?? 'other'}' AS theme, count(*) FILTER (${test})::DOUBLE AS comments, count(*) FILTER (low AND ${test})::DOUBLE AS low FROM said`,
    );
    const commentThemes = await view.engine.columns(
      { theme: 'text', comments: 'number', low: 'number' },
      `WITH said AS (SELECT ${plainTextSql('comment')} AS words,
                       coalesce(opinion = 'detractor', NOT satisfied, false) AS low FROM ${answers} WHERE comment IS NOT NULL)
       SELECT * FROM (${counts.join(' UNION ALL ')}) WHERE comments > 0 ORDER BY comments DESC, theme`,
    );
    return { commentThemes };
  },
});
