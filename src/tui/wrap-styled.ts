import { displayWidth } from '../language/display-width.ts';
import { type Glyph, glyphsOf, lineOf, widthOf } from './glyphs-of.ts';
import { safeLine } from './safe-line.ts';
import type { StyledLine } from './styled-text.ts';

/** What a line may open with and what follows it stands under: blanks, then the mark of a list. */
const OPENING = /^ *(?:(?:[-–•*]|\d{1,3}[.)]|\[[ x]\]) +)*/;
const NOT_FIRST = /^[、。，．：；？！）」』】〕〉》ー々…]/u;
const NOT_LAST = /^[（「『【〔〈《]/u;

/** A stretch that is not cut while it fits on a line, and the blanks before it. */
type Piece = { readonly gap: readonly Glyph[]; readonly word: readonly Glyph[] };

/**
 * Lines no wider than the screen, made safe, styles kept. Cut at blanks and between wide characters; what follows a list mark stays
 * under its text; a word wider than the screen is cut where it must; a character wider than the screen gives way to an ellipsis.
 */
export function wrapStyled(lines: readonly StyledLine[], columns: number): StyledLine[] {
  const room = Math.max(1, Math.floor(columns));
  return lines.flatMap((line) => {
    const safe = safeLine(line);
    const text = safe.map((span) => span.text).join('');
    return displayWidth(text) <= room ? [safe] : wrapGlyphs(glyphsOf(safe), text, room).map(lineOf);
  });
}

function wrapGlyphs(glyphs: readonly Glyph[], text: string, columns: number): Glyph[][] {
  const [opening = ''] = OPENING.exec(text) ?? [];
  const hang = opening.length <= columns / 2 && columns - opening.length > 1 ? opening.length : 0;
  const blank: Glyph = { text: ' ', width: 1, style: undefined };
  const start = () => new Array<Glyph>(hang).fill(blank);
  const lines: Glyph[][] = [];
  let current = hang > 0 ? glyphs.slice(0, hang) : [];
  let width = hang;
  const turn = () => {
    lines.push(current);
    current = start();
    width = hang;
  };
  const put = (added: readonly Glyph[]) => {
    current.push(...added);
    width += widthOf(added);
  };
  for (const { gap, word } of piecesOf(glyphs.slice(hang))) {
    const space = widthOf(gap);
    const length = widthOf(word);
    if (width + space + length <= columns) {
      put([...gap, ...word]);
      continue;
    }
    if (width > hang) turn();
    for (const glyph of word) {
      const fitting = glyph.width > columns - hang ? { ...glyph, text: '…', width: 1 } : glyph;
      if (width + fitting.width > columns) turn();
      put([fitting]);
    }
  }
  return [...lines, current];
}

function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  let gap: Glyph[] = [];
  let word: Glyph[] = [];
  const close = () => {
    if (word.length > 0) pieces.push({ gap, word });
    [gap, word] = [[], []];
  };
  for (const glyph of glyphs) {
    const previous = word.at(-1);
    if (glyph.text === ' ') {
      if (previous !== undefined) close();
      gap.push(glyph);
      continue;
    }
    if (previous !== undefined && mayPart(previous, glyph)) close();
    word.push(glyph);
  }
  close();
  return pieces;
}

/** Between two characters of which one is wide, unless the marks of that writing stay together. */
function mayPart(before: Glyph, after: Glyph): boolean {
  return (before.width > 1 || after.width > 1) && !NOT_FIRST.test(after.text) && !NOT_LAST.test(before.text);
}
