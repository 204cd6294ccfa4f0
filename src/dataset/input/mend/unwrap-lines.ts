/** A line that is one quoted field and holds a delimiter: a whole row, as a spreadsheet wraps it. */
const WRAPPED = /^"((?:[^"\r\n]|"")*[;,\t|](?:[^"\r\n]|"")*)"[;,\t| ]*$/gm;

/** A text with its wrapped rows unwrapped; null when it has none. */
export function unwrapLines(text: string): string | null {
  const unwrapped = text.replace(WRAPPED, (_, row: string) => row.replaceAll('""', '"'));
  return unwrapped === text ? null : unwrapped;
}
