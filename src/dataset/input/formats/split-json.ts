import { JsonFault } from './json-fault.ts';

/** Cuts a text received in pieces into the texts of its records. */
export type JsonSplitter = {
  push(text: string): string[];
  /** What is left; null when the text stops in the middle. */
  end(): string[] | null;
};

/** JSON Lines: every line is a record, blank ones included, so that lines keep their numbers. */
export function splitJsonLines(longest: number): JsonSplitter {
  let pending = '';
  return {
    push(text) {
      const lines = (pending + text).split('\n');
      pending = lines.pop() ?? '';
      if (pending.length > longest) throw new JsonFault('large');
      return lines;
    },
    end: () => (pending === '' ? [] : [pending]),
  };
}

const MARKS = /["[\]{}]/g;

/** A list: its elements, wherever the line ends are. What stands between them is checked, what is inside is not. */
export function splitJsonList(longest: number): JsonSplitter {
  let pending = '';
  /** Where to go on reading in `pending`; where the current element begins, none being −1. */
  let at = 0;
  let start = -1;
  /** 0 before and after the list, 1 between its elements and in those that are neither list nor object. */
  let depth = 0;
  let inText = false;
  let next: 'list' | 'element' | 'comma' | 'nothing' = 'list';

  /** Stops behind the quote that ends the text, or at the end of what there is. */
  function skipText(): void {
    const quote = pending.indexOf('"', at);
    at = quote < 0 ? pending.length : quote + 1;
    let before = quote - 1;
    while (pending[before] === '\\') before--;
    if (quote >= 0 && (quote - before) % 2 === 1) inText = false;
  }

  function stepBetween(character: string): void {
    if (character.trim() === '') return;
    if (character === ']' && depth === 1) {
      depth = 0;
      next = 'nothing';
    } else if (character === '[' && next === 'list') {
      depth = 1;
      next = 'element';
    } else if (character === ',' && next === 'comma') next = 'element';
    else if (next === 'element') start = at;
    else throw new JsonFault('broken');
  }

  function take(records: string[], end: number): void {
    records.push(pending.slice(start, end));
    start = -1;
    next = 'comma';
    at = end;
  }

  function stepInside(records: string[], character: string): void {
    if (depth === 1 && (character === ',' || character === ']')) {
      take(records, at);
      return;
    }
    at++;
    if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 1) take(records, at);
    }
  }

  function step(records: string[]): void {
    if (start < 0) {
      stepBetween(pending[at] ?? '');
      if (start < 0) at++;
      return;
    }
    if (depth > 1) {
      MARKS.lastIndex = at;
      at = MARKS.exec(pending)?.index ?? pending.length;
    }
    if (at < pending.length) stepInside(records, pending[at] ?? '');
  }

  return {
    push(text) {
      const records: string[] = [];
      pending += text;
      while (at < pending.length) {
        if (inText) skipText();
        else step(records);
      }
      const kept = start < 0 ? at : start;
      pending = pending.slice(kept);
      at -= kept;
      if (start > 0) start = 0;
      if (pending.length > longest) throw new JsonFault('large');
      return records;
    },
    end: () => (next === 'nothing' ? [] : null),
  };
}
