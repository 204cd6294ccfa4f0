import { closeEngines } from '../dataset/duckdb.ts';

/** Ends whatever is being read or calculated: the process could not end before it otherwise. */
export function stopEngines(): Promise<void> {
  return closeEngines();
}
