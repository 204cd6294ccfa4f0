import { AsyncLocalStorage } from 'node:async_hooks';

const discretion = new AsyncLocalStorage<true>();

/** Does a work whose messages leave this machine: they quote no cell of a file. */
export function withoutCells<T>(work: () => Promise<T>): Promise<T> {
  return discretion.run(true, work);
}

/** Whether the messages of the present work may quote cells. */
export function mayQuoteCells(): boolean {
  return discretion.getStore() === undefined;
}
