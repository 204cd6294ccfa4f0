import type { Bilingual } from '../../domain/bilingual.ts';
import type { McpClient } from '../../domain/mcp-client.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { UserFolders } from '../../domain/user-folders.ts';
import { isFolder } from '../../files/is-folder.ts';
import { listFolder } from '../../files/list-folder.ts';
import { isUnchanged, type OriginalFile, readOriginal } from '../../files/original-file.ts';
import { removePath } from '../../files/remove-path.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { TextOrigin } from './change-text.ts';
import { clientProfiles } from './client-profiles.ts';
import { findConfig } from './find-config.ts';
import { type EditPlan, planInstall, planUninstall } from './plan-edit.ts';
import type { ServerLaunch } from './server-entry.ts';

export type ConfigRequest = {
  readonly client: McpClient;
  readonly folders: UserFolders;
  /** The file to edit, when it is not where the client usually keeps it. */
  readonly config: string | null;
  /** How to start the server; null takes it out of the file. */
  readonly launch: ServerLaunch | null;
  readonly dryRun: boolean;
};

/** What was done to a client's file, or would be. */
export type ConfigEdit = {
  readonly client: string;
  readonly path: string;
  readonly done: 'added' | 'updated' | 'removed' | 'nothing';
  /** Our entry before and after; undefined where there is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** The file as it was before our entry first came; null where there is none. */
  readonly backup: string | null;
  /** What to do for the client to see it. */
  readonly next: Bilingual;
};

const ATTEMPTS = 3;
/** Clients keep keys of other servers in these files: a copy and a new file are for their owner alone. */
const PRIVATE = 0o600;

/** Puts our server into a client's file, or takes it out. Nothing else in it changes, whatever fails and whoever else writes. */
export async function editConfig(request: ConfigRequest): Promise<Outcome<ConfigEdit>> {
  const profile = clientProfiles[request.client];
  const disk = { isFolder, list: listFolder };
  const found = request.config === null ? await findConfig(profile, request.folders, disk) : answer(request.config);
  if (!found.ok) return found;
  const origin = { path: found.value, profile };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const original = await readOriginal(origin.path);
    if (!original.ok) return original;
    const plan = await planOf(original.value, request, origin);
    if (!plan.ok) return plan;
    const { file } = plan.value;
    if (file === 'keep' || request.dryRun) return answer(editOf(plan.value, origin, null));
    const written = await carryOut(original.value, plan.value);
    if (!written.ok) return written;
    if (written.value !== 'overtaken') return answer(editOf(plan.value, origin, written.value.backup));
  }
  return refuse('tool_failed', {
    fr: `${profile.name} écrit sans cesse dans ${origin.path}. Rien n’a été changé. Quittez-le et relancez.`,
    en: `${profile.name} keeps writing to ${origin.path}. Nothing was changed. Quit it and run again.`,
  });
}

async function planOf({ path, content }: OriginalFile, { launch }: ConfigRequest, origin: TextOrigin) {
  const bytes = content?.bytes ?? null;
  if (launch !== null) return planInstall({ bytes, backup: null }, launch, origin);
  const backup = await readOriginal(backupOf(path));
  return planUninstall({ bytes, backup: backup.ok ? (backup.value.content?.bytes ?? null) : null }, origin);
}

/** Writes what is planned, unless the file is no longer what the plan was made from. */
async function carryOut(
  original: OriginalFile,
  { file, before, after }: EditPlan,
): Promise<Outcome<'overtaken' | { backup: string | null }>> {
  const { path, content } = original;
  const backup = before === undefined && content !== null ? backupOf(path) : null;
  if (backup !== null && content !== null) {
    const copied = await writeAtomically(backup, content.bytes, PRIVATE);
    if (!copied.ok) return copied;
  }
  if (!(await isUnchanged(original))) return answer('overtaken');
  if (typeof file === 'object') {
    const written = await writeAtomically(path, file.bytes, content?.mode ?? PRIVATE);
    if (!written.ok) {
      if (backup !== null) await removePath(backup);
      return written;
    }
  } else if (file === 'remove') await removePath(path);
  if (after === undefined) await removePath(backupOf(path));
  return answer({ backup });
}

function backupOf(path: string): string {
  return `${path}.fidelio-backup`;
}

function editOf({ file, before, after }: EditPlan, { path, profile }: TextOrigin, backup: string | null): ConfigEdit {
  const changed = after === undefined ? 'removed' : before === undefined ? 'added' : 'updated';
  const done = file === 'keep' ? 'nothing' : changed;
  return { client: profile.name, path, done, before, after, backup, next: profile.next };
}
