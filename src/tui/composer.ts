import { safeText } from '../language/safe-text.ts';
import { graphemeAfter, graphemeBefore } from './graphemes.ts';

/** The message being written. A long paste is one mark in `text`, so that it moves and goes as one character; `pastes` holds its words. */
export type Composer = { readonly text: string; readonly cursor: number; readonly pastes: readonly string[] };

export const EMPTY_COMPOSER: Composer = { text: '', cursor: 0, pastes: [] };

const FIRST_MARK = 0x10f000;
const MARKS = /[\u{10f000}-\u{10ffff}]/gu;
const LONG_LINES = 8;
const LONG_TEXT = 2000;

/** What was typed goes in at the cursor, made safe to show. */
export function insertText(composer: Composer, text: string): Composer {
  return put(composer, clean(text));
}

/** What was pasted goes in at the cursor, as one mark when it is long; its last line end is not kept. */
export function insertPaste(composer: Composer, text: string): Composer {
  const words = clean(text).replace(/\n+$/, '');
  if (words.split('\n').length <= LONG_LINES && words.length <= LONG_TEXT) return put(composer, words);
  const mark = String.fromCodePoint(FIRST_MARK + composer.pastes.length);
  return { ...put(composer, mark), pastes: [...composer.pastes, words] };
}

/** The message as it is sent: every paste in full. */
export function composedText({ text, pastes }: Composer): string {
  return text.replace(MARKS, (mark) => pastedWords(mark, pastes) ?? '');
}

/** The words behind a mark; null for any other character. */
export function pastedWords(mark: string, pastes: readonly string[]): string | null {
  return pastes[(mark.codePointAt(0) ?? 0) - FIRST_MARK] ?? null;
}

/** Replaces the text between `from` and the cursor. */
export function replaceBefore(composer: Composer, from: number, text: string): Composer {
  return insertText(cut(composer, Math.min(from, composer.cursor), composer.cursor), text);
}

export type Edit = keyof typeof EDITS;

/** The keys that change or move without a word being typed. */
export function edit(composer: Composer, name: Edit): Composer {
  return EDITS[name](composer);
}

const EDITS = {
  left: (c: Composer) => moved(c, graphemeBefore(c.text, c.cursor)),
  right: (c: Composer) => moved(c, graphemeAfter(c.text, c.cursor)),
  'word-left': (c: Composer) => moved(c, wordStart(c)),
  'word-right': (c: Composer) => moved(c, wordEnd(c)),
  'line-start': (c: Composer) => moved(c, lineStart(c)),
  'line-end': (c: Composer) => moved(c, lineEnd(c)),
  backspace: (c: Composer) => cut(c, graphemeBefore(c.text, c.cursor), c.cursor),
  delete: (c: Composer) => cut(c, c.cursor, graphemeAfter(c.text, c.cursor)),
  'delete-word': (c: Composer) => cut(c, wordStart(c), c.cursor),
  'delete-to-start': (c: Composer) => cut(c, lineStart(c), c.cursor),
  'delete-to-end': (c: Composer) => cut(c, c.cursor, lineEnd(c)),
} as const;

function put({ text, cursor, pastes }: Composer, words: string): Composer {
  return { text: text.slice(0, cursor) + words + text.slice(cursor), cursor: cursor + words.length, pastes };
}

function cut({ text, pastes }: Composer, from: number, to: number): Composer {
  return { text: text.slice(0, from) + text.slice(to), cursor: from, pastes };
}

function moved(composer: Composer, cursor: number): Composer {
  return { ...composer, cursor };
}

function lineStart({ text, cursor }: Composer): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd({ text, cursor }: Composer): number {
  const end = text.indexOf('\n', cursor);
  return end === -1 ? text.length : end;
}

function wordStart({ text, cursor }: Composer): number {
  return cursor - (/\S*\s*$/.exec(text.slice(0, cursor))?.[0].length ?? 0);
}

function wordEnd({ text, cursor }: Composer): number {
  return cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0);
}

function clean(text: string): string {
  return safeText(text.replace(/\r\n?/g, '\n')).replace(MARKS, '');
}
