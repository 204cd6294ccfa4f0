import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';
import { placesWhere, sourceFiles } from './source-files.ts';
import { nameOf, nodeAt, type SyntaxNode } from './syntax.ts';

/** Folders where the list of files is the registry: each file has a default export. */
const SCANNED = ['tools/metrics/', 'dataset/reductions/', 'dataset/table-reductions/', 'cli/commands/'];

/** Where something unknown becomes typed, and where the compiler cannot follow a table built from its keys. */
const MAY_CAST = [
  'domain/parse.ts',
  'domain/table.ts',
  'dataset/rows.ts',
  'dataset/duckdb.ts',
  'dataset/load-reductions.ts',
  'tools/catalog.ts',
  'cli/load-commands.ts',
];

const VAGUE = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'services', 'base', 'misc'];

function isCast(node: SyntaxNode): boolean {
  if (node.type === 'TSTypeAssertion') return true;
  const type = nodeAt(node, 'typeAnnotation');
  return node.type === 'TSAsExpression' && nameOf(nodeAt(type, 'typeName')) !== 'const';
}

/** The texts of the project: not what is installed or built. */
function textFiles(): { path: string; text: string }[] {
  const folders = ['src', 'test', 'bench', 'packaging', 'bin', 'docs', '.ci'].filter((folder) =>
    existsSync(join(ROOT, folder)),
  );
  const inside = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return [...readdirSync(ROOT), ...inside]
    .filter((path) => /\.(ts|js|md|json)$|^\.ci\/run$/.test(path) && path !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

describe('the names of files', () => {
  it('are in kebab-case', () => {
    const form = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
    expect(sourceFiles.map(({ path }) => path).filter((path) => !form.test(path))).toEqual([]);
  });

  it('say what is inside', () => {
    const words = (path: string) => path.replace(/\.ts$/, '').split(/[/-]/);
    expect(
      sourceFiles.map(({ path }) => path).filter((path) => words(path).some((word) => VAGUE.includes(word))),
    ).toEqual([]);
  });
});

describe('what files export', () => {
  it('has names, but for the folders that are scanned', () => {
    const isScanned = (path: string) => SCANNED.some((folder) => path.startsWith(folder));
    const withDefault = sourceFiles.filter(({ nodes }) =>
      nodes.some(({ type }) => type === 'ExportDefaultDeclaration'),
    );
    expect(withDefault.map(({ path }) => path).filter((path) => !isScanned(path))).toEqual([]);
    const scanned = sourceFiles.filter(({ path }) => isScanned(path));
    expect(scanned.filter((file) => !withDefault.includes(file)).map(({ path }) => path)).toEqual([]);
  });

  it('is its own: no file passes on what another exports', () => {
    const passesOn = ({ type, source }: SyntaxNode) =>
      type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source !== null);
    expect(placesWhere(passesOn)).toEqual([]);
  });
});

describe('the types', () => {
  it('never give up with any', () => expect(placesWhere(({ type }) => type === 'TSAnyKeyword')).toEqual([]));

  it('are not cast, but where the unknown becomes typed', () => {
    expect(placesWhere((node, { path }) => isCast(node) && !MAY_CAST.includes(path))).toEqual([]);
  });

  it('are not asserted with !', () => expect(placesWhere(({ type }) => type === 'TSNonNullExpression')).toEqual([]));

  it('are not silenced by a comment', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
    expect(sourceFiles.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the code', () => {
  it('writes nothing on the console', () => {
    const writes = (node: SyntaxNode) =>
      node.type === 'MemberExpression' && nameOf(nodeAt(node, 'object')) === 'console';
    expect(placesWhere(writes)).toEqual([]);
  });
});

describe('the texts of the project', () => {
  const texts = textFiles();

  it('leave nothing for later', () => {
    const later = /(\/\/|\*|<!--|#)\s*(?:TODO|FIXME|XXX)\b/;
    expect(texts.filter(({ text }) => later.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    const homes = /(?<![\w.~])\/(?:work|root)\/\w/;
    expect(texts.filter(({ text }) => homes.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
