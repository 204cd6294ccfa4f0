import { dirname, join } from 'node:path';
import { isFile } from '../../files/is-file.ts';
import { listFolder } from '../../files/list-folder.ts';
import type { Completion } from '../../tui/chat-port.ts';
import { expandPath, isDataFile } from './read-paths.ts';

const MOST = 20;

/** Folders, and files that data come in, that begin as typed; names with blanks are quoted. */
export async function completePath(typed: string, userFolder: string): Promise<Omit<Completion, 'from'>[]> {
  const bare = typed.replace(/^["']/u, '');
  const cut = bare.lastIndexOf('/') + 1;
  const [shown, begun] = [bare.slice(0, cut), bare.slice(cut)];
  const folder = expandPath(shown === '' ? '.' : dirname(`${shown}x`), userFolder);
  const names = await listFolder(folder).catch(() => []);
  const near = names.filter((name) => name.startsWith(begun) && (begun.startsWith('.') || !name.startsWith('.')));
  const found = await Promise.all(
    near.map(async (name) => {
      const file = await isFile(join(folder, name));
      if (file && !isDataFile(name)) return [];
      const insert = `${shown}${name}${file ? '' : '/'}`;
      return [{ insert: /[\s'"\\]/u.test(insert) ? JSON.stringify(insert) : insert, label: insert, description: '' }];
    }),
  );
  return found.flat().slice(0, MOST);
}
