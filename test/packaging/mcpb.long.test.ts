import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMcpConfigForManifest, unpackExtension, v0_3 } from '@anthropic-ai/mcpb';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { builtProgram } from '../house/built-program.ts';
import { ROOT } from '../house/repository.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a bundle, built and unpacked elsewhere, starts on its own Node alone and serves a diagnosis', async () => {
  builtProgram();
  execFileSync(process.execPath, [join(ROOT, 'packaging/build-mcpb.ts'), '--out', folder]);
  const [bundle = ''] = await readdir(folder);
  expect(bundle).toMatch(/^fidelio-\d+\.\d+\.\d+-\w+-\w+\.mcpb$/);
  const place = join(folder, 'unpacked');
  expect(await unpackExtension({ mcpbPath: join(folder, bundle), outputDir: place, silent: true })).toBe(true);

  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  const orders = join(folder, 'orders.csv');
  runCli(['demo', '--orders', '1500', '--out', orders]);
  expect(runCli(['import', orders, '--workspace', workspace])).toMatchObject({ status: 0 });

  const manifest = v0_3.McpbManifestSchema.parse(JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8')));
  const userConfig = { workspace, exports: folder, language: 'en' };
  const started = await getMcpConfigForManifest({
    ...{ manifest, userConfig, extensionPath: place, systemDirs: {}, pathSeparator: '/' },
  });
  if (started === undefined) throw new Error('expected a command to start');
  const client = new Client({ name: 'bundle', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  const transport = new StdioClientTransport({
    command: started.command,
    args: started.args ?? [],
    env: { PATH: '' },
    cwd: folder,
  });
  try {
    await client.connect(transport);
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['datasets', 'diagnose', 'strategy']));
    const turn = await client.callTool({ name: 'diagnose', arguments: {} });
    expect(turn.structuredContent).toMatchObject({ ok: true, value: { outcome: 'routed' } });
    const { contents } = await client.readResource({ uri: 'fidelio://en/decision-tree' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('# ') });
  } finally {
    await client.close();
  }
});
