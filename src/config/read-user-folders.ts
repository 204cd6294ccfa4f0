import { posix, win32 } from 'node:path';
import { z } from 'zod';
import type { UserFolders } from '../domain/user-folders.ts';
import type { Folders } from './read-home.ts';

const variable = z.string().default('');
const Variables = z.object({
  APPDATA: variable,
  LOCALAPPDATA: variable,
  XDG_CONFIG_HOME: variable,
  CLAUDE_CONFIG_DIR: variable,
});

/** Where other programs of this user keep their settings, from the environment, else the platform's own places. */
export function readUserFolders({ environment, platform, userFolder: home }: Folders): UserFolders {
  const { APPDATA, LOCALAPPDATA, XDG_CONFIG_HOME, CLAUDE_CONFIG_DIR } = Variables.parse(environment);
  return {
    platform,
    home,
    roaming: APPDATA || win32.join(home, 'AppData', 'Roaming'),
    local: LOCALAPPDATA || win32.join(home, 'AppData', 'Local'),
    config: posix.isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : posix.join(home, '.config'),
    claudeCode: CLAUDE_CONFIG_DIR.trim() || null,
  };
}
