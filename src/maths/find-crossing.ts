const HALVINGS = 200;

/**
 * Where a function meets a level: the first such place, from left to right. `points` are increasing and cut its domain finely
 * enough that it is monotonic between two of them; null is outside the domain, which may end between two points.
 * Returns null when no value between the first and the last point gives the level, to `precision` relative to it.
 */
export function findCrossing(
  valueAt: (x: number) => number | null,
  level: number,
  points: readonly number[],
  precision: number,
): number | null {
  const gap = (x: number) => {
    const value = valueAt(x);
    return value === null ? null : value - level;
  };
  const isMet = (distance: number | null) =>
    distance !== null && Math.abs(distance) <= precision * Math.max(Math.abs(level), Number.MIN_VALUE);
  let before: { x: number; gap: number | null } | null = null;
  for (const x of points) {
    const here = { x, gap: gap(x) };
    if (here.gap === 0) return x;
    const found = before === null ? null : between(before, here, gap);
    if (found !== null && isMet(gap(found))) return found;
    before = here;
  }
  return null;
}

type Place = { readonly x: number; readonly gap: number | null };

function between(left: Place, right: Place, gap: (x: number) => number | null): number | null {
  if (left.gap !== null && right.gap !== null) return change(left.x, right.x, left.gap, gap);
  if (left.gap === null && right.gap === null) return null;
  const inside = left.gap === null ? right : left;
  const edge = lastInside(inside.x, left.gap === null ? left.x : right.x, gap);
  const atEdge = gap(edge);
  if (inside.gap === null || atEdge === null) return null;
  return atEdge === 0 ? edge : (change(inside.x, edge, inside.gap, gap) ?? edge);
}

/** Halves the stretch at whose ends the gap has opposite signs; null when it has not. */
function change(from: number, to: number, gapAtFrom: number, gap: (x: number) => number | null): number | null {
  const atEnd = gap(to);
  if (atEnd === null || Math.sign(atEnd) === Math.sign(gapAtFrom)) return null;
  let [near, far] = [from, to];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = near + (far - near) / 2;
    if (middle === near || middle === far) break;
    const here = gap(middle);
    if (here === 0) return middle;
    if (here !== null && Math.sign(here) === Math.sign(gapAtFrom)) near = middle;
    else far = middle;
  }
  return near;
}

/** The place of the domain nearest to its end, which lies between a place inside and one outside. */
function lastInside(inside: number, outside: number, gap: (x: number) => number | null): number {
  let [near, far] = [inside, outside];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = near + (far - near) / 2;
    if (middle === near || middle === far) break;
    if (gap(middle) === null) far = middle;
    else near = middle;
  }
  return near;
}
