import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMcpConfigForManifest, v0_3 } from '@anthropic-ai/mcpb';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundleName, mcpbManifest } from '../../packaging/mcpb-manifest.ts';
import { productionPackages } from '../../packaging/production-packages.ts';
import { ROOT } from '../house/repository.ts';

const TARGETS = [
  { version: '0.1.0', platform: 'darwin', arch: 'arm64' },
  { version: '0.1.0', platform: 'win32', arch: 'x64' },
  { version: '0.1.0', platform: 'linux', arch: 'x64' },
] as const;

describe.each(TARGETS)('the manifest for $platform-$arch', (target) => {
  test('is what the official schema expects', () => {
    expect(v0_3.McpbManifestSchema.safeParse(mcpbManifest(target)).error).toBeUndefined();
  });

  test('starts the bundle’s own Node, as the official tool reads it, and not before its folders are chosen', async () => {
    const manifest = v0_3.McpbManifestSchema.parse(mcpbManifest(target));
    const read = (userConfig: Record<string, string>) =>
      getMcpConfigForManifest({ manifest, extensionPath: '/ext', systemDirs: {}, userConfig, pathSeparator: '/' });
    expect(await read({ workspace: '/data' })).toBeUndefined();
    expect(await read({ workspace: '/data', exports: '/in', language: 'fr' })).toEqual({
      command: target.platform === 'win32' ? '/ext/runtime/node.exe' : '/ext/runtime/node',
      args: [
        ...['/ext/bin/fidelio.js', 'mcp', '--tools', 'core', '--lang', 'fr'],
        ...['--workspace', '/data', '--import-from', '/in'],
      ],
    });
  });
});

test('a bundle’s name says for which machine it is', () => {
  expect(TARGETS.map(bundleName)).toEqual([
    'fidelio-0.1.0-darwin-arm64.mcpb',
    'fidelio-0.1.0-win32-x64.mcpb',
    'fidelio-0.1.0-linux-x64.mcpb',
  ]);
});

test('the packages of a bundle are those the program runs on, and none for development', () => {
  const Package = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  });
  const { dependencies, devDependencies } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const packages = productionPackages(ROOT);
  expect(packages).toEqual(expect.arrayContaining(Object.keys(dependencies).map((name) => `node_modules/${name}`)));
  const needed = Object.keys(devDependencies).filter((name) => packages.includes(`node_modules/${name}`));
  expect(needed.filter((name) => !name.startsWith('@types/'))).toEqual([]);
  expect(packages.filter((path) => path.includes('node-bindings-'))).toHaveLength(1);
});
