import { safeText } from '../language/safe-text.ts';
import type { StyledLine } from './styled-text.ts';

/** The line with nothing in it but what a terminal shows in place: no control, no line end, no tab, no empty stretch. */
export function safeLine(line: StyledLine): StyledLine {
  return line.flatMap((span) => {
    const text = safeText(span.text).replace(/[\n\t]/g, ' ');
    if (text === '') return [];
    return text === span.text ? [span] : [{ ...span, text }];
  });
}
