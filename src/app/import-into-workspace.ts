import type { RecognisedFile } from '../dataset/recognise-file.ts';
import { appendImport } from '../dataset/workspace/append-import.ts';
import { beginImport } from '../dataset/workspace/begin-import.ts';
import type { ImportTransaction } from '../dataset/workspace/import-transaction.ts';
import type { Workspace } from '../dataset/workspace/open-workspace.ts';
import { layout } from '../dataset/workspace/workspace-layout.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { importOptions } from './import-options.ts';
import type { FileSummary } from './import-summary.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadOptions } from './load-options.ts';
import { writeRejects } from './save-rejects.ts';
import { type StagedFile, stageFile } from './stage-file.ts';

/** How much of the work is reading; the rest is keeping. */
const READING = 0.6;

export type WorkspaceImport = {
  workspace: Workspace | null;
  staged: readonly StagedFile[];
  files: readonly FileSummary[];
};

/**
 * Imports recognised files into a workspace, all of them or none. Refuses at the first that cannot be read, or counted
 * together with what is there. `now`: the moment, ISO 8601.
 */
export async function importIntoWorkspace(
  folder: string,
  files: readonly RecognisedFile[],
  options: LoadOptions,
  context: LoadContext & { now: string },
): Promise<Outcome<WorkspaceImport>> {
  const given = await importOptions(options, context);
  if (!given.ok) return given;
  const begun = await beginImport(folder, { now: context.now });
  if (!begun.ok) return begun;
  const transaction = begun.value;
  const staged: StagedFile[] = [];
  const summaries: FileSummary[] = [];
  try {
    await transaction.engine.confine(
      files.map(({ open }) => open.input.path),
      context.folder,
    );
    for (const [index, file] of files.entries()) {
      const onProgress = (share: number): void => context.onProgress?.(((index + share) / files.length) * READING);
      const read = await stageFile(
        transaction.engine,
        file,
        { ...given.value, onProgress },
        { options, table: `file_${index + 1}` },
      );
      const appended = read.ok ? await append(transaction, read.value, options) : read;
      if (!appended.ok) {
        await transaction.abort();
        return appended;
      }
      if (read.ok) staged.push(read.value);
      summaries.push(appended.value);
      context.onProgress?.(READING + ((index + 1) / files.length) * (1 - READING) * READING);
    }
  } catch (error) {
    await transaction.abort();
    throw error;
  }
  const committed = await transaction.commit();
  return committed.ok ? answer({ workspace: committed.value, staged, files: summaries }) : committed;
}

async function append(
  transaction: ImportTransaction,
  { account, record, parts, preview, rejects }: StagedFile,
  { duplicates }: LoadOptions,
): Promise<Outcome<FileSummary>> {
  const appended = await appendImport(transaction, record, parts, duplicates);
  if (!appended.ok) return appended;
  const { kind, record: kept } = appended.value;
  const rejectsFile = kept.hasRejects ? layout.rejects(transaction.folder, kept.id) : null;
  if (kind === 'appended' && rejectsFile !== null) {
    const saved = await writeRejects(rejects(), transaction.rejectsPath(kept.id));
    if (!saved.ok) return saved;
  }
  const { rows, notes, id } = kept;
  return answer({ ...account, rows, notes, id, rejectsFile, preview, already: kind === 'already' });
}
