const LONGEST = 60;
const LISTED = 20;

/** Words of the user's file inside one of our messages: cut short, invisible and directional characters shown as �. */
export function quoteFound(text: string, longest = LONGEST): string {
  const visible = text.replace(/\p{C}/gu, '\ufffd');
  return visible.length > longest ? `${visible.slice(0, longest)}…` : visible;
}

/** The columns of a file, for a message that asks to name one. */
export function listColumns(headers: readonly string[]): string {
  const shown = headers
    .slice(0, LISTED)
    .map((header) => quoteFound(header))
    .join(', ');
  return headers.length > LISTED ? `${shown}, … (${headers.length})` : shown;
}
