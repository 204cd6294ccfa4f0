/**
 * How much of a long suite to run: 1 = all of it (`npm run test:long`), less under FIDELIO_LONG_SHARE. Long suites choose
 * their cases by seed, so that a share is the same cases everywhere.
 */
export function longShare(): number {
  const share = Number(process.env.FIDELIO_LONG_SHARE ?? '1');
  if (!(share > 0 && share <= 1)) throw new Error('FIDELIO_LONG_SHARE: expected a number above 0 and at most 1.');
  return share;
}

/** The first of some cases, as many as the share asks for and at least one. */
export function shareOf<T>(cases: readonly T[]): T[] {
  return cases.slice(0, Math.ceil(cases.length * longShare()));
}
