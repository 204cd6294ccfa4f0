/**
 * Cuts sorted values into `classes` of equal rank: class = ⌈classes × rank / n⌉, where equal values share their average rank,
 * so a class may stay empty. Returns, for each class but the last, the greatest value at or below it (−∞ when there is none).
 * `fromTop` counts ranks and classes from the greatest value, which settles ties the other way.
 * Domain: ascending values, classes ≥ 1.
 */
export function rankEdges(sorted: ArrayLike<number>, classes: number, fromTop = false): number[] {
  const n = sorted.length;
  const edges = new Array<number>(classes - 1).fill(Number.NEGATIVE_INFINITY);
  for (let start = 0; start < n; ) {
    const value = sorted[start] ?? 0;
    let end = start + 1;
    while (end < n && sorted[end] === value) end++;
    const rank = (start + 1 + end) / 2;
    const level = fromTop ? classes + 1 - Math.ceil((classes * (n + 1 - rank)) / n) : Math.ceil((classes * rank) / n);
    for (let index = level - 1; index < edges.length; index++) edges[index] = value;
    start = end;
  }
  return edges;
}
