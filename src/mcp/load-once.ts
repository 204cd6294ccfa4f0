/** Loads each thing once, however many ask for it at the same time. */
export function loadOnce<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (name) => {
    const thing = loaded.get(name) ?? load(name);
    loaded.set(name, thing);
    return thing;
  };
}
