const MARK = '(-?\\d+(?:[.,]\\d+)?)';
/** 4 · 4/5 · 4 sur 5 · 85 % */
const ALONE = `^\\s*${MARK}\\s*(?:(?:/|sur|out of|of)\\s*(\\d+)|(%))?\\s*$`;
/** 10 - Very likely · 5 stars · Très probable (10): one number, and words on one side of it. */
const LABEL_AFTER = `^\\s*${MARK}\\s*(?:[-–—:=.)(]\\s*\\pL|\\s\\pL|★|⭐)\\D*$`;
const LABEL_BEFORE = '^\\s*\\pL\\D*?[-–—:=(\\s]\\s*(\\d+(?:[.,]\\d+)?)\\s*\\)?\\s*$';

/** SQL that reads a text column as a mark, whatever its scale; NULL when it holds none, or several. */
export function scoreSql(column: string): string {
  const marks = [ALONE, LABEL_AFTER, LABEL_BEFORE].map(
    (pattern) => `nullif(regexp_extract(${column}, '${pattern}', 1), '')`,
  );
  return `try_cast(replace(coalesce(${marks.join(', ')}), ',', '.') AS DOUBLE)`;
}

/** SQL that gives the highest mark written beside a mark: 5 for 4/5, 100 for 85 %; NULL when there is none. */
export function writtenScaleSql(column: string): string {
  const percent = `CASE WHEN regexp_extract(${column}, '${ALONE}', 3) = '%' THEN 100 END`;
  return `coalesce(try_cast(nullif(regexp_extract(${column}, '${ALONE}', 2), '') AS DOUBLE), ${percent})`;
}
