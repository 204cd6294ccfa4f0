import { displayWidth } from '../language/display-width.ts';
import { wrapWords } from './wrap-words.ts';

const MARK = /^(\s*)(- (?:\[ \] )?)?/;

/** Cuts a line at its spaces so that no part is wider than the screen; what follows a list mark stays under its text. */
export function wrapLine(line: string, columns: number): string[] {
  if (displayWidth(line) <= columns) return [line];
  const [mark = ''] = MARK.exec(line) ?? [];
  const words = line.slice(mark.length).split(' ');
  return wrapWords(words, { first: mark, rest: ' '.repeat(mark.length), columns });
}
