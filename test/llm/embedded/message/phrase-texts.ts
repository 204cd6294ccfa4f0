import { QUANTITY_MARKS, type WordClasses } from './compile-phrase.ts';

/** Picks a number from 0 up to, and without, `below`. */
export type Pick = (below: number) => number;

/** A text that the notation says a phrase stands for: written from the description of the notation, not from the code that compiles it. */
export function textOf(phrase: string, classes: WordClasses, pick: Pick): string {
  return wordsOf(phrase, classes, pick).join(' ');
}

function wordsOf(phrase: string, classes: WordClasses, pick: Pick): string[] {
  return parts(phrase, ' ')
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '..' || part === '...') return Array.from({ length: pick(part === '..' ? 4 : 8) }, () => 'zq');
      const wholeGroup = part.endsWith('?') && closes(part) === part.length - 2;
      if (wholeGroup && pick(2) === 0) return [];
      const word = wordOf(wholeGroup ? part.slice(0, -1) : part, classes, pick);
      return word === '' ? [] : [word];
    });
}

function wordOf(part: string, classes: WordClasses, pick: Pick): string {
  let text = '';
  for (let at = 0; at < part.length; ) {
    const size = '(<{'.includes(part.charAt(at)) ? closes(part.slice(at)) + 1 : 1;
    const piece = part.slice(at, at + size);
    at += size;
    const perhaps = part.charAt(at) === '?';
    if (perhaps) at += 1;
    if (!perhaps || pick(2) === 1) text += pieceOf(piece, classes, pick);
  }
  return text;
}

function pieceOf(piece: string, classes: WordClasses, pick: Pick): string {
  const inside = piece.slice(1, -1);
  if (piece === '*') return ['', 'a', 'ent'][pick(3)] ?? '';
  if (piece.startsWith('{')) return marksOf(inside, pick);
  if (piece.startsWith('(')) return oneOf(parts(inside, '|'), classes, pick);
  if (piece.startsWith('<')) return oneOf(classes[inside] ?? [], classes, pick);
  return piece;
}

function oneOf(options: readonly string[], classes: WordClasses, pick: Pick): string {
  return textOf(options[pick(options.length)] ?? '', classes, pick);
}

function marksOf(names: string, pick: Pick): string {
  const marks = Object.entries(QUANTITY_MARKS).filter(([name]) => names === 'any' || names.split(',').includes(name));
  return (marks[pick(marks.length)]?.[1] ?? '').repeat(1 + pick(4));
}

/** The parts between separators that stand outside every bracket. */
function parts(text: string, separator: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if ('(<{'.includes(char)) depth += 1;
    if (')>}'.includes(char)) depth -= 1;
    if (char === separator && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}

/** Where the bracket at the start of a text closes; −1 when it starts with none. */
function closes(text: string): number {
  if (!'(<{'.includes(text.charAt(0))) return -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('(<{'.includes(text.charAt(at))) depth += 1;
    if (')>}'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
