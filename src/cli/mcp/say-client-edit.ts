import type { connectClient } from '../../app/connect-client.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext } from '../command.ts';
import { entryDifference } from './entry-difference.ts';

type ClientEdit = Extract<Awaited<ReturnType<typeof connectClient>>, { ok: true }>['value'];

/** Says what changed in a client's file, line by line, where the old file is kept, and what to do next. */
export function sayClientEdit(edit: ClientEdit, dryRun: boolean, { lang, json, terminal }: CommandContext): void {
  const { client, path, done, backup, next } = edit;
  const difference = entryDifference(edit.before, edit.after);
  const todo = done === 'removed' ? restart(client) : next;
  if (json) {
    const told = { client, path, done, dryRun, difference, backup, next: todo[lang] };
    terminal.out(`${JSON.stringify({ ok: true, ...told }, null, 2)}\n`);
    return;
  }
  const changed = done !== 'nothing';
  const lines = [
    sentence(edit, dryRun)[lang],
    ...(changed ? ['', ...difference.map((line) => `  ${line}`), ''] : []),
    ...(backup === null ? [] : [BACKUP[lang] + backup]),
    ...(changed && !dryRun ? [todo[lang]] : []),
  ];
  terminal.out(`${safeText(lines.join('\n')).trimEnd()}\n`);
}

const BACKUP: Bilingual = { fr: 'Copie du fichier d’avant\u00a0: ', en: 'Copy of the file as it was: ' };

function restart(client: string): Bilingual {
  return {
    fr: `Redémarrez ${client} pour qu’il s’en défasse.`,
    en: `Restart ${client} for it to let go of the server.`,
  };
}

function sentence({ client, path, done, after }: ClientEdit, dryRun: boolean): Bilingual {
  if (done === 'nothing') {
    return after === undefined
      ? {
          fr: `${client} : « fidelio » n’est pas dans ${path}. Rien à changer.`,
          en: `${client}: “fidelio” is not in ${path}. Nothing to change.`,
        }
      : {
          fr: `${client} : « fidelio » est déjà ainsi dans ${path}. Rien à changer.`,
          en: `${client}: “fidelio” already stands like this in ${path}. Nothing to change.`,
        };
  }
  const what = (dryRun ? WOULD : DID)[done];
  const nothing = dryRun ? { fr: ' Rien n’a été écrit.', en: ' Nothing was written.' } : { fr: '', en: '' };
  return {
    fr: `${client} : « fidelio » ${what.fr} ${path}.${nothing.fr}`,
    en: `${client}: “fidelio” ${what.en} ${path}.${nothing.en}`,
  };
}

const DID = {
  added: { fr: 'est ajouté à', en: 'is added to' },
  updated: { fr: 'est mis à jour dans', en: 'is updated in' },
  removed: { fr: 'est retiré de', en: 'is removed from' },
} as const;

const WOULD = {
  added: { fr: 'serait ajouté à', en: 'would be added to' },
  updated: { fr: 'serait mis à jour dans', en: 'would be updated in' },
  removed: { fr: 'serait retiré de', en: 'would be removed from' },
} as const;
