import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';
import { importTable } from './import-table.ts';
import { type Import, importsOf } from './imports.ts';
import { ROOT } from './repository.ts';
import { sourceFiles } from './source-files.ts';

/** `app/open-app.ts` → `app`; `version.ts` → itself. */
const layerOf = (path: string) => path.split('/')[0] ?? path;
const ours = ({ target }: Import) => target.endsWith('.ts');
const edges = sourceFiles.map((file) => ({ from: file.path, imports: importsOf(file).filter(ours) }));
const graph = (kinds: readonly Import['kind'][]) =>
  new Map(
    edges.map(({ from, imports }) => [
      from,
      imports.filter(({ kind }) => kinds.includes(kind)).map(({ target }) => target),
    ]),
  );

describe('the import table', () => {
  it('names every folder and lone file of src', () => {
    expect(readdirSync(join(ROOT, 'src')).filter((name) => !Object.hasOwn(importTable, name))).toEqual([]);
  });

  it('names only layers that have a row of their own', () => {
    const named = Object.values(importTable).flat();
    expect(named.filter((layer) => !Object.hasOwn(importTable, layer))).toEqual([]);
  });

  it('goes one way', () => {
    expect(findCycles(new Map(Object.entries(importTable)))).toEqual([]);
  });
});

describe('the files of src', () => {
  it('are read with their imports', () => {
    expect(edges.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
  });

  it('import files that exist, inside src', () => {
    const known = new Set(sourceFiles.map(({ path }) => path));
    const lost = edges.flatMap(({ from, imports }) =>
      imports.filter(({ target }) => !known.has(target)).map(({ target }) => `${from} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('import only what the table allows', () => {
    const forbidden = edges.flatMap(({ from, imports }) => {
      const allowed = [layerOf(from), ...(importTable[layerOf(from)] ?? [])];
      return imports
        .filter(({ target }) => !allowed.includes(layerOf(target)))
        .map(({ target }) => `${from} → ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  it('have no import cycle at run time', () => expect(findCycles(graph(['value', 'lazy']))).toEqual([]));

  it('have no import cycle with types included', () =>
    expect(findCycles(graph(['value', 'lazy', 'type']))).toEqual([]));
});

describe('a search for cycles', () => {
  it('finds a loop behind a file that is not part of it', () => {
    const loop = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycles(loop)).toEqual(['b → c → b']);
  });

  it('lets two ways to the same file be', () => {
    const diamond = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(findCycles(diamond)).toEqual([]);
  });
});
