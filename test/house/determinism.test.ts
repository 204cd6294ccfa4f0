import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';

const tests = globSync('test/**/*.test.ts', { cwd: ROOT }).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));

/** A suite that fails on a slow hour, or on one draw in a thousand, hides what really fails. */
describe('the tests', () => {
  it('hold no elapsed time against a bound: that is for the bench', () => {
    const timed = tests.filter(({ text }) => /expect\([^;]*?(performance\.now|cpuUsage|hrtime)\(/.test(text));
    expect(timed.map(({ path }) => path)).toEqual([]);
  });

  it('draw properties from a seed', () => {
    const drawn = tests.filter(({ text }) => /\bfc\.(assert|check)\(/.test(text) && !/\bseed\b/.test(text));
    expect(drawn.map(({ path }) => path)).toEqual([]);
  });
});
