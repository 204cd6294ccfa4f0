import { displayWidth } from '../language/display-width.ts';
import type { Block } from './chat-port.ts';
import { graphemes } from './graphemes.ts';
import { safeLine } from './safe-line.ts';
import type { StyledLine, StyledSpan } from './styled-text.ts';
import { wrapStyled } from './wrap-styled.ts';

/** Beyond this, prose is tiring to read; tables and pictures take the whole width. */
export const WIDEST_PROSE = 100;
const LAID_OUT = /\S {2,}\S|^ *\||[\u2500-\u259f\u2800-\u28ff]/;

/** The lines of a block, none wider than the screen, and an empty one after it. */
export function blockLines({ role, lines }: Block, columns: number): StyledLine[] {
  if (lines.length === 0) return [];
  const prompted = role === 'user' ? lines.map((line, at): StyledLine => [userMark(at), ...line]) : lines;
  return [...prompted.flatMap((line) => wrapStyled([line], widthFor(line, columns))), []];
}

/** The start of a line that fits, with … when some is missing. */
export function cutLine(unsafe: StyledLine, columns: number): StyledLine {
  const line = safeLine(unsafe);
  if (displayWidth(line.map(({ text }) => text).join('')) <= columns) return line;
  let room = columns - 1;
  const kept: StyledSpan[] = [];
  for (const span of line) {
    let text = '';
    for (const glyph of graphemes(span.text)) {
      room -= displayWidth(glyph);
      if (room < 0) return [...kept, { ...span, text: `${text}…` }];
      text += glyph;
    }
    kept.push({ ...span, text });
  }
  return kept;
}

function widthFor(line: StyledLine, columns: number): number {
  const isLaidOut = LAID_OUT.test(line.map(({ text }) => text).join(''));
  return isLaidOut ? columns : Math.min(columns, WIDEST_PROSE);
}

function userMark(at: number): StyledSpan {
  return { text: at === 0 ? '› ' : '  ', style: 'user' };
}
