/** The sum of columns, row by row; NaN where one of them is missing. */
export function addColumns(columns: readonly Float64Array[]): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const sum = new Float64Array(rows);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) sum[row] = (sum[row] ?? 0) + (column[row] ?? Number.NaN);
  }
  return sum;
}
