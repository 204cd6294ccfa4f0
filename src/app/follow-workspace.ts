import { toTheEnd } from '../dataset/interest.ts';
import { describeWorkspace } from '../dataset/workspace/describe-workspace.ts';
import { readWorkspace } from '../dataset/workspace/read-workspace.ts';
import { layout } from '../dataset/workspace/workspace-layout.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { fileMark } from '../files/file-mark.ts';
import type { LoadOptions } from './load-options.ts';
import { loadWorkspace } from './load-workspace.ts';
import type { LoadedData } from './loaded-data.ts';

/** What a workspace holds now; null when nothing is imported there. */
export type WorkspaceNews = { readonly loaded: LoadedData | null };

/** Null when a workspace still holds what it did; else what it holds now, opened. Refuses one that cannot be read. */
export type FollowWorkspace = () => Promise<Outcome<WorkspaceNews | null>>;

type Followed = {
  readonly folder: string;
  /** How it is read, and the moment, ISO 8601. */
  readonly reading: LoadOptions;
  readonly now: string;
  /** Digest of the content that is already loaded; null for an empty workspace, undefined when nothing is. */
  readonly content: string | null | undefined;
};

/**
 * Follows what anyone imports into a workspace, or takes out of it. A workspace changes by the replacement of one file, so that
 * nothing but the mark of that file is looked at while it stays the same. One question at a time.
 */
export function followWorkspace({ folder, reading, now, content }: Followed): FollowWorkspace {
  let held = content;
  let seen: string | null | undefined;
  return async () => {
    const mark = await fileMark(layout.current(folder)).catch(() => undefined);
    if (mark !== undefined && mark === seen) return answer(null);
    const manifest = await readWorkspace(folder);
    if (!manifest.ok) return manifest;
    const found = manifest.value === null ? null : describeWorkspace(manifest.value).digest;
    const isHeld = found === held;
    const loaded = isHeld || found === null ? answer(null) : await toTheEnd(() => loadWorkspace(folder, reading, now));
    if (!loaded.ok) return loaded;
    [held, seen] = [loaded.value?.content ?? found, mark];
    return answer(isHeld ? null : { loaded: loaded.value });
  };
}
