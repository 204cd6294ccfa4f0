import type { Engine } from '../duckdb.ts';
import { plainTextSql } from './plain-text-sql.ts';

/** Who was held out, in the words of files; between blanks, see `plainTextSql`. */
const CONTROL =
  ' (control|controls|controle|controles|ctrl|temoin|temoins|holdout|holdouts|hold out|held out|heldout|placebo|untreated|unexposed|not sent|not contacted|non expose|non exposes|non envoye|non envoyes|non contacte|non contactes|sans envoi|bau) ';
/** Who was not held out, though the word is there. */
const NOT_CONTROL = ' (not|non|no|hors|pas) (in )?(control|controle|ctrl|temoin|holdout|held out) ';

/**
 * SQL of the role of a row: `control`, else `treated`. `rows` holds the column `group`, whose texts are few and each read once;
 * `controlGroup` is the one that stands for the control group when the user says it. A row without a group is treated when it
 * was sent (`sent`, SQL), else NULL.
 */
export function roleSql({ sql }: Engine, rows: string, sent: string, controlGroup: string | null): string {
  const plain = plainTextSql('"group"');
  const isControl =
    controlGroup === null
      ? `regexp_matches(${plain}, '${CONTROL}') AND NOT regexp_matches(${plain}, '${NOT_CONTROL}')`
      : `${plain} = ${plainTextSql(sql.text(controlGroup))}`;
  return `CASE WHEN trim(coalesce("group"::VARCHAR, '')) = '' THEN CASE WHEN ${sent} THEN 'treated' END
               WHEN "group" IN (SELECT "group" FROM (SELECT DISTINCT "group" FROM ${rows}) WHERE ${isControl}) THEN 'control'
               ELSE 'treated' END`;
}
