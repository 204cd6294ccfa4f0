import { createRequire } from 'node:module';

/** Letters, figures and signs that fill one column each: the Latin alphabets without the soft hyphen, dashes, quotes, arrows, the euro, what pictures are drawn with. */
const ONE_COLUMN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2190-\u2193\u2212\u2264\u2265\u2500-\u259f\u2800-\u28ff]*$/;

const load = createRequire(import.meta.url);

/** How many columns of a terminal a text fills. string-width takes 25 ms to load: the first text that needs it loads it, and few do. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN.test(text)) return text.length;
  const { default: stringWidth }: typeof import('string-width') = load('string-width');
  return stringWidth(text);
}
