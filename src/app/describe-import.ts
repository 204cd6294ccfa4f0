import type { Lang } from '../domain/bilingual.ts';
import { safeText } from '../language/safe-text.ts';
import { shorten } from '../language/shorten.ts';
import { describeAccount } from './describe-account.ts';
import type { FileSummary, ImportSummary } from './import-summary.ts';

/** What an import did, file by file, for a reader. */
export function describeImport({ workspace, dryRun, files }: ImportSummary, lang: Lang): string {
  const blocks = files.map((file) => `${describeAccount(file, lang)}${describeFate(file, dryRun, lang)}`);
  const end = dryRun
    ? { fr: 'Essai seulement : rien n’a été écrit.', en: 'Dry run: nothing was written.' }[lang]
    : {
        fr: `Rangé dans ${workspace}. Ensuite : fidelio report.`,
        en: `Kept in ${workspace}. Next: fidelio report.`,
      }[lang];
  return `${blocks.join('\n')}\n${safeText(end)}\n`;
}

function describeFate({ already, rejectsFile, id, preview }: FileSummary, dryRun: boolean, lang: Lang): string {
  if (dryRun) {
    const examples = preview.map(({ field, header, examples: texts }) => {
      const shown = texts.map((text) => shorten(safeText(text))).join(' · ');
      return `  ${field} ← ${safeText(header)}${shown === '' ? '' : ` (${shown})`}\n`;
    });
    return examples.join('');
  }
  const lines = [
    ...(already ? [{ fr: 'Déjà importé : rien n’a changé.', en: 'Already imported: nothing has changed.' }[lang]] : []),
    ...(rejectsFile === null
      ? []
      : [{ fr: `Lignes écartées : ${rejectsFile}`, en: `Rows left out: ${rejectsFile}` }[lang]]),
    ...(id === null ? [] : [{ fr: `Import ${id}`, en: `Import ${id}` }[lang]]),
  ];
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

/** The same for a program: numbers as numbers, totals over all files first. */
export function importAsJson({ workspace, dryRun, files }: ImportSummary, lang: Lang) {
  const total = (of: (file: FileSummary) => number) => files.reduce((sum, file) => sum + of(file), 0);
  return {
    ok: true,
    dryRun,
    workspace,
    rowsRead: total(({ rows }) => rows.read),
    imported: total(({ rows }) => rows.imported),
    merged: total(({ rows }) => rows.merged),
    duplicates: total(({ rows }) => rows.duplicates),
    rejected: total(({ rows }) => rows.rejected),
    files: files.map((file) => ({
      file: file.file,
      id: file.id,
      already: file.already,
      kind: file.kind,
      platform: file.platform,
      rowsRead: file.rows.read,
      imported: file.rows.imported,
      merged: file.rows.merged,
      duplicates: file.rows.duplicates,
      rejected: file.rows.rejected,
      reasons: file.reasons.map(({ id, text, rows, kind }) => ({ id, text: text[lang], rows, kind })),
      repeated: file.repeated,
      from: file.from,
      to: file.to,
      columns: file.columns,
      mapping: file.preview,
      ignored: file.ignored,
      rejectsFile: file.rejectsFile,
      digest: file.digest,
      notes: file.notes.map((note) => note[lang]),
    })),
  };
}
