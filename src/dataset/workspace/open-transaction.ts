import { answer, type Refusal } from '../../domain/outcome.ts';
import { removePath } from '../../files/remove-path.ts';
import { temporaries } from '../../files/temporaries.ts';
import type { FileEngine } from '../duckdb.ts';
import { commitImport } from './commit-import.ts';
import type { ImportDraft, ImportTransaction } from './import-transaction.ts';
import { EMPTY_MANIFEST, type Manifest } from './manifest.ts';
import { readWorkspace } from './read-workspace.ts';
import { refuseWorkspaceFault } from './refuse-workspace.ts';
import { removeLeftovers } from './sweep-workspace.ts';
import { layout } from './workspace-layout.ts';

/** A generation in the making, its files there and its engine open on them. */
export type Generation = {
  readonly folder: string;
  readonly number: number;
  /** What the generation before holds; null when it is the first. */
  readonly former: Manifest | null;
  readonly engine: FileEngine;
  readonly now: string;
  /** Lets others import. */
  release(): Promise<void>;
  /** The same, for an import that comes to nothing. */
  giveUp(): Promise<void>;
};

/** The transaction that fills a generation. */
export function openTransaction({
  folder,
  now,
  release,
  giveUp,
  former,
  number,
  engine,
}: Generation): ImportTransaction {
  const { imports, nextNumber } = former ?? EMPTY_MANIFEST;
  const draft: ImportDraft = { imports: [...imports], nextNumber, changed: false, touched: 'none' };
  const rejects = new Set<string>();
  let ended: Promise<void> | null = null;
  /** Unless the pointer names it after all, the generation goes, with the rejects that only it has. */
  const undo = async () => {
    await engine.close();
    const current = await readWorkspace(folder);
    const isLost = current.ok && current.value?.generation !== number;
    for (const path of isLost ? [layout.generation(folder, number), ...rejects] : []) await removePath(path);
    for (const path of [layout.generation(folder, number), ...rejects]) temporaries.forget(path);
    await giveUp();
  };
  const abort = () => {
    ended ??= undo();
    return ended;
  };
  const fail = async (refusal: Refusal): Promise<Refusal> => {
    await abort();
    return refusal;
  };
  return {
    folder,
    engine,
    now,
    draft,
    rejectsPath: (importId) => {
      const path = layout.rejects(folder, importId);
      if (former?.imports.some(({ id }) => id === importId) === true) return path;
      rejects.add(path);
      temporaries.add(path);
      return path;
    },
    commit: async () => {
      if (ended !== null) throw new Error('the import has ended');
      if (!draft.changed) {
        await abort();
        return answer(former === null ? null : { folder, manifest: former });
      }
      try {
        const made = await commitImport({ folder, number, engine, draft });
        if (!made.ok) return fail(made);
        ended = removeLeftovers(folder, made.value).finally(release);
        await ended.catch(() => undefined);
        return answer({ folder, manifest: made.value });
      } catch (error) {
        return fail(refuseWorkspaceFault(error));
      }
    },
    abort,
  };
}
