import { refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

/** `fidelio import remove ID`: takes the rows of one import out, as if it had never been made. */
export async function removeImport(folder: string, ids: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal, now } = context;
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) {
    return sayRefusal(
      refuse('bad_argument', {
        fr: 'Donnez l’identifiant d’un import : fidelio import remove ID. Liste : fidelio import list.',
        en: 'Give the id of one import: fidelio import remove ID. List: fidelio import list.',
      }),
      context,
    );
  }
  const { removeFromWorkspace } = await import('../../app/manage-workspace.ts');
  const removed = await removeFromWorkspace(folder, id, now);
  if (!removed.ok) return sayRefusal(removed, context);
  const { file, rows } = removed.value;
  const said = {
    fr: `Retiré : ${file} (${formatCount(rows.imported, 'fr')} lignes).`,
    en: `Removed: ${file} (${formatCount(rows.imported, 'en')} rows).`,
  }[lang];
  terminal.out(json ? `${JSON.stringify({ ok: true, removed: { id, file } })}\n` : `${safeText(said)}\n`);
  return 0;
}
