import stringWidth from 'string-width';

const MARK = /^(\s*)(- (?:\[ \] )?)?/;

/** Cuts a line at its spaces so that no part is wider than the screen; what follows a list mark stays under its text. */
export function wrapLine(line: string, columns: number): string[] {
  if (stringWidth(line) <= columns) return [line];
  const [mark = ''] = MARK.exec(line) ?? [];
  const indent = ' '.repeat(mark.length);
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(mark.length).split(' ')) {
    const start = lines.length === 0 ? mark : indent;
    const longer = current === '' ? start + word : `${current} ${word}`;
    if (current !== '' && stringWidth(longer) > columns) {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current];
}
