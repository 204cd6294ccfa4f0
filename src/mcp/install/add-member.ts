import type { Edit, Node } from 'jsonc-parser';
import { indentOf, isSpread, type JsonLayout, lineIndentOf, memberText } from './json-layout.ts';
import { endOf, type JsonToken, tokensBetween } from './json-tokens.ts';

/**
 * Adds a member at the end of an object: after the comment on the line of the last member, with a final comma where the
 * object has one. Every other character stays where it is, and `removeMember` takes out what was added, no more.
 */
export function addMember(text: string, object: Node, name: string, value: unknown, layout: JsonLayout): Edit[] {
  const last = object.children?.at(-1);
  const start = last === undefined ? object.offset + 1 : endOf(last);
  const tail = tokensBetween(text, start, endOf(object) - 1);
  const comma = tail.find(({ kind }) => kind === 'comma');
  if (last !== undefined && !isSpread(text, object)) {
    const member = memberText(name, value, null, layout);
    return [comma === undefined ? insert(start, `,${member}`) : insert(comma.end, `${member},`)];
  }
  const from = comma?.end ?? start;
  const place = endOfLine(
    tail.filter((token) => token.start >= from),
    from,
  );
  const outer = lineIndentOf(text, object.offset);
  const indent = indentOfMembers(text, object) ?? outer + layout.step;
  const member = `${layout.lineEnd}${indent}${memberText(name, value, indent, layout)}`;
  if (last === undefined) {
    const closed = text.slice(place, endOf(object)).includes('\n');
    return [insert(place, closed ? member : `${member}${layout.lineEnd}${outer}`)];
  }
  if (comma !== undefined) return [insert(place, `${member},`)];
  return place === start ? [insert(start, `,${member}`)] : [insert(start, ','), insert(place, member)];
}

function insert(offset: number, content: string): Edit {
  return { offset, length: 0, content };
}

/** Where the last comment of a line ends, its blanks left out; `from` without a comment. */
function endOfLine(tokens: readonly JsonToken[], from: number): number {
  let end = from;
  for (const { kind, end: tokenEnd } of tokens) {
    if (kind === 'line end') break;
    if (kind !== 'blank') end = tokenEnd;
  }
  return end;
}

function indentOfMembers(text: string, { children = [] }: Node): string | null {
  const last = children.at(-1);
  return last === undefined ? null : indentOf(text, last.offset);
}
