import type { ModelRun } from '../domain/model.ts';

/** How a run is made when nobody stops it, listens, or is shown words as they come. */
export function modelRun({ signal, listen, onText, keep }: Partial<ModelRun> = {}): ModelRun {
  return {
    signal: signal ?? new AbortController().signal,
    listen: listen ?? (() => {}),
    onText: onText ?? (() => {}),
    keep,
  };
}
