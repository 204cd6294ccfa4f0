import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { longShare } from '../../long-share.ts';

const TURNS = 500;
const MOST_MEGABYTES = 30;
const PROGRAM = fileURLToPath(new URL('./long-conversation.ts', import.meta.url));
const Memory = z.object({ heap: z.number(), rss: z.number() });
const Measured = z.object({ turns: z.number(), before: Memory, after: Memory });

test('five hundred turns of one conversation leave no more than 30 MB behind', () => {
  const turns = Math.ceil(TURNS * longShare());
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', PROGRAM, '50', String(turns)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  expect(status).toBe(0);
  const { before, after } = Measured.parse(JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)));
  expect(after.heap - before.heap).toBeLessThan(MOST_MEGABYTES);
  expect(after.rss - before.rss).toBeLessThan(MOST_MEGABYTES);
});
