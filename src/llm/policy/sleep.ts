import type { Clock } from './clock.ts';

/** Waits, at most until the signal: what comes next must look at it. */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return Promise.resolve();
  const cancel = clock.after(milliseconds, done);
  signal.addEventListener('abort', done, { once: true });
  function done() {
    cancel();
    signal.removeEventListener('abort', done);
    resolve();
  }
  return promise;
}
