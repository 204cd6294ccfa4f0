import { existsSync, readFileSync } from 'node:fs';
import type { TestContext } from 'vitest';

/** The text of a reference file kept beside the repository; skips the test when it is absent, unless strictness is asked for. */
export function readSharedSpec(name: string, context: TestContext): string {
  const file = new URL(`../../../shared/spec/${name}`, import.meta.url);
  if (!existsSync(file) && process.env.FIDELIO_STRICT !== '1') context.skip(`../shared/spec/${name} is absent`);
  return readFileSync(file, 'utf8');
}
