import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/language/display-width.ts';
import { EMPTY_COMPOSER, insertPaste, insertText } from '../../src/tui/composer.ts';
import { composerRows, cursorCell, moveRow } from '../../src/tui/composer-rows.ts';

fc.configureGlobal({ seed: 7 });

const typed = (text: string, cursor = text.length) => ({ ...insertText(EMPTY_COMPOSER, text), cursor });
const shown = (text: string, columns: number) => composerRows(typed(text), columns, 'fr').map((row) => row.shown);

describe('the rows of the composer', () => {
  it('end where the line does, or where the screen does', () => {
    expect(shown('abcdef\ngh\n', 4)).toEqual(['abcd', 'ef', 'gh', '']);
    expect(shown('', 4)).toEqual(['']);
  });

  it('count two columns for a wide character', () => {
    expect(shown('日本語', 4)).toEqual(['日本', '語']);
    expect(cursorCell(typed('日本語'), 10, 'fr')).toEqual({ row: 0, column: 6 });
  });

  it('say how long a paste is, in the reader’s language', () => {
    const long = insertPaste(EMPTY_COMPOSER, 'x\n'.repeat(119).concat('x'));
    expect(composerRows(long, 60, 'fr').map((row) => row.shown)).toEqual(['[texte collé, 120 lignes]']);
    expect(composerRows(long, 60, 'en').map((row) => row.shown)).toEqual(['[pasted text, 120 lines]']);
    const wide = insertPaste(EMPTY_COMPOSER, 'x'.repeat(12_000));
    expect(composerRows(wide, 60, 'fr')[0]?.shown).toBe('[texte collé, 12\u202f000 caractères]');
  });

  it('let the cursor go up and down in the same column, and no further than the edges', () => {
    const text = 'abcdef\ngh\nijklm';
    expect(moveRow(typed(text), -1, 20, 'fr')?.cursor).toBe('abcdef\ngh'.length);
    expect(moveRow(typed(text, 4), 1, 20, 'fr')?.cursor).toBe('abcdef\ngh'.length);
    expect(moveRow(typed(text, 3), -1, 20, 'fr')).toBeNull();
    expect(moveRow(typed(text), 1, 20, 'fr')).toBeNull();
    expect(moveRow(typed('abcdefgh'), -1, 4, 'fr')?.cursor).toBe(3);
  });

  it('are never wider than the screen and hold the cursor, whatever is typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), fc.nat(), (words, columns, at) => {
        const whole = insertText(EMPTY_COMPOSER, words);
        const composer = { ...whole, cursor: at % (whole.text.length + 1) };
        const rows = composerRows(composer, columns, 'fr');
        for (const row of rows) expect(displayWidth(row.shown)).toBeLessThanOrEqual(columns);
        const { row, column } = cursorCell(composer, columns, 'fr');
        expect(row).toBeLessThan(rows.length);
        expect(column).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
