import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { addEntry, dropEntry, type TextOrigin } from './change-text.ts';
import { type DecodedConfig, decodeConfig, encodeConfig } from './config-bytes.ts';
import { type ServerLaunch, serverEntry } from './server-entry.ts';

/** What a file holds now, null where there is none, and the same of its copy from before our entry came. */
export type ConfigState = { readonly bytes: Uint8Array | null; readonly backup: Uint8Array | null };

/** What is to become of a file, and of our entry in it; undefined where there is none. */
export type EditPlan = {
  /** `keep`: it is as it should be. `remove`: it was made for our entry and holds nothing else. */
  readonly file: 'keep' | 'remove' | { readonly bytes: Uint8Array };
  readonly before: unknown;
  readonly after: unknown;
};

const NO_FILE: DecodedConfig = { text: '', mark: '' };

export function planInstall(state: ConfigState, launch: ServerLaunch, origin: TextOrigin): Outcome<EditPlan> {
  const now = state.bytes === null ? answer(NO_FILE) : decodeConfig(state.bytes, origin);
  if (!now.ok) return now;
  const change = addEntry(now.value.text, serverEntry(launch, origin.profile.typed), origin);
  if (!change.ok) return change;
  const { text, before, after } = change.value;
  if (text === now.value.text) return answer({ file: 'keep', before, after });
  return answer({ file: { bytes: encodeConfig({ ...now.value, text }) }, before, after });
}

/** Takes our entry out; what it was added to comes back to the byte, as long as nobody has changed the file since. */
export function planUninstall(state: ConfigState, origin: TextOrigin): Outcome<EditPlan> {
  const now = state.bytes === null ? answer(NO_FILE) : decodeConfig(state.bytes, origin);
  if (!now.ok) return now;
  const change = dropEntry(now.value.text, origin);
  if (!change.ok) return change;
  const { before, after } = change.value;
  if (before === undefined) return answer({ file: 'keep', before, after });
  const old = state.backup === null ? answer(NO_FILE) : decodeConfig(state.backup, origin);
  if (old.ok && gives(old.value, now.value, before, origin)) {
    return answer({ file: state.backup === null ? 'remove' : { bytes: state.backup }, before, after });
  }
  return answer({ file: { bytes: encodeConfig({ ...now.value, text: change.value.text }) }, before, after });
}

/** Whether adding the entry to an old text is what made the text of now. */
function gives(old: DecodedConfig, now: DecodedConfig, entry: unknown, origin: TextOrigin): boolean {
  const wanted = z.record(z.string(), z.unknown()).safeParse(entry);
  if (!wanted.success || old.mark !== now.mark) return false;
  const added = addEntry(old.text, wanted.data, origin);
  return added.ok && added.value.before === undefined && added.value.text === now.text;
}
