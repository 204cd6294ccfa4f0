/** A walk through what was submitted before; `at` counts from the newest, 0 being the draft itself. */
export type HistoryWalk = { readonly entries: readonly string[]; readonly at: number; readonly draft: string };

export function startWalk(entries: readonly string[], draft: string): HistoryWalk {
  return { entries, at: 0, draft };
}

/** One step to the older (1) or the newer (-1), with the text found there; null when there is nothing further. */
export function stepHistory(walk: HistoryWalk, step: 1 | -1): { walk: HistoryWalk; text: string } | null {
  const at = walk.at + step;
  const text = at === 0 ? walk.draft : walk.entries.at(-at);
  return at < 0 || at > walk.entries.length || text === undefined ? null : { walk: { ...walk, at }, text };
}
