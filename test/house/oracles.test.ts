import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { ROOT } from './repository.ts';
import { parseSyntax } from './syntax.ts';

/** The computations that tests compare with; `path` counted from the root. */
const oracles = readdirSync(join(ROOT, 'test/oracle'), { encoding: 'utf8' }).map((name) => {
  const path = `test/oracle/${name}`;
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, nodes: parseSyntax(text) };
});

describe('the oracles', () => {
  it('are independent: none imports what it is compared with', () => {
    const judged = /^src\/(maths|tools|dataset\/reductions)\//;
    const dependent = oracles.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => judged.test(target))
        .map(({ target }) => `${file.path} → ${target}`),
    );
    expect(dependent).toEqual([]);
  });
});
