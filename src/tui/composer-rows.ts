import type { Lang } from '../domain/bilingual.ts';
import { displayWidth } from '../language/display-width.ts';
import { type Composer, pastedWords } from './composer.ts';
import { graphemes } from './graphemes.ts';
import { pasteLabel } from './screen-words.ts';

/** One row of the composer: the stretch of its text, and how it looks. */
export type ComposerRow = { readonly from: number; readonly to: number; readonly shown: string };

type Glyph = { readonly at: number; readonly end: number; readonly shown: string; readonly ends: boolean };

/** The composer cut into rows of at most `columns`; never empty. */
export function composerRows(composer: Composer, columns: number, lang: Lang): ComposerRow[] {
  const rows: ComposerRow[] = [];
  let from = 0;
  let shown = '';
  let width = 0;
  for (const glyph of glyphsOf(composer, columns, lang)) {
    const wide = glyph.ends ? 0 : displayWidth(glyph.shown);
    if (glyph.ends || width + wide > columns) {
      rows.push({ from, to: glyph.at, shown });
      from = glyph.ends ? glyph.end : glyph.at;
      shown = '';
      width = 0;
    }
    shown += glyph.ends ? '' : glyph.shown;
    width += wide;
  }
  return [...rows, { from, to: composer.text.length, shown }];
}

/** Which row the cursor is on, and how far along it. */
export function cursorCell(composer: Composer, columns: number, lang: Lang): { row: number; column: number } {
  const rows = composerRows(composer, columns, lang);
  const row = Math.max(
    0,
    rows.findLastIndex(({ from }) => from <= composer.cursor),
  );
  const from = rows[row]?.from ?? 0;
  const before = glyphsOf(composer, columns, lang).filter(({ at, end }) => at >= from && end <= composer.cursor);
  return { row, column: displayWidth(before.map(({ shown }) => shown).join('')) };
}

/** The composer with its cursor one row up or down, as near as can be to the same column; null at the edge. */
export function moveRow(composer: Composer, step: -1 | 1, columns: number, lang: Lang): Composer | null {
  const here = cursorCell(composer, columns, lang);
  const rows = composerRows(composer, columns, lang);
  const row = rows[here.row + step];
  if (row === undefined) return null;
  const isFolded = rows[here.row + step + 1]?.from === row.to;
  let cursor = row.from;
  let width = 0;
  for (const { at, end, shown } of glyphsOf(composer, columns, lang)) {
    if (at < row.from || end > row.to) continue;
    width += displayWidth(shown);
    if (width > here.column || (isFolded && end === row.to)) break;
    cursor = end;
  }
  return { ...composer, cursor };
}

function glyphsOf({ text, pastes }: Composer, columns: number, lang: Lang): Glyph[] {
  let at = 0;
  return graphemes(text).map((glyph) => {
    const start = at;
    at += glyph.length;
    const words = pastedWords(glyph, pastes);
    const shown = words === null ? glyph.replace('\t', '  ') : pasteLabel(words, lang).slice(0, columns);
    return glyph === '\n' ? { at: start, end: at, shown: '', ends: true } : { at: start, end: at, shown, ends: false };
  });
}
