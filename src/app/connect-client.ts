import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../domain/bilingual.ts';
import type { McpClient } from '../domain/mcp-client.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { UserFolders } from '../domain/user-folders.ts';
import { isFile } from '../files/is-file.ts';
import { isFolder } from '../files/is-folder.ts';
import { type ConfigEdit, editConfig } from '../mcp/install/edit-config.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/fidelio.js', import.meta.url));

export type ConnectRequest = {
  client: McpClient;
  folders: UserFolders;
  /** The client's file, when it is not in its usual place. */
  config: string | null;
  dryRun: boolean;
  /** What the server is to serve, and in which language; null disconnects the client. */
  served: {
    data: readonly string[];
    workspace: string;
    importFrom: readonly string[];
    lang: Lang;
  } | null;
};

/** Makes a client start this very program, with this very Node, wherever it is started from; or no longer. */
export async function connectClient({ served, config, ...request }: ConnectRequest): Promise<Outcome<ConfigEdit>> {
  const data = (served?.data ?? []).map((file) => resolve(file));
  const importFrom = (served?.importFrom ?? []).map((folder) => resolve(folder));
  for (const file of data) if (!(await isFile(file))) return refuseMissing('--data', file);
  for (const folder of importFrom) if (!(await isFolder(folder))) return refuseMissing('--import-from', folder);
  const launch = served && {
    node: process.execPath,
    launcher: LAUNCHER,
    data,
    workspace: resolve(served.workspace),
    importFrom,
    lang: served.lang,
  };
  return editConfig({ ...request, config: config === null ? null : resolve(config), launch });
}

function refuseMissing(flag: '--data' | '--import-from', path: string) {
  const kind = flag === '--data' ? { fr: 'un fichier', en: 'a file' } : { fr: 'un dossier', en: 'a folder' };
  return refuse('bad_argument', {
    fr: `${flag} attend ${kind.fr} qui existe ; reçu : ${path}. Rien n’a été changé.`,
    en: `${flag} expects ${kind.en} that exists; received: ${path}. Nothing was changed.`,
  });
}
