import { describe, expect, test } from 'vitest';
import { readUserFolders } from '../../../src/config/read-user-folders.ts';
import type { McpClient } from '../../../src/domain/mcp-client.ts';
import { clientProfiles } from '../../../src/mcp/install/client-profiles.ts';
import { findConfig } from '../../../src/mcp/install/find-config.ts';

const HOMES = { linux: '/home/ana', darwin: '/Users/ana', win32: 'C:\\Users\\ana' };
type Platform = keyof typeof HOMES;

type World = {
  platform: Platform;
  environment?: Record<string, string>;
  present?: (path: string) => boolean;
  packages?: string[];
};

function find(client: McpClient, { platform, environment = {}, present = () => true, packages = [] }: World) {
  const folders = readUserFolders({ environment, platform, userFolder: HOMES[platform] });
  const disk = { isFolder: async (path: string) => present(path), list: async () => packages };
  return findConfig(clientProfiles[client], folders, disk);
}

describe('the file of a client', () => {
  test.each<[McpClient, Platform, string]>([
    ['claude-desktop', 'darwin', '/Users/ana/Library/Application Support/Claude/claude_desktop_config.json'],
    ['claude-desktop', 'win32', 'C:\\Users\\ana\\AppData\\Roaming\\Claude\\claude_desktop_config.json'],
    ['claude-desktop', 'linux', '/home/ana/.config/Claude/claude_desktop_config.json'],
    ['claude-code', 'darwin', '/Users/ana/.claude.json'],
    ['claude-code', 'win32', 'C:\\Users\\ana\\.claude.json'],
    ['claude-code', 'linux', '/home/ana/.claude.json'],
    ['cursor', 'darwin', '/Users/ana/.cursor/mcp.json'],
    ['cursor', 'win32', 'C:\\Users\\ana\\.cursor\\mcp.json'],
    ['cursor', 'linux', '/home/ana/.cursor/mcp.json'],
    ['vscode', 'darwin', '/Users/ana/Library/Application Support/Code/User/mcp.json'],
    ['vscode', 'win32', 'C:\\Users\\ana\\AppData\\Roaming\\Code\\User\\mcp.json'],
    ['vscode', 'linux', '/home/ana/.config/Code/User/mcp.json'],
  ])('of %s on %s is %s', async (client, platform, path) => {
    expect(await find(client, { platform })).toEqual({ ok: true, value: path });
  });

  test('follows the environment where it moves the settings', async () => {
    const windows = { platform: 'win32', environment: { APPDATA: 'D:\\Profile\\Roaming' } } as const;
    expect(await find('vscode', windows)).toMatchObject({ value: 'D:\\Profile\\Roaming\\Code\\User\\mcp.json' });
    const linux = {
      platform: 'linux',
      environment: { XDG_CONFIG_HOME: '/conf', CLAUDE_CONFIG_DIR: '/claude' },
    } as const;
    expect(await find('claude-desktop', linux)).toMatchObject({ value: '/conf/Claude/claude_desktop_config.json' });
    expect(await find('claude-code', linux)).toMatchObject({ value: '/claude/.claude.json' });
    const relative = { platform: 'linux', environment: { XDG_CONFIG_HOME: 'conf' } } as const;
    expect(await find('vscode', relative)).toMatchObject({ value: '/home/ana/.config/Code/User/mcp.json' });
  });

  test('is in the package’s own folder when Windows installed Claude Desktop as one', async () => {
    const packages = ['Microsoft.Notes_8we', 'Claude_pzs8sxrjxfjjc', 'Claudette_1'];
    const packaged =
      'C:\\Users\\ana\\AppData\\Local\\Packages\\Claude_pzs8sxrjxfjjc\\LocalCache\\Roaming\\Claude\\claude_desktop_config.json';
    expect(await find('claude-desktop', { platform: 'win32', packages })).toEqual({ ok: true, value: packaged });
    const emptied = await find('claude-desktop', {
      platform: 'win32',
      packages,
      present: (path) => !path.includes('LocalCache'),
    });
    expect(emptied).toMatchObject({ value: expect.stringContaining('AppData\\Roaming\\Claude') });
    const two = await find('claude-desktop', { platform: 'win32', packages: ['Claude_a', 'Claude_b'] });
    expect(two).toMatchObject({ ok: false, message: { en: expect.stringMatching(/Claude_a.*Claude_b.*--config/) } });
  });

  test.each<McpClient>(['claude-desktop', 'claude-code', 'cursor', 'vscode'])(
    'is refused, and named, when %s was never started here',
    async (client) => {
      const refused = await find(client, { platform: 'linux', present: (path) => path === HOMES.linux });
      expect(refused).toMatchObject({ ok: false, code: 'bad_argument' });
      expect(!refused.ok && refused.message.en).toMatch(
        /does not seem to be installed: there is no folder \/home\/ana\//,
      );
    },
  );
});
