import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../house/built-program.ts';
import { ROOT } from '../house/repository.ts';

const DIST = join(dirname(builtProgram()), '../dist');
const built = globSync('**/*.js', { cwd: DIST }).map((file) => ({
  file,
  code: readFileSync(join(DIST, file), 'utf8'),
}));

test('a module that looks for files beside itself looks beside where its source stands, whichever file it was joined into', () => {
  const places = built.flatMap(({ file, code }) =>
    [...code.matchAll(/new URL\("(\.[^"]+\.js)", import\.meta\.url\)\.href/g)].map(([, place = '']) =>
      join(dirname(file), place),
    ),
  );
  const sources = globSync('**/*.ts', { cwd: join(ROOT, 'src') }).filter((file) =>
    readFileSync(join(ROOT, 'src', file), 'utf8').includes('import.meta.url'),
  );
  expect([...new Set(places)].sort()).toEqual(sources.map((file) => file.replace(/\.ts$/, '.js')).sort());
});

test.each(['cli/commands', 'tools/metrics', 'dataset/reductions', 'dataset/table-reductions'])(
  '%s holds a file for each of its sources, and no other',
  (folder) => {
    const names = (root: string) => globSync('*.{ts,js}', { cwd: join(root, folder) }).map((file) => file.slice(0, -3));
    expect(names(DIST).sort()).toEqual(names(join(ROOT, 'src')).sort());
  },
);

test('the licence of each package that is joined with the program goes with it', () => {
  const licences = globSync('*.txt', { cwd: join(DIST, 'licences') }).sort();
  expect(licences).toEqual(
    ['client', 'core', 'server'].map((name) => `@modelcontextprotocol-${name}.txt`).concat('zod.txt'),
  );
  expect(existsSync(join(DIST, 'cli/main.js'))).toBe(true);
});
