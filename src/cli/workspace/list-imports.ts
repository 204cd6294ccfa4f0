import { formatCount } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

/** `fidelio import list`: the files a workspace holds, oldest first. */
export async function listImports(folder: string, context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal, now } = context;
  const { listWorkspace } = await import('../../app/manage-workspace.ts');
  const listed = await listWorkspace(folder, now);
  if (!listed.ok) return sayRefusal(listed, context);
  const imports = listed.value;
  if (json) {
    terminal.out(`${JSON.stringify({ ok: true, workspace: folder, imports }, null, 2)}\n`);
    return 0;
  }
  const lines = imports.map(({ id, kind, file, rows, from, to, importedAt }) => {
    const days = from === null || to === null ? '–' : `${from} → ${to}`;
    return `${id}  ${importedAt.slice(0, 10)}  ${kind.padEnd(17)} ${formatCount(rows.imported, lang).padStart(11)}  ${days.padEnd(23)}  ${file}`;
  });
  const none = { fr: `Rien n’est importé dans ${folder}.`, en: `Nothing is imported in ${folder}.` };
  terminal.out(`${safeText(lines.length === 0 ? none[lang] : lines.join('\n'))}\n`);
  return 0;
}
