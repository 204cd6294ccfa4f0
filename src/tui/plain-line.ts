import { safeLine } from './safe-line.ts';
import type { StyledLine } from './styled-text.ts';

/** What is read when nothing is coloured: the text alone, safe to print. */
export function plainLine(line: StyledLine): string {
  return safeLine(line)
    .map(({ text }) => text)
    .join('');
}
