/** Beyond this length a text without line ends is cleaned piece by piece. */
const LONGEST_WAIT = 1 << 22;

/** NULs between a value and its delimiter, quote, blank or line end: padding of another program, not part of a value. */
const PADDING = /(^|[\n,;|\t" ])\0+|\0+(?=$|[\n,;|\t" ])/g;

export type TextCleaner = {
  push(text: string): string;
  end(): string;
  /** First line with a NUL inside a value, which nothing explains; null when there is none. */
  nulLine(): number | null;
  /** Whether padding was removed. */
  hadPadding(): boolean;
};

/**
 * Makes every line end LF (CR CR LF, which some programs write, is one), and removes byte order marks at the start of lines (files put end to end) and NULs that are
 * padding. No line is added or removed.
 */
export function cleanText(): TextCleaner {
  let pending = '';
  let line = 1;
  let nulLine: number | null = null;
  let hadPadding = false;

  function clean(text: string): string {
    const even = text.replace(/\r+\n|\r/g, '\n').replace(/(^|\n)(["' ]{0,4})\ufeff+/g, '$1$2');
    const plain = even.includes('\0') ? even.replace(PADDING, '$1') : even;
    hadPadding ||= plain.length < even.length;
    const nul = plain.indexOf('\0');
    if (nul >= 0) nulLine ??= line + countLines(plain.slice(0, nul));
    line += countLines(plain);
    return plain;
  }

  return {
    push(text) {
      pending += text;
      const whole = endOfLines(pending) || (pending.length > LONGEST_WAIT ? pending.length - 1 : 0);
      const cleaned = clean(pending.slice(0, whole));
      pending = pending.slice(whole);
      return cleaned;
    },
    end: () => clean(pending),
    nulLine: () => nulLine,
    hadPadding: () => hadPadding,
  };
}

/** Where the last whole line ends; a CR at the end may be half of a line end. */
function endOfLines(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && text[at] !== '\n' && !(text[at] === '\r' && /[^\r\n]/.test(text[at + 1] ?? ''))) at--;
  return at + 1;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
