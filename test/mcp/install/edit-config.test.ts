import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readUserFolders } from '../../../src/config/read-user-folders.ts';
import { isUnchanged, readOriginal } from '../../../src/files/original-file.ts';
import { editConfig } from '../../../src/mcp/install/edit-config.ts';

const launch = {
  node: '/opt/node',
  launcher: '/opt/fidelio/bin/fidelio.js',
  data: [],
  workspace: '/home/ana/.fidelio',
  importFrom: [],
  lang: 'en',
} as const;
const args = ['/opt/fidelio/bin/fidelio.js', 'mcp', '--tools', 'core', '--lang', 'en', '--workspace', launch.workspace];

let root: string;
let home: string;
let file: string;
let turn = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fidelio-install-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  home = join(root, String(turn++));
  file = join(home, '.cursor', 'mcp.json');
  await mkdir(join(home, '.cursor'), { recursive: true });
});

const request = () => ({
  client: 'cursor' as const,
  folders: readUserFolders({ environment: {}, platform: 'linux', userFolder: home }),
  config: null,
  dryRun: false,
});
const install = (change = {}) => editConfig({ ...request(), launch, ...change });
const uninstall = (change = {}) => editConfig({ ...request(), launch: null, ...change });
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
const names = () => readdir(join(home, '.cursor'));

describe('an installation', () => {
  test('makes the file that is not there yet, and its removal takes it away again', async () => {
    expect(await install()).toMatchObject({ ok: true, value: { done: 'added', path: file, backup: null } });
    const written = JSON.parse(await readFile(file, 'utf8'));
    expect(written).toEqual({ mcpServers: { fidelio: { command: '/opt/node', args } } });
    expect(await uninstall()).toMatchObject({ ok: true, value: { done: 'removed' } });
    expect(await names()).toEqual([]);
  });

  test.each([
    ['no servers', '{\n\t"theme": "dark"\n}\n'],
    ['an empty section', '{ "mcpServers": {\n\n} }'],
    ['one line', '{"mcpServers":{"x":{"command":"y"}}}'],
    ['comments and a final comma', '// mine\r\n{\r\n  "mcpServers": { // all\r\n    "x": {}, // last\r\n  },\r\n}\r\n'],
    ['a byte-order mark', '\ufeff{ }'],
    ['nothing but a comment', '// later'],
    ['nothing', ''],
  ])('of a file with %s leaves it, once undone, as it was to the byte', async (_, text) => {
    await writeFile(file, text, { mode: 0o640 });
    await chmod(file, 0o640);
    expect(await install()).toMatchObject({ ok: true, value: { done: 'added', backup: `${file}.fidelio-backup` } });
    expect(await readFile(`${file}.fidelio-backup`, 'utf8')).toBe(text);
    expect([await modeOf(file), await modeOf(`${file}.fidelio-backup`)]).toEqual([0o640, 0o600]);
    expect(await install()).toMatchObject({ ok: true, value: { done: 'nothing' } });
    expect(await install({ launch: { ...launch, lang: 'fr' } })).toMatchObject({ value: { done: 'updated' } });
    expect(await uninstall()).toMatchObject({ ok: true, value: { done: 'removed' } });
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await names()).toEqual(['mcp.json']);
    expect(await modeOf(file)).toBe(0o640);
  });

  test('keeps what others wrote in between, its own copy notwithstanding', async () => {
    await writeFile(file, '{}');
    await install();
    const grown = (await readFile(file, 'utf8')).replace('"mcpServers"', '"added": true,\n  "mcpServers"');
    await writeFile(file, grown);
    await uninstall();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ added: true, mcpServers: {} });
  });

  test('keeps what a person added to our entry when it is brought up to date', async () => {
    const own = {
      command: 'npx',
      args: ['fidelio', 'mcp', '--data', 'x.csv'],
      env: { FIDELIO_HOME: '/x' },
      disabled: false,
    };
    await writeFile(file, JSON.stringify({ mcpServers: { fidelio: own, z: {} } }));
    expect(await install()).toMatchObject({ ok: true, value: { done: 'updated' } });
    const { mcpServers } = JSON.parse(await readFile(file, 'utf8'));
    expect(mcpServers).toEqual({ fidelio: { ...own, command: '/opt/node', args }, z: {} });
  });

  test('says how the client wants to be told: a type in VS Code and Claude Code, its own section in VS Code', async () => {
    await mkdir(join(home, '.config', 'Code', 'User'), { recursive: true });
    await mkdir(join(home, '.claude'));
    await install({ client: 'vscode' });
    await install({
      client: 'claude-code',
      launch: { ...launch, data: ['/d/a.csv', '/d/b.csv'], importFrom: ['/in'] },
    });
    const vscode = JSON.parse(await readFile(join(home, '.config', 'Code', 'User', 'mcp.json'), 'utf8'));
    expect(vscode).toEqual({ servers: { fidelio: { type: 'stdio', command: '/opt/node', args } } });
    const claude = JSON.parse(await readFile(join(home, '.claude.json'), 'utf8'));
    const served = [...args, '--data', '/d/a.csv', '--data', '/d/b.csv', '--import-from', '/in'];
    expect(claude).toEqual({ mcpServers: { fidelio: { type: 'stdio', command: '/opt/node', args: served } } });
    expect(await modeOf(join(home, '.claude.json'))).toBe(0o600);
  });

  test('writes nothing in a dry run, and says what it would write', async () => {
    expect(await install({ dryRun: true })).toMatchObject({ value: { done: 'added', after: { args } } });
    expect(await names()).toEqual([]);
  });

  test('follows a link to the file that is truly read, and leaves the link', async () => {
    const real = join(home, 'dotfiles.json');
    await writeFile(real, '{"mcpServers": {"x": {}}}');
    await symlink(real, file);
    await install();
    expect(await readlink(file)).toBe(real);
    expect(JSON.parse(await readFile(real, 'utf8')).mcpServers).toHaveProperty('fidelio');
    await uninstall();
    expect(await readFile(real, 'utf8')).toBe('{"mcpServers": {"x": {}}}');
  });

  test('edits the file it is given, of whatever client', async () => {
    const other = join(home, 'team.json');
    expect(await install({ client: 'vscode', config: other })).toMatchObject({ value: { path: other } });
    expect(JSON.parse(await readFile(other, 'utf8'))).toHaveProperty('servers.fidelio');
  });
});

