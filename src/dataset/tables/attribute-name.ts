/** SQL names of attributes, from their headers: the same whatever the order of the columns, unless two headers look alike. */
export function attributeNames(headers: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return headers.map((header) => {
    const plain = header
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '');
    const name = `a_${plain}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}__${times}`;
  });
}
