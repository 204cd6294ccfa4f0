import { existsSync } from 'node:fs';

const SHARED = new URL('../../shared/', import.meta.url);

/** A file or folder of the reference material kept beside the repository, in ../shared. */
export function sharedFile(path: string): URL {
  return new URL(path, SHARED);
}

/** True when a test that needs this part of ../shared may skip for want of it. */
export function lacksShared(path: string): boolean {
  return lacks(existsSync(sharedFile(path)));
}

/**
 * True when a test may skip because something outside the repository (../shared, a browser, tmux) is not `present`.
 * Never under FIDELIO_STRICT=1: there the test runs, and fails on what it misses. Say in the test's name what it needs.
 */
export function lacks(present: boolean): boolean {
  return !present && process.env.FIDELIO_STRICT !== '1';
}
