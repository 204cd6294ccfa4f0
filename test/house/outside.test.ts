import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packageTable } from './import-table.ts';
import { importsOf } from './imports.ts';
import { ROOT } from './repository.ts';
import { placesWhere, sourceFiles } from './source-files.ts';
import { nameOf, nodeAt, type SyntaxNode } from './syntax.ts';

const Package = z.object({ dependencies: z.record(z.string(), z.string()) });
const { dependencies } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

const outside = sourceFiles.flatMap((file) =>
  importsOf(file)
    .filter(({ target }) => !target.endsWith('.ts') && !target.endsWith('.json'))
    .map(({ target, kind }) => ({ path: file.path, target, kind })),
);

/** `@duckdb/node-api/lib/x` → `@duckdb/node-api`. */
const packageOf = (target: string) => target.split('/', target.startsWith('@') ? 2 : 1).join('/');
const packages = outside.filter(({ target }) => !target.startsWith('node:'));

/** `object.field`, as written. */
const reads = (node: SyntaxNode, object: string, field: string) =>
  node.type === 'MemberExpression' &&
  nameOf(nodeAt(node, 'object')) === object &&
  nameOf(nodeAt(node, 'property')) === field;

const calls = (node: SyntaxNode, name: string) =>
  node.type === 'CallExpression' && nameOf(nodeAt(node, 'callee')) === name;

describe('packages', () => {
  it('are named only in the folders that may', () => {
    const strays = packages.filter(({ path, target }) => {
      const folders = packageTable[packageOf(target)] ?? [];
      return !folders.includes(path.split('/')[0] ?? '');
    });
    expect(strays).toEqual([]);
  });

  it('are the runtime dependencies of package.json, no more and no fewer', () => {
    const named = new Set(packages.map(({ target }) => packageOf(target)));
    expect([...named].sort()).toEqual(Object.keys(dependencies).sort());
  });
});

describe('files', () => {
  const MAY_OPEN = [
    'cli/load-commands.ts', // these three list a folder of the program itself
    'dataset/load-reductions.ts',
    'tools/catalog.ts',
  ];

  it('are opened in src/files, apart from the folder scans', () => {
    const strays = outside.filter(
      ({ path, target }) => /^(node:)?fs(\/|$)/.test(target) && !path.startsWith('files/') && !MAY_OPEN.includes(path),
    );
    expect(strays).toEqual([]);
  });
});

describe('the network', () => {
  /** Listens, and calls nobody. */
  const MAY_LISTEN = 'mcp/http/open-http-server.ts';

  it('is out of reach of src, but for the server: no module that opens a connection', () => {
    const modules = /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|inspector)(\/|$)/;
    const strays = outside.filter(
      ({ path, target, kind }) =>
        modules.test(target) && kind !== 'type' && !(path === MAY_LISTEN && target === 'node:http'),
    );
    expect(strays).toEqual([]);
  });

  it('is only listened to by the server: it names nothing of node:http that calls', () => {
    const calling = ['request', 'get', 'Agent', 'globalAgent', 'ClientRequest'];
    const text = sourceFiles.find(({ path }) => path === MAY_LISTEN)?.text ?? '';
    const [, names = ''] = /import \{([^}]+)\} from 'node:http';/.exec(text) ?? [];
    const imported = names.split(',').map((name) => name.replace('type ', '').trim());
    expect(imported).toContain('createServer');
    expect(imported.filter((name) => calling.includes(name))).toEqual([]);
  });

  it('is out of reach of src: no global that opens one', () => {
    const globals = ['WebSocket', 'EventSource', 'XMLHttpRequest'];
    const opened = (node: SyntaxNode) =>
      node.type === 'NewExpression' && globals.some((name) => nameOf(nodeAt(node, 'callee')) === name);
    expect(placesWhere((node) => opened(node) || calls(node, 'fetch'))).toEqual([]);
  });
});

describe('what changes from one run to the next', () => {
  it('is read from the environment in one place', () => {
    const strays = placesWhere((node, { path }) => reads(node, 'process', 'env') && path !== 'cli/main.ts');
    expect(strays).toEqual([]);
  });

  it('is read from the clock in one place', () => {
    const now = (node: SyntaxNode) =>
      reads(node, 'Date', 'now') ||
      reads(node, 'performance', 'now') ||
      reads(node, 'process', 'hrtime') ||
      calls(node, 'Date') ||
      (node.type === 'NewExpression' &&
        nameOf(nodeAt(node, 'callee')) === 'Date' &&
        Array.isArray(node.arguments) &&
        node.arguments.length === 0);
    expect(placesWhere((node, { path }) => now(node) && path !== 'cli/main.ts')).toEqual([]);
  });

  it('is drawn at random without a seed in one place, for waits and the ids of traces', () => {
    const names = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'];
    const drawn = (node: SyntaxNode) =>
      reads(node, 'Math', 'random') || (node.type === 'Identifier' && names.some((name) => node.name === name));
    expect(placesWhere((node, { path }) => drawn(node) && path !== 'cli/main.ts')).toEqual([]);
  });
});
