/** The data a call is about: the one it names; else the one loaded, unless the call brings facts of its own. */
export function chooseDataset(named: string | undefined, bringsFacts: boolean, loaded: string | null): string | null {
  if (named !== undefined) return named;
  return bringsFacts ? null : loaded;
}
