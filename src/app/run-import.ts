import { join } from 'node:path';
import { type RecognisedFile, recogniseFile } from '../dataset/recognise-file.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { openTemporaryFolder } from '../files/open-temporary-folder.ts';
import { hasOffsets, refuseZone } from './has-offsets.ts';
import { importIntoWorkspace } from './import-into-workspace.ts';
import type { ImportSummary } from './import-summary.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadOptions } from './load-options.ts';
import { recognitionOf } from './recognition-of.ts';

export type ImportRequest = Omit<LoadContext, 'folder'> & {
  /** Folder of the workspace. */
  workspace: string;
  paths: readonly string[];
  options: LoadOptions;
  /** Whether someone can be asked in which zone to read dates with an offset, when nobody said. */
  canAsk: boolean;
  /** Reads everything and writes nothing. */
  dryRun: boolean;
  /** The moment, ISO 8601. */
  now: string;
};

/** Imports files into a workspace, all of them or none; a dry run goes through one that does not last. */
export async function runImport({
  workspace,
  paths,
  options,
  dryRun,
  canAsk,
  ...context
}: ImportRequest): Promise<Outcome<ImportSummary>> {
  const conversions = await openTemporaryFolder();
  try {
    const files: RecognisedFile[] = [];
    for (const path of paths) {
      const file = await recogniseFile(path, { ...recognitionOf(options), folder: conversions.path });
      if (!file.ok) return file;
      if (canAsk && options.timeZone === undefined && hasOffsets(file.value))
        return refuseZone(file.value.open.input.file);
      files.push(file.value);
    }
    const target = dryRun ? join(conversions.path, 'workspace') : workspace;
    const imported = await importIntoWorkspace(target, files, options, { ...context, folder: conversions.path });
    if (!imported.ok) return imported;
    const { files: summaries } = imported.value;
    const shown = dryRun ? summaries.map((file) => ({ ...file, id: null, rejectsFile: null })) : summaries;
    return answer({ workspace, dryRun, files: shown });
  } finally {
    await conversions.remove();
  }
}
