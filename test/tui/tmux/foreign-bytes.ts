import { safeText } from '../../../src/language/safe-text.ts';

const ESC = '\u001b';
/** All that our program says to a terminal: colours, the cursor, erasing, pastes, frames, keys, the title. */
const OURS = [
  `${ESC}\\[[0-9;]*m`,
  `${ESC}\\[[0-9;]*[ABCDEFGHJK]`,
  `${ESC}\\[\\?(?:25|2004|2026)[hl]`,
  `${ESC}\\[(?:\\?|>1|<)u`,
  `${ESC}\\[2[23];0t`,
  `${ESC}\\]0;[^\\u0000-\\u001f]*\\u0007`,
].join('|');

/** What a program wrote to a terminal that is not its own way of drawing nor a text that is safe to show. */
export function foreignBytes(bytes: string): string {
  const left = bytes.replace(new RegExp(OURS, 'gu'), '').replaceAll('\r', '');
  const safe = new Set(safeText(left));
  return JSON.stringify([...left].filter((character) => !safe.has(character)).join(''));
}
