/** A level that changes with time: straight lines between dated points, the oldest first; it holds before the first and after the last. */
export type LevelPath = readonly { readonly day: string; readonly level: number }[];

const DAY_MS = 86_400_000;

/** The level of every day of a run of days. */
export function levelsOf(path: LevelPath, days: readonly string[]): Float64Array {
  const opens = Date.parse(days[0] ?? '');
  const points = path.map(({ day, level }) => ({ at: Math.round((Date.parse(day) - opens) / DAY_MS), level }));
  const levels = new Float64Array(days.length).fill(points[0]?.level ?? 1);
  for (const [index, from] of points.entries()) {
    const to = points[index + 1] ?? { at: days.length - 1, level: from.level };
    for (let day = Math.max(0, from.at); day <= Math.min(to.at, days.length - 1); day++) {
      const progress = to.at === from.at ? 0 : (day - from.at) / (to.at - from.at);
      levels[day] = from.level + progress * (to.level - from.level);
    }
  }
  return levels;
}
