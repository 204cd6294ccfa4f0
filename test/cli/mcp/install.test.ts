import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../run-cli.ts';

const Server = z.object({ command: z.string(), args: z.array(z.string()) });
const Told = z.object({ ok: z.literal(true), path: z.string(), done: z.string(), difference: z.array(z.string()) });

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fidelio-clients-'));
  const folders = ['.config/Claude', '.config/Code/User', '.cursor', '.claude'];
  for (const folder of folders) await mkdir(join(home, folder), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

const run = (...args: string[]) => runCli(['mcp', ...args], { cwd: home, env: { HOME: home, XDG_CONFIG_HOME: '' } });

describe.each([
  ['claude-desktop', '.config/Claude/claude_desktop_config.json', 'mcpServers'],
  ['claude-code', '.claude.json', 'mcpServers'],
  ['cursor', '.cursor/mcp.json', 'mcpServers'],
  ['vscode', '.config/Code/User/mcp.json', 'servers'],
])('%s', (client, file, section) => {
  test('gets a server with absolute paths, in the language asked, and loses it again', async () => {
    const { status, out, err } = run('install', '--client', client, '--lang', 'en');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`is added to ${join(home, file)}`);
    const { [section]: servers } = JSON.parse(await readFile(join(home, file), 'utf8'));
    const { command, args } = Server.parse(servers.fidelio);
    expect(command).toBe(process.execPath);
    expect(args[0]).toMatch(/^\/.*\/bin\/fidelio\.js$/);
    expect(args.slice(1)).toEqual(['mcp', '--tools', 'core', '--lang', 'en', '--workspace', join(home, '.fidelio')]);
    const again = Told.parse(JSON.parse(run('install', '--client', client, '--lang', 'en', '--json').out));
    expect(again).toMatchObject({ done: 'nothing', path: join(home, file) });
    expect(run('uninstall', '--client', client)).toMatchObject({ status: 0, err: '' });
    expect(await readdir(join(home, file, '..'))).not.toContain(file.split('/').at(-1));
  });
});

test('a dry run shows the lines to come and writes none; data files become absolute', async () => {
  await writeFile(join(home, 'orders.csv'), 'x');
  const { status, out } = run('install', '--client', 'cursor', '--dry-run', '--data', 'orders.csv', '--lang', 'fr');
  expect(status).toBe(0);
  expect(out).toContain('Rien n’a été écrit.');
  expect(out).toContain(`+     "${join(home, 'orders.csv')}"`);
  expect(await readdir(join(home, '.cursor'))).toEqual([]);
});

test('neither other servers nor the keys of our own entry are shown', async () => {
  const file = join(home, '.cursor', 'mcp.json');
  const fidelio = { command: 'fidelio', args: ['mcp'], env: { OPENAI_API_KEY: 'sk-secret-1' } };
  const others = { shop: { command: 'shop', env: { TOKEN: 'sk-secret-2' } } };
  await writeFile(file, JSON.stringify({ mcpServers: { ...others, fidelio } }));
  const runs = [run('install', '--client', 'cursor'), run('uninstall', '--client', 'cursor', '--json')];
  for (const { status, out, err } of runs) {
    expect(status).toBe(0);
    expect(out + err).not.toContain('sk-secret');
    expect(out).toContain('OPENAI_API_KEY');
  }
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ mcpServers: others });
  await rm(file);
});

test.each([
  [['install'], 'claude-desktop, claude-code, cursor, vscode'],
  [['install', '--client', 'word'], 'word'],
  [['install', 'cursor', '--client', 'cursor'], 'received: cursor'],
  [['uninstall', '--client', 'cursor', '--workspace', 'x'], '--workspace'],
  [['install', '--client', 'cursor', '--data', 'gone.csv'], 'gone.csv'],
  [['install', '--client', 'cursor', '--import-from', 'gone'], '--import-from expects a folder'],
  [['install', '--client', 'cursor', '--config', 'no/where/mcp.json'], 'folder does not exist'],
])('wrong use %j exits with 2 and says what was expected', (args, hint) => {
  const { status, out, err } = run(...args, '--lang', 'en');
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(hint);
});
