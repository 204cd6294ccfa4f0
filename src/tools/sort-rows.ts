/** The row numbers of each group, groups in ascending order, rows of a group by ascending key. */
export function sortRows(groups: readonly string[], key: ArrayLike<number>): Map<string, number[]> {
  const groupOf = (row: number) => groups[row] ?? '';
  const rows = [...groups.keys()].sort((a, b) => {
    if (groupOf(a) !== groupOf(b)) return groupOf(a) < groupOf(b) ? -1 : 1;
    return (key[a] ?? 0) - (key[b] ?? 0);
  });
  return Map.groupBy(rows, groupOf);
}
