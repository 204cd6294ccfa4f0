/** A path in which *, ? and [ stand for themselves: the engine would expand them to other files. */
export function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
