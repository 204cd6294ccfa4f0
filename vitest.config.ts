import { defineConfig } from 'vitest/config';

const LONG = 'test/**/*.long.test.ts';
const isLong = process.env.FIDELIO_LONG_SHARE !== undefined;

/** The long suites (full counts, large files, kills) run alone, when their share is named. */
export default defineConfig({
  test: {
    include: [isLong ? LONG : 'test/**/*.test.ts'],
    exclude: isLong ? [] : [LONG],
    testTimeout: isLong ? 1_800_000 : 60_000,
    hookTimeout: isLong ? 600_000 : 60_000,
  },
});
