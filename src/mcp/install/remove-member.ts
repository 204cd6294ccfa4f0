import type { Edit, Node } from 'jsonc-parser';
import { endOf, isBlank, type JsonToken, tokensBetween } from './json-tokens.ts';

/** Takes a member out of its object, with the one comma that it needed and the blanks before it; comments stay. */
export function removeMember(text: string, object: Node, member: Node): Edit[] {
  const members = object.children ?? [];
  const index = members.indexOf(member);
  const [previous, next] = [members[index - 1], members[index + 1]];
  const before = tokensBetween(text, previous === undefined ? object.offset + 1 : endOf(previous), member.offset);
  const after = tokensBetween(text, endOf(member), next?.offset ?? endOf(object) - 1);
  const comma = after.find(isComma) ?? (next === undefined ? before.find(isComma) : undefined);
  const end = comma?.start === endOf(member) ? comma.end : endOf(member);
  const kept = before.findLast((token) => !isBlank(token));
  const needsLine = kept?.kind === 'line comment' && !/^\r?\n/.test(text.slice(end));
  const start = needsLine ? member.offset : (kept?.end ?? before[0]?.start ?? member.offset);
  const taken = { offset: start, length: end - start, content: '' };
  if (members.length === 1 && [...before, ...after].every((token) => isBlank(token) || token === comma)) {
    return [{ offset: object.offset + 1, length: object.length - 2, content: '' }];
  }
  if (comma === undefined || comma.end === end) return [taken];
  if (comma.end === start) return [{ offset: comma.start, length: end - comma.start, content: '' }];
  return [taken, { offset: comma.start, length: comma.end - comma.start, content: '' }];
}

function isComma({ kind }: JsonToken): boolean {
  return kind === 'comma';
}
