import { setTimeout as pause } from 'node:timers/promises';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { copyPrivately } from '../../files/copy-privately.ts';
import { type LockAttempt, takeLock } from '../../files/lock-file.ts';
import { makePrivateFolder } from '../../files/make-private-folder.ts';
import { removeIfEmpty } from '../../files/remove-if-empty.ts';
import { removePath } from '../../files/remove-path.ts';
import { temporaries } from '../../files/temporaries.ts';
import { type FileEngine, openEngine } from '../duckdb.ts';
import { holdAs } from './hold-as.ts';
import type { ImportTransaction } from './import-transaction.ts';
import { type Generation, openTransaction } from './open-transaction.ts';
import { checkFolder } from './open-workspace.ts';
import { readWorkspace } from './read-workspace.ts';
import { refuseImporting, refuseOtherEngine, refuseWorkspaceFault } from './refuse-workspace.ts';
import { probeHash, STORE } from './stored-tables.ts';
import { removeLeftovers } from './sweep-workspace.ts';
import { layout } from './workspace-layout.ts';

/** How long someone who only tidies up is waited for. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 20;

/**
 * One checkpoint, at the end. It closes the gaps that replaced rows have left a few at a time: all at once, one small
 * addition out of a few would cost as much as the first import (measured).
 */
const SETTINGS = ["SET checkpoint_threshold = '1TB'", 'SET max_vacuum_tasks = 1'];

/**
 * Begins an import into a workspace, made if it is not there; `now` as ISO 8601. Refuses while another import runs there,
 * and a workspace that cannot be read or written.
 */
export async function beginImport(folder: string, { now }: { now: string }): Promise<Outcome<ImportTransaction>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  let isNew = false;
  let lock: LockAttempt | null = null;
  /** What was made only for an import that comes to nothing goes with it. */
  const giveUp = async () => {
    if (lock?.kind === 'taken') await lock.release();
    const made = isNew ? [layout.generations(folder), layout.rejectsFolder(folder), folder] : [];
    for (const path of made) await removeIfEmpty(path);
  };
  try {
    isNew = await makePrivateFolder(folder);
    await makePrivateFolder(layout.generations(folder));
    await makePrivateFolder(layout.rejectsFolder(folder));
    lock = await lockForImport(folder, now);
    if (lock.kind === 'held') return refuseImporting(lock.by);
    const opened = await openNext(folder, { now, release: lock.release, giveUp });
    if (!opened.ok) await giveUp();
    return opened;
  } catch (error) {
    await giveUp().catch(() => undefined);
    return refuseWorkspaceFault(error);
  }
}

async function lockForImport(folder: string, now: string): Promise<LockAttempt> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const lock = await takeLock(layout.lock(folder), holdAs('import', now));
    const isPassing = lock.kind === 'held' && lock.by?.purpose === 'sweep';
    if (!isPassing || waited >= PATIENCE_MS) return lock;
    await pause(PAUSE_MS);
  }
}

/** The transaction on a copy of the current generation, or on an empty one. */
async function openNext(
  folder: string,
  held: Pick<Generation, 'now' | 'release' | 'giveUp'>,
): Promise<Outcome<ImportTransaction>> {
  const current = await readWorkspace(folder);
  if (!current.ok) return current;
  const former = current.value;
  await removeLeftovers(folder, former);
  const number = former === null ? 1 : former.generation + 1;
  const place = layout.generation(folder, number);
  temporaries.add(place);
  let engine: FileEngine | null = null;
  const discard = async () => {
    await engine?.close();
    await removePath(place);
    temporaries.forget(place);
  };
  try {
    if (!(await makePrivateFolder(place))) throw new Error(`generation ${number} cannot be made anew`);
    if (former !== null) await copyPrivately(layout.data(folder, former.generation), layout.data(folder, number));
    engine = await openEngine();
    if (former !== null && former.hashProbe !== (await probeHash(engine))) {
      await discard();
      return refuseOtherEngine();
    }
    const file = engine.sql.text(layout.data(folder, number));
    await engine.run(`ATTACH ${file} AS ${STORE} (RECOVERY_MODE NO_WAL_WRITES)`);
    for (const setting of SETTINGS) await engine.run(setting);
    return answer(openTransaction({ ...held, folder, former, number, engine }));
  } catch (error) {
    await discard();
    throw error;
  }
}
