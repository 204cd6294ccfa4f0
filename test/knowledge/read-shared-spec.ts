import { readFileSync } from 'node:fs';
import type { TestContext } from 'vitest';
import { lacksShared, sharedFile } from '../outside-needs.ts';

/** The text of a reference file kept beside the repository; skips the test when it is absent, unless strictness is asked for. */
export function readSharedSpec(name: string, context: TestContext): string {
  const path = `spec/${name}`;
  if (lacksShared(path)) context.skip(`../shared/${path} is absent`);
  return readFileSync(sharedFile(path), 'utf8');
}
