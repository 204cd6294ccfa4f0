import { beginImport } from '../dataset/workspace/begin-import.ts';
import { readBusinessProfile, writeBusinessProfile } from '../dataset/workspace/business-profile-file.ts';
import type { ImportRecord } from '../dataset/workspace/manifest.ts';
import { openWorkspace } from '../dataset/workspace/open-workspace.ts';
import { removeImport } from '../dataset/workspace/remove-import.ts';
import type { BusinessProfile } from '../domain/business-profile.ts';
import { answer, type Outcome } from '../domain/outcome.ts';

/** The files a workspace holds, oldest first; none when nothing was imported there. */
export async function listWorkspace(folder: string, now: string): Promise<Outcome<readonly ImportRecord[]>> {
  const opened = await openWorkspace(folder, now);
  return opened.ok ? answer(opened.value?.manifest.imports ?? []) : opened;
}

/** Takes one import out of a workspace; gives what it was. */
export async function removeFromWorkspace(folder: string, id: string, now: string): Promise<Outcome<ImportRecord>> {
  const begun = await beginImport(folder, { now });
  if (!begun.ok) return begun;
  const removed = await removeImport(begun.value, id);
  if (!removed.ok) {
    await begun.value.abort();
    return removed;
  }
  const committed = await begun.value.commit();
  return committed.ok ? removed : committed;
}

/** What the business says of itself; empty when it said nothing. */
export function readProfile(folder: string): Promise<Outcome<BusinessProfile>> {
  return readBusinessProfile(folder);
}

/** Keeps what the business says of itself, for every later document. */
export function saveProfile(folder: string, profile: BusinessProfile): Promise<Outcome<null>> {
  return writeBusinessProfile(folder, profile);
}
