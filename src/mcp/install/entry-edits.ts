import { isDeepStrictEqual } from 'node:util';
import type { Edit } from 'jsonc-parser';
import { addMember } from './add-member.ts';
import type { ClientProfile } from './client-profiles.ts';
import { type ConfigText, heldBy, membersNamed } from './config-text.ts';
import { isSpread, layoutOf, lineIndentOf, memberText } from './json-layout.ts';
import { removeMember } from './remove-member.ts';
import { SERVER_NAME } from './server-entry.ts';

type Section = ClientProfile['section'];

/** Adds our entry, with what it stands in where that is missing. */
export function additionOf({ text, root, servers }: ConfigText, section: Section, entry: unknown): Edit[] {
  const layout = layoutOf(text, root);
  const held = { [SERVER_NAME]: entry };
  if (servers !== null) return addMember(text, servers, SERVER_NAME, entry, layout);
  if (root !== null) return addMember(text, root, section, held, layout);
  const start = text === '' || text.endsWith('\n') ? '' : layout.lineEnd;
  const whole = `${JSON.stringify({ [section]: held }, null, 2)}\n`.replaceAll('\n', layout.lineEnd);
  return [{ offset: text.length, length: 0, content: start + whole }];
}

/** Gives our entry these properties, where it has others; whatever else a person or the client put into it stays. */
export function updateOf({ text, root, member }: ConfigText, wanted: Readonly<Record<string, unknown>>): Edit[] {
  const entry = member?.children?.[1];
  if (entry === undefined) return [];
  const layout = layoutOf(text, root);
  const present = Object.entries(wanted).flatMap(([name, value]) => {
    const property = membersNamed(entry, name).at(-1);
    if (property === undefined || isDeepStrictEqual(heldBy(property), value)) return [];
    const indent = isSpread(text, entry) ? lineIndentOf(text, property.offset) : null;
    return [{ offset: property.offset, length: property.length, content: memberText(name, value, indent, layout) }];
  });
  if (present.length > 0) return present;
  const missing = Object.entries(wanted).find(([name]) => membersNamed(entry, name).length === 0);
  return missing === undefined ? [] : addMember(text, entry, missing[0], missing[1], layout);
}

/** Takes our entry out; what it stood in stays, empty perhaps. */
export function removalOf({ text, servers, member }: ConfigText): Edit[] {
  return servers === null || member === null ? [] : removeMember(text, servers, member);
}