describe('a refusal', () => {
  const refusals: [string, string | Uint8Array, RegExp][] = [
    ['no JSON', '{\n  "mcpServers": {\n    "x" 1\n', /not readable JSON \(line 3, column 9\)/],
    ['a bottomless nesting', '['.repeat(200_000), /not readable JSON/],
    ['a list', '[]', /expected form/],
    ['no object of servers', '{"mcpServers": []}', /expected form.*“mcpServers”/],
    ['servers twice', '{"mcpServers": {}, "mcpServers": {"x": {}}}', /“mcpServers” stands twice/],
    ['our name twice', '{"mcpServers": {"fidelio": {}, "fidelio": {}}}', /“fidelio” stands twice/],
    ['our name for something else', '{"mcpServers": {"fidelio": {"command": "opera"}}}', /does not start this program/],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), /not in UTF-8/],
  ];
  test.each(refusals)('of a file with %s says why and leaves the file alone', async (_, content, why) => {
    await writeFile(file, content);
    const before = await readFile(file);
    for (const refused of [await install(), await uninstall()]) {
      expect(!refused.ok && refused.message.en).toMatch(why);
      expect(!refused.ok && refused.message.en).toContain('Nothing was changed');
      expect(!refused.ok && refused.code).toBe('bad_argument');
    }
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await names()).toEqual(['mcp.json']);
  });

  test('of comments comes from the clients that would lose every server to them', async () => {
    await mkdir(join(home, '.claude'));
    const claude = join(home, '.claude.json');
    for (const text of ['{ /* x */ }', '{"mcpServers": {"x": {},}}']) {
      await writeFile(claude, text);
      const refused = await install({ client: 'claude-code' });
      expect(!refused.ok && refused.message.en).toMatch(/no comment and no comma at the end/);
      expect(await readFile(claude, 'utf8')).toBe(text);
    }
  });

  test('of a read-only file, a link that leads nowhere and a folder says what to do', async () => {
    await writeFile(file, '{}');
    await chmod(file, 0o444);
    expect(await install()).toMatchObject({ ok: false, message: { en: expect.stringContaining('read-only') } });
    await rm(file);
    await symlink(join(home, 'gone.json'), file);
    expect(await install()).toMatchObject({ ok: false, message: { en: expect.stringContaining('does not exist') } });
    expect(await readlink(file)).toBe(join(home, 'gone.json'));
    await rm(file);
    await mkdir(file);
    expect(await install()).toMatchObject({ ok: false, message: { en: expect.stringContaining('is a folder') } });
  });

  test('comes when the copy or the new file cannot be written, and the folder is as it was', async () => {
    await writeFile(file, '{"mcpServers": {"x": {}}}');
    for (const written of ['mcp.json.fidelio-backup', 'mcp.json']) {
      const inTheWay = join(home, '.cursor', `.${written}.${process.pid}.tmp`);
      await mkdir(inTheWay);
      expect(await install()).toMatchObject({ ok: false });
      expect(await readFile(file, 'utf8')).toBe('{"mcpServers": {"x": {}}}');
      await rm(inTheWay, { recursive: true });
      expect(await names()).toEqual(['mcp.json']);
    }
  });
});

test('a file that its client has written meanwhile is noticed', async () => {
  const [missing, there] = [join(home, 'a.json'), join(home, 'b.json')];
  await writeFile(there, '{}');
  const [none, old] = [await readOriginal(missing), await readOriginal(there)];
  if (!none.ok || !old.ok) throw new Error('expected both to be read');
  expect([await isUnchanged(none.value), await isUnchanged(old.value)]).toEqual([true, true]);
  await writeFile(missing, '{}');
  await writeFile(there, '{"a": 1}');
  expect([await isUnchanged(none.value), await isUnchanged(old.value)]).toEqual([false, false]);
});
