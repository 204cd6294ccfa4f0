/** The solution of a small square system of linear equations, by elimination with pivots; null when it has no single one. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const scale = Math.max(...rows.flatMap((row) => row.slice(0, size).map(Math.abs)));
  for (let column = 0; column < size; column++) {
    const pivot = largestRow(rows, column);
    const line = rows[pivot] ?? [];
    if (!(Math.abs(line[column] ?? 0) > scale * Number.EPSILON * size)) return null;
    rows[pivot] = rows[column] ?? [];
    rows[column] = line;
    for (const [index, row] of rows.entries()) {
      const factor = index === column ? 0 : (row[column] ?? 0) / (line[column] ?? 1);
      if (factor !== 0) for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (line[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** The row, from the diagonal down, with the largest number in a column. */
function largestRow(rows: readonly (readonly number[])[], column: number): number {
  const sizeOf = (row: number) => Math.abs(rows[row]?.[column] ?? 0);
  let best = column;
  for (let row = column + 1; row < rows.length; row++) if (sizeOf(row) > sizeOf(best)) best = row;
  return best;
}
