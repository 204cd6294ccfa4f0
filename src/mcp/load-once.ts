/** Loads each thing once, however many ask for it at the same time; what could not be loaded is tried again by the next who asks. */
export function loadOnce<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const thing = load(name);
    loaded.set(name, thing);
    thing.catch(() => loaded.delete(name));
    return thing;
  };
}
