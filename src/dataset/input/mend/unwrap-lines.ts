/** A line that is one quoted field, maybe followed by delimiters. */
const ONE_FIELD = /^"((?:[^"\r\n]|"")*)"[;,\t| ]*$/gm;

/** A text whose wrapped rows (one quoted field that holds delimiters, as a spreadsheet writes them) are unwrapped; null when it has none. */
export function unwrapLines(text: string): string | null {
  const unwrapped = text.replace(ONE_FIELD, (line, row: string) =>
    /[;,\t|]/.test(row) ? row.replaceAll('""', '"') : line,
  );
  return unwrapped === text ? null : unwrapped;
}
