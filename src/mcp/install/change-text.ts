import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from 'jsonc-parser';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ClientProfile } from './client-profiles.ts';
import { type ConfigText, heldBy, plainValue, readConfigText } from './config-text.ts';
import { additionOf, removalOf, updateOf } from './entry-edits.ts';
import { SERVER_NAME, startsFidelio } from './server-entry.ts';

/** A file's text as it is to be, and our entry before and after; undefined where there is none. */
export type TextChange = { readonly text: string; readonly before: unknown; readonly after: unknown };

/** Where a text comes from: its path is for the messages. */
export type TextOrigin = { readonly path: string; readonly profile: ClientProfile };

/** The text with our entry as wanted; the same text when it is so already. Refuses an entry of our name that is not ours. */
export function addEntry(
  text: string,
  wanted: Readonly<Record<string, unknown>>,
  origin: TextOrigin,
): Outcome<TextChange> {
  const read = readConfigText(text, origin);
  if (!read.ok) return read;
  const before = heldBy(read.value.member);
  if (before === undefined) {
    const added = applyEdits(text, additionOf(read.value, origin.profile.section, wanted));
    return checked(read.value, { text: added, before, after: wanted }, origin);
  }
  if (!startsFidelio(before)) return refuseOther(origin);
  let current = read.value;
  for (let edits = updateOf(current, wanted); edits.length > 0; edits = updateOf(current, wanted)) {
    const updated = readConfigText(applyEdits(current.text, edits), origin);
    if (!updated.ok) return updated;
    current = updated.value;
  }
  return checked(read.value, { text: current.text, before, after: { ...Object(before), ...wanted } }, origin);
}

/** The text without our entry; the same text when there is none. Refuses an entry of our name that is not ours. */
export function dropEntry(text: string, origin: TextOrigin): Outcome<TextChange> {
  const read = readConfigText(text, origin);
  if (!read.ok) return read;
  const before = heldBy(read.value.member);
  if (before === undefined) return answer({ text, before, after: undefined });
  if (!startsFidelio(before)) return refuseOther(origin);
  return checked(read.value, { text: applyEdits(text, removalOf(read.value)), before, after: undefined }, origin);
}

/** The last word before anything is written: the new text, read again, says what the old one said but for our entry. */
function checked({ root }: ConfigText, change: TextChange, origin: TextOrigin): Outcome<TextChange> {
  const { section } = origin.profile;
  const read = readConfigText(change.text, origin);
  const old = Object(root === null ? {} : plainValue(root));
  const { [SERVER_NAME]: _ours, ...others } = Object(old[section] ?? {});
  const servers = change.after === undefined ? others : { ...others, [SERVER_NAME]: change.after };
  if (read.ok && read.value.root !== null) {
    if (isDeepStrictEqual(plainValue(read.value.root), { ...old, [section]: servers })) return answer(change);
  }
  return refuse('tool_failed', {
    fr: `${origin.profile.name} : ${origin.path} a une forme que ce programme ne sait pas modifier sans risque. Rien n’a été changé. Ajoutez l’entrée à la main : docs/mcp.fr.md.`,
    en: `${origin.profile.name}: ${origin.path} has a form that this program cannot edit safely. Nothing was changed. Add the entry by hand: docs/mcp.md.`,
  });
}

function refuseOther({ path, profile }: TextOrigin) {
  return refuse('bad_argument', {
    fr: `${profile.name} : ${path} contient un serveur « ${SERVER_NAME} » qui ne lance pas ce programme. Rien n’a été changé. Donnez-lui un autre nom ou retirez-le, puis relancez.`,
    en: `${profile.name}: ${path} has a server “${SERVER_NAME}” that does not start this program. Nothing was changed. Rename or remove it, then run again.`,
  });
}
