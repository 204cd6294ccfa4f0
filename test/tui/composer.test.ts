import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Composer,
  composedText,
  type Edit,
  EMPTY_COMPOSER,
  edit,
  insertPaste,
  insertText,
  replaceBefore,
} from '../../src/tui/composer.ts';

fc.configureGlobal({ seed: 7 });

const typed = (text: string, cursor = text.length): Composer => ({ ...insertText(EMPTY_COMPOSER, text), cursor });
const edited = (composer: Composer, ...names: Edit[]) => names.reduce(edit, composer);
const EDITS: Edit[] = ['left', 'right', 'word-left', 'word-right', 'line-start', 'line-end'];
const CUTS: Edit[] = ['backspace', 'delete', 'delete-word', 'delete-to-start', 'delete-to-end'];

describe('the composer', () => {
  it('puts what is typed at the cursor', () => {
    expect(insertText(typed('bnjour', 1), 'o')).toEqual({ text: 'bonjour', cursor: 2, pastes: [] });
  });

  it('moves and deletes by what a reader sees as a character', () => {
    expect(edited(typed('a👨‍👩‍👧'), 'backspace').text).toBe('a');
    expect(edited(typed('cafe\u0301'), 'backspace').text).toBe('caf');
    expect(edited(typed('é👍🏽x', 0), 'right', 'right').cursor).toBe('é👍🏽'.length);
  });

  it('moves and deletes by word and by line', () => {
    expect(edited(typed('le churn monte'), 'delete-word').text).toBe('le churn ');
    expect(edited(typed('un\ndeux trois'), 'delete-to-start').text).toBe('un\n');
    expect(edited(typed('un\ndeux', 0), 'delete-to-end').text).toBe('\ndeux');
    expect(edited(typed('un\ndeux'), 'line-start').cursor).toBe(3);
    expect(edited(typed('un deux'), 'word-left', 'word-left').cursor).toBe(0);
  });

  it('keeps a long paste as one mark, sent in full', () => {
    const words = Array.from({ length: 120 }, (_, at) => `client ${at}`).join('\n');
    const composer = insertText(insertPaste(typed('voici : '), `${words}\n`), ' merci');
    expect(composer.text.length).toBeLessThan(20);
    expect(composedText(composer)).toBe(`voici : ${words} merci`);
    expect(composedText(edited(composer, ...new Array<Edit>(7).fill('backspace')))).toBe('voici : ');
  });

  it('shows a short paste as it is, without its last line end', () => {
    expect(insertPaste(EMPTY_COMPOSER, '/tmp/orders.csv\r\n').text).toBe('/tmp/orders.csv');
    expect(insertPaste(EMPTY_COMPOSER, 'a\rb\r\nc').text).toBe('a\nb\nc');
  });

  it('replaces what completion completes', () => {
    expect(replaceBefore(typed('dis /re puis', 7), 4, '/report ')).toEqual({
      text: 'dis /report  puis',
      cursor: 12,
      pastes: [],
    });
  });

  it('keeps nothing that commands a terminal, and no mark but its own', () => {
    const naughty = 'a\u001b]0;title\u0007b\u001b[2Jc\u202ed\u{10f000}e\u0000';
    expect(insertText(EMPTY_COMPOSER, naughty).text).toBe('abcde');
    expect(composedText(insertPaste(EMPTY_COMPOSER, naughty))).toBe('abcde');
  });

  it('never loses a character to a move, nor leaves the text by one', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom(...EDITS), { maxLength: 20 }), (words, moves) => {
        const start = typed(words.replaceAll('\r', ''));
        const moved = edited({ ...start, cursor: start.text.length }, ...moves);
        expect(moved.text).toBe(start.text);
        expect(moved.cursor).toBeGreaterThanOrEqual(0);
        expect(moved.cursor).toBeLessThanOrEqual(moved.text.length);
      }),
    );
  });

  it('only ever shortens the text by a deletion', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...EDITS, ...CUTS)), (words, keys) => {
        let composer = insertText(EMPTY_COMPOSER, words);
        for (const key of keys) {
          const next = edit(composer, key);
          expect(next.text.length).toBeLessThanOrEqual(composer.text.length);
          expect(next.cursor).toBeLessThanOrEqual(next.text.length);
          composer = next;
        }
      }),
    );
  });
});
