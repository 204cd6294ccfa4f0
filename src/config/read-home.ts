import { posix, win32 } from 'node:path';
import { z } from 'zod';

const variable = z.string().default('');
const Variables = z.object({ FIDELIO_HOME: variable, XDG_STATE_HOME: variable, LOCALAPPDATA: variable });

/** What says where the program keeps its own state; `platform` as Node names it, `userFolder` the user's home folder. */
export type Folders = {
  environment: Readonly<Record<string, string | undefined>>;
  platform: string;
  userFolder: string;
};

/** The folder of the program's state: FIDELIO_HOME, else the platform's own place. The one the XDG rules name must be absolute. */
export function readHome({ environment, platform, userFolder }: Folders): string {
  const { FIDELIO_HOME, XDG_STATE_HOME, LOCALAPPDATA } = Variables.parse(environment);
  if (FIDELIO_HOME.trim() !== '') return FIDELIO_HOME;
  if (platform === 'win32') {
    return win32.join(LOCALAPPDATA || win32.join(userFolder, 'AppData', 'Local'), 'Fidelio');
  }
  if (platform === 'darwin') return posix.join(userFolder, 'Library', 'Application Support', 'Fidelio');
  const state = posix.isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : posix.join(userFolder, '.local', 'state');
  return posix.join(state, 'fidelio');
}
