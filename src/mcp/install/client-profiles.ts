import { posix, win32 } from 'node:path';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { McpClient } from '../../domain/mcp-client.ts';
import type { UserFolders } from '../../domain/user-folders.ts';

/** How a client keeps its servers. */
export type ClientProfile = {
  readonly name: string;
  /** The property of its file that holds the servers by name. */
  readonly section: 'mcpServers' | 'servers';
  /** Whether an entry says that it is a process to start (`"type": "stdio"`). */
  readonly typed: boolean;
  /** Whether the client reads comments and final commas; one that does not loses all its servers to them. */
  readonly comments: boolean;
  readonly file: string;
  /** The folder of the file. */
  folder(folders: UserFolders): string;
  /** What is there once the client has run, beside `folder` itself; null when that folder is proof enough. */
  trace(folders: UserFolders): string | null;
  /** The name under which Windows keeps it when it is installed as a package; null when it never is. */
  readonly packageName: string | null;
  /** What to do for the change to be seen. */
  readonly next: Bilingual;
};

/** The files and formats that the clients' own documentation gives for all of a user's projects. */
export const clientProfiles: Readonly<Record<McpClient, ClientProfile>> = {
  'claude-desktop': {
    name: 'Claude Desktop',
    section: 'mcpServers',
    typed: false,
    comments: false,
    file: 'claude_desktop_config.json',
    folder: (folders) => inSettings(folders, ['Claude']),
    trace: () => null,
    packageName: 'Claude',
    next: {
      fr: 'Quittez Claude Desktop tout à fait (fermer la fenêtre ne suffit pas) et rouvrez-le : Réglages > Développeur montre « fidelio ».',
      en: 'Quit Claude Desktop altogether (closing the window is not enough) and open it again: Settings > Developer shows “fidelio”.',
    },
  },
  'claude-code': {
    name: 'Claude Code',
    section: 'mcpServers',
    typed: true,
    comments: false,
    file: '.claude.json',
    folder: ({ claudeCode, home }) => claudeCode ?? home,
    trace: ({ claudeCode, platform, home }) => (claudeCode === null ? pathsOf(platform).join(home, '.claude') : null),
    packageName: null,
    next: {
      fr: 'Fermez les sessions de Claude Code et ouvrez-en une : /mcp montre « fidelio ».',
      en: 'Close the sessions of Claude Code and open one: /mcp shows “fidelio”.',
    },
  },
  cursor: {
    name: 'Cursor',
    section: 'mcpServers',
    typed: false,
    comments: true,
    file: 'mcp.json',
    folder: ({ platform, home }) => pathsOf(platform).join(home, '.cursor'),
    trace: () => null,
    packageName: null,
    next: {
      fr: 'Redémarrez Cursor et activez « fidelio » parmi ses serveurs MCP.',
      en: 'Restart Cursor and switch “fidelio” on among its MCP servers.',
    },
  },
  vscode: {
    name: 'VS Code',
    section: 'servers',
    typed: true,
    comments: true,
    file: 'mcp.json',
    folder: (folders) => inSettings(folders, ['Code', 'User']),
    trace: () => null,
    packageName: null,
    next: {
      fr: 'Dans VS Code, « MCP: List Servers » (palette de commandes) démarre « fidelio » ; acceptez-le quand la question vient.',
      en: 'In VS Code, “MCP: List Servers” (command palette) starts “fidelio”; trust it when asked.',
    },
  },
};

/** The paths of the user's platform, which is not always the one a test runs on. */
export function pathsOf(platform: string): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** A folder where desktop programs of a platform keep their settings. */
function inSettings({ platform, home, roaming, config }: UserFolders, names: readonly string[]): string {
  if (platform === 'win32') return win32.join(roaming, ...names);
  return posix.join(platform === 'darwin' ? posix.join(home, 'Library', 'Application Support') : config, ...names);
}
