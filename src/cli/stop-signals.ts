import { temporaries } from '../files/temporaries.ts';

let first: AbortController | null = null;

/**
 * Ctrl+C or a stop request at any moment: temporary files go, then the signal does what it always does. Work that ends in its
 * own way, by `stopOnRequest`, is told first; the next signal does not wait for it.
 */
export function leaveNothingBehind(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const onSignal = () => {
      const asked = first;
      first = null;
      if (asked !== null) return asked.abort();
      process.off(signal, onSignal);
      temporaries.removeAll();
      process.kill(process.pid, signal);
    };
    process.on(signal, onSignal);
  }
}

/** Aborted by the next signal, which then does nothing else. */
export function stopOnRequest(): AbortSignal {
  first = new AbortController();
  return first.signal;
}
