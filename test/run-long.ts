import { spawnSync } from 'node:child_process';

/** Runs the long suites: all of their cases, or the share named in FIDELIO_LONG_SHARE. */
const share = process.env.FIDELIO_LONG_SHARE ?? '1';
const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, FIDELIO_LONG_SHARE: share },
});
process.exitCode = status ?? 1;
