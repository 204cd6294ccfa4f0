/**
 * Dotted paths of the fields that a schema dropped without a word: present in what came, absent from what was kept.
 * A misspelt field inside a nested argument is found here even where its schema is not strict.
 */
export function unreadFields(came: unknown, kept: unknown, path: readonly string[] = []): string[] {
  if (!isContainer(came) || !isContainer(kept)) return [];
  return Object.keys(came).flatMap((key) => {
    const inside: unknown = Reflect.get(came, key);
    if (!Object.hasOwn(kept, key)) return inside === undefined ? [] : [[...path, key].join('.')];
    return isContainer(inside) ? unreadFields(inside, Reflect.get(kept, key), [...path, key]) : [];
  });
}

/** Objects and lists; typed arrays are values. */
function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
