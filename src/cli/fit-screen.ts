import { wrapLine } from '../report/wrap-line.ts';

/** Beyond this, prose is tiring to read. */
const WIDEST = 100;
const DRAWN = ['\r', '\u001b'];

/** Text cut at its spaces to the width of a screen; null is no screen. Lines that are drawn over stay as they are. */
export function fitScreen(text: string, columns: number | null | undefined): string {
  if (columns === null || columns === undefined || columns < 1) return text;
  const width = Math.min(columns, WIDEST);
  return text
    .split('\n')
    .flatMap((line) => (DRAWN.some((sign) => line.includes(sign)) ? [line] : wrapLine(line, width)))
    .join('\n');
}
