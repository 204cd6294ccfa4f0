import { AsyncLocalStorage } from 'node:async_hooks';

const interest = new AsyncLocalStorage<AbortSignal | undefined>();

/** Does a work for someone who may give it up: what the engine runs for it ends with the signal. */
export function forCaller<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  return interest.run(signal, work);
}

/** Does a work to its end, whoever gives up: clearing away after one that was given up. */
export function toTheEnd<T>(work: () => Promise<T>): Promise<T> {
  return interest.run(undefined, work);
}

/** The signal of whoever the present work is for; undefined when nobody can give it up. */
export function callerSignal(): AbortSignal | undefined {
  return interest.getStore();
}
