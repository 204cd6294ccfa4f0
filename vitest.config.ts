import { defineConfig } from 'vitest/config';

const LONG = 'test/**/*.long.test.ts';
const isLong = process.env.FIDELIO_LONG_SHARE !== undefined;

/** The long suites (full counts, large files, kills) run alone, when their share is named. */
export default defineConfig({
  test: {
    // One worker a core: the default leaves one idle, which on two cores is half of them.
    maxWorkers: '100%',
    include: [isLong ? LONG : 'test/**/*.test.ts'],
    exclude: isLong ? [] : [LONG],
    testTimeout: isLong ? 1_800_000 : 60_000,
    hookTimeout: isLong ? 600_000 : 60_000,
    // What is waited for comes when the machine gets to it: the second of the default is too short for a busy one.
    expect: { poll: { timeout: 30_000 } },
  },
});
