import { decideNumberFormat, type NumberFormat } from '../cells/number-format.ts';
import type { Shape } from './read-shapes.ts';

/** How the numbers of a column are written; `mixed` when some can only have a decimal comma, others a decimal point. */
export type NumberReading = { format: NumberFormat; mixed: boolean };

/** What the whole of a column shows: rows that can only have a decimal comma, a decimal point, and neither. */
export type NumberEvidence = { comma: number; point: number; open: boolean; format: NumberFormat };

export function readNumbers(shapes: readonly Shape[]): NumberEvidence {
  const evidence = { comma: 0, point: 0, open: false, format: decideNumberFormat(shapes.map(({ low }) => low)) };
  for (const { low, rows } of shapes) {
    const format = decideNumberFormat([low]);
    if (format.evidence === 'shown') evidence[format.decimal === ',' ? 'comma' : 'point'] += rows;
    if (format.evidence === 'assumed') evidence.open = true;
  }
  return evidence;
}

/**
 * The format of each column of numbers: the decimal sign that most of its rows show; where none does, that of the
 * file's other columns; else the point, which is said when a value could mean thousands.
 */
export function decideNumbers(columns: readonly NumberEvidence[]): NumberReading[] {
  const sum = (sign: 'comma' | 'point'): number => columns.reduce((total, column) => total + column[sign], 0);
  const ofFile = { comma: sum('comma'), point: sum('point') };
  return columns.map((column) => {
    const { comma, point } = column.comma + column.point > 0 ? column : ofFile;
    const shown = comma + point > 0;
    return {
      format: {
        ...column.format,
        decimal: comma > point ? ',' : '.',
        evidence: shown ? 'shown' : column.open ? 'assumed' : 'unneeded',
      },
      mixed: column.comma > 0 && column.point > 0,
    };
  });
}
