import { displayWidth } from '../../language/display-width.ts';
import { safeText } from '../../language/safe-text.ts';
import { glyphsOf } from '../glyphs-of.ts';

/** A text that fills exactly `width` columns: blanks are added on the side away from `align`, and what is too long ends in an ellipsis. */
export function setCell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const safe = safeText(text).replace(/[\n\t]/g, ' ');
  const shown = displayWidth(safe) <= width ? safe : cut(safe, width);
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(shown)));
  return align === 'left' ? shown + blanks : blanks + shown;
}

function cut(text: string, width: number): string {
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const glyph of glyphsOf([{ text }])) {
    if (used + glyph.width > width - 1) break;
    kept += glyph.text;
    used += glyph.width;
  }
  return `${kept}…`;
}
