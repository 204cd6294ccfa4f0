import { join } from 'node:path';
import type { RecognisedFile } from '../dataset/recognise-file.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { datasetId } from './dataset-id.ts';
import { importIntoWorkspace } from './import-into-workspace.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { openContent } from './open-content.ts';

/** Reads files of any kinds through a workspace of their own. */
export async function loadTables(
  files: readonly RecognisedFile[],
  options: LoadOptions,
  context: LoadContext,
): Promise<Outcome<LoadedData>> {
  const imported = await importIntoWorkspace(join(context.folder, 'workspace'), files, options, {
    ...context,
    now: `${context.today}T00:00:00Z`,
  });
  if (!imported.ok) return imported;
  const { workspace, staged } = imported.value;
  if (workspace === null) throw new Error('nothing was imported');
  const opened = await openContent(workspace, options, datasetId(files[0]?.open.input.file ?? ''));
  if (!opened.ok) return opened;
  const { content: _, ...data } = opened.value;
  return answer({
    ...data,
    accounts: imported.value.files,
    async *rejects() {
      for (const file of staged) yield* file.rejects();
    },
  });
}
