import { resolve } from 'node:path';
import type { App } from '../../app/app.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { ToolSet } from '../../domain/tool-set.ts';
import { isFolder } from '../../files/is-folder.ts';
import { safeText } from '../../language/safe-text.ts';
import type { Flags } from '../parse-flags.ts';
import { DEFAULT_WORKSPACE } from '../read-data-flags.ts';

/** The flags of what a server offers, for the help. */
export const serveFlagHelp: readonly { flag: string; text: Bilingual }[] = [
  {
    flag: '--tools all|core',
    text: {
      fr: 'tous les outils (par défaut), ou les quelques-uns par lesquels on les atteint tous',
      en: 'all tools (default), or the few through which all are reached',
    },
  },
  {
    flag: '--import-from DIR',
    text: {
      fr: 'dossier dont un client peut faire importer les fichiers ; se répète ; sans lui, aucun',
      en: 'folder whose files a client may have imported; may be repeated; without it, none',
    },
  },
];

/** What a server offers, from the flags. */
export async function readServeFlags({
  texts,
  lists,
}: Flags): Promise<Outcome<Omit<Parameters<App['serve']>[1], 'onFault'>>> {
  const { tools = 'all', workspace = DEFAULT_WORKSPACE } = texts;
  const toolSet = ToolSet.safeParse(tools);
  if (!toolSet.success) return wrongSet(tools);
  const importFrom = (lists['import-from'] ?? []).map((folder) => resolve(folder));
  for (const folder of importFrom) if (!(await isFolder(folder))) return noFolder(folder);
  return answer({ toolSet: toolSet.data, workspace, importFrom });
}

function wrongSet(found: string) {
  return refuse('bad_argument', {
    fr: `--tools attend ${ToolSet.options.join(' ou ')} ; reçu : ${safeText(found)}.`,
    en: `--tools expects ${ToolSet.options.join(' or ')}; received: ${safeText(found)}.`,
  });
}

function noFolder(folder: string) {
  return refuse('bad_argument', {
    fr: `--import-from attend un dossier qui existe ; reçu : ${safeText(folder)}.`,
    en: `--import-from expects a folder that exists; received: ${safeText(folder)}.`,
  });
}
