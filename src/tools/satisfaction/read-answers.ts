import type { MeasureValues } from '../../domain/measures.ts';
import type { Answers } from './measure-opinion.ts';

type Table = Pick<MeasureValues['surveyMonths'], keyof Answers>;

/** The answers of some rows of a table, added. */
export function readAnswers(table: Table, rows: readonly number[]): Answers {
  const sum = (column: ArrayLike<number>) => rows.reduce((total, row) => total + (column[row] ?? 0), 0);
  return {
    promoters: sum(table.promoters),
    passives: sum(table.passives),
    detractors: sum(table.detractors),
    satisfied: sum(table.satisfied),
    rated: sum(table.rated),
  };
}
