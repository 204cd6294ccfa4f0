import type { Node } from 'jsonc-parser';
import { endOf } from './json-tokens.ts';

/** How a file is laid out: its line ends and one step of its indentation. */
export type JsonLayout = { readonly lineEnd: string; readonly step: string };

/** The layout of a text, from its first line end and the indentation of its first property; two spaces where it has none. */
export function layoutOf(text: string, root: Node | null): JsonLayout {
  const [lineEnd = '\n'] = /\r?\n/.exec(text) ?? [];
  const first = root?.children?.[0];
  return { lineEnd, step: (first && indentOf(text, first.offset)) || '  ' };
}

/** The blanks before a place that begins its line; null when something else stands there. */
export function indentOf(text: string, place: number): string | null {
  const before = text.slice(lineStart(text, place), place);
  return place > before.length && /^[ \t]*$/.test(before) ? before : null;
}

/** The blanks that begin the line of a place. */
export function lineIndentOf(text: string, place: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, place), place))?.[0] ?? '';
}

/** Whether something is written over several lines. */
export function isSpread(text: string, node: Node): boolean {
  return text.slice(node.offset, endOf(node)).includes('\n');
}

/** `"name": value`, over several lines from an indentation on, or on one line with a null one. */
export function memberText(name: string, value: unknown, indent: string | null, { lineEnd, step }: JsonLayout): string {
  if (indent === null) return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  const lines = JSON.stringify(value, null, step).split('\n');
  return `${JSON.stringify(name)}: ${lines.join(`${lineEnd}${indent}`)}`;
}

function lineStart(text: string, place: number): number {
  return text.lastIndexOf('\n', place - 1) + 1;
}
