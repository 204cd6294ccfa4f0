import type { ProgressStep } from './call-context.ts';

const SECOND_MS = 1000;

/** Does a work that cannot say how far it is, and says every second that it goes on: how many seconds it has taken. */
export async function withBeat<T>(
  progress: ((step: ProgressStep) => void) | undefined,
  work: () => Promise<T>,
  everyMs = SECOND_MS,
): Promise<T> {
  if (progress === undefined) return work();
  let beats = 0;
  const beat = setInterval(() => progress({ done: ++beats, text: WORKING }), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

const WORKING = { fr: 'Calcul en cours', en: 'Calculation under way' };
