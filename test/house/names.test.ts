import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';
import { placeOf, type SourceFile, sourceFiles } from './source-files.ts';
import { nameOf, nodeAt, type SyntaxNode } from './syntax.ts';

/** Folders where the list of files is the registry: each file has a default export. */
const SCANNED = ['tools/metrics/', 'dataset/reductions/', 'cli/commands/'];

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

function places(test: (node: SyntaxNode, file: SourceFile) => boolean): string[] {
  return sourceFiles.flatMap((file) =>
    file.nodes.filter((node) => test(node, file)).map((node) => placeOf(file, node)),
  );
}

function isCast(node: SyntaxNode): boolean {
  if (node.type === 'TSTypeAssertion') return true;
  const type = nodeAt(node, 'typeAnnotation');
  return node.type === 'TSAsExpression' && nameOf(nodeAt(type, 'typeName')) !== 'const';
}

/** Text files of the project, without what is installed, built or given to tests as it is. */
function textFiles(): { path: string; text: string }[] {
  const folders = ['src', 'test', 'bench', 'bin', 'docs'].flatMap((folder) => list(folder));
  const lone = readdirSync(ROOT).filter((name) => /\.(md|json|ts)$/.test(name) && name !== 'package-lock.json');
  return [...folders, ...lone, '.ci/run'].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function list(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile() && /\.(ts|js|mjs|md|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
  } catch {
    return [];
  }
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
    expect(places(passesOn)).toEqual([]);
  });
});

describe('the types', () => {
  it('never give up with any', () => expect(places(({ type }) => type === 'TSAnyKeyword')).toEqual([]));

  it('are not cast, but where the unknown becomes typed', () => {
    expect(places((node, { path }) => isCast(node) && !MAY_CAST.includes(path))).toEqual([]);
  });

  it('are not asserted with !', () => expect(places(({ type }) => type === 'TSNonNullExpression')).toEqual([]));

  it('are not silenced by a comment', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
    expect(sourceFiles.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the code', () => {
  it('writes nothing on the console', () => {
    const writes = (node: SyntaxNode) =>
      node.type === 'MemberExpression' && nameOf(nodeAt(node, 'object')) === 'console';
    expect(places(writes)).toEqual([]);
  });
});

describe('the texts of the project', () => {
  const texts = textFiles();

  it('leave nothing for later', () => {
    const later = /\b(TO)DO\b|\b(FIX)ME\b|\bX{3}\b/;
    expect(texts.filter(({ text }) => later.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('name no folder of anybody’s machine', () => {
    const homes = /(?<![\w.~])\/(work|root|home|Users)\/\w/;
    expect(texts.filter(({ text }) => homes.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
