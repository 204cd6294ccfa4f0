import type { PointTable } from '../../maths/point-table.ts';
import type { Trait } from './trait.ts';

/** The features of some rows as points, each feature less its mean, over its standard deviation (that of these rows). */
export function scaleFeatures(features: readonly Trait[], rows: readonly number[]): PointTable {
  const dimensions = features.length;
  const values = new Float64Array(rows.length * dimensions);
  for (const [axis, feature] of features.entries()) {
    const column = Float64Array.from(rows, (row) => feature.values[row] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows.length;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length);
    for (const [index, value] of column.entries()) {
      values[index * dimensions + axis] = deviation === 0 ? 0 : (value - mean) / deviation;
    }
  }
  return { values, dimensions };
}
