import { isObject } from './flatten-record.ts';
import { parseJson } from './parse-json.ts';

/** How a JSON text holds records: one a line, in a list, or inside one object. */
export type JsonShape = 'lines' | 'list' | 'document';

/** The shape of a JSON text, from its head; null when it is no JSON. A table never begins like that. */
export function jsonShape(head: string, complete: boolean): JsonShape | null {
  const text = head.trimStart();
  if (/^\[\s*(?:[[{\]]|$)/.test(text)) return 'list';
  if (!/^\{\s*(?:["}]|$)/.test(text)) return null;
  const [first = '', ...others] = text.split('\n');
  const second = others.find((line) => line.trim() !== '');
  const isWhole = second !== undefined || !complete;
  return isWhole && isObject(parseJson(first)) && (second === undefined || second.startsWith('{'))
    ? 'lines'
    : 'document';
}
