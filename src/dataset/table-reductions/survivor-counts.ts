import { defineTableReduction } from '../define-table-reduction.ts';

const PREFIX = 'a_';

/** The table of survivors, one row for each age and segment; a segment is named after its column. */
export default defineTableReduction({
  measures: ['survivorCounts'],
  needs: [{ table: 'survivors', columns: ['period'] }],
  async reduce(view) {
    const segments = [...view.columns('survivors')].filter((name) => name.startsWith(PREFIX)).sort();
    if (segments.length === 0) return {};
    const parts = segments.map(
      (name) =>
        `SELECT ${view.engine.sql.text(name.slice(PREFIX.length))} AS segment, period::DOUBLE AS age, try_cast("${name}" AS DOUBLE) AS survivors FROM ${view.rows('survivors')}`,
    );
    return {
      survivorCounts: await view.engine.columns(
        { group: 'text', age: 'number', survivors: 'number' },
        `SELECT segment, age, survivors FROM (${parts.join(' UNION ALL ')}) WHERE survivors IS NOT NULL AND age IS NOT NULL ORDER BY segment, age`,
      ),
    };
  },
});
