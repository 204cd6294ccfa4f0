/** A name this far from another, in letters added, left out, changed or swapped, is no slip of it. */
const FARTHEST = 3;

/** The known name a mistyped one most likely stands for; null when none is near. Case, `_` and `-` do not count. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const typed = bare(name);
  const near = known
    .map((candidate) => ({ candidate, distance: distanceBetween(typed, bare(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.min(FARTHEST, Math.floor(bare(candidate).length / 2)))
    .sort((a, b) => a.distance - b.distance);
  const within = known.find((candidate) => typed.length > 3 && bare(candidate).startsWith(typed));
  return near[0]?.candidate ?? within ?? null;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

/** Fewest letters to add, leave out, change or swap with their neighbour to go from one word to the other. */
function distanceBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
