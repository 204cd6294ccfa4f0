/** A stretch of a text, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number };

/** The items that touch none of the stretches. Items are in order of their starts, as are the stretches; those may overlap. */
export function outsideStretches<T extends Stretch>(items: readonly T[], stretches: readonly Stretch[]): T[] {
  let next = 0;
  let reach = 0;
  return items.filter(({ start, end }) => {
    for (let stretch = stretches[next]; stretch !== undefined && stretch.start < end; stretch = stretches[next]) {
      reach = Math.max(reach, stretch.end);
      next += 1;
    }
    return reach <= start;
  });
}
