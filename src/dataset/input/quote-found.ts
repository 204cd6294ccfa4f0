import { mayQuoteCells } from '../discretion.ts';

const LONGEST = 60;
const LISTED = 20;

/** Words of the user's file inside one of our messages: cut short, invisible and directional characters shown as �. */
export function quoteFound(text: string, longest = LONGEST): string {
  const visible = text.replace(/\p{C}/gu, '\ufffd');
  return visible.length > longest ? `${visible.slice(0, longest)}…` : visible;
}

/** A value of a row inside one of our messages, under the same care; an ellipsis where the message leaves this machine. */
export function quoteCell(text: string, longest = LONGEST): string {
  return mayQuoteCells() ? quoteFound(text, longest) : '…';
}

/** The columns of a file, for a message that asks to name one. */
export function listColumns(headers: readonly string[]): string {
  const shown = headers
    .slice(0, LISTED)
    .map((header) => quoteFound(header))
    .join(', ');
  return headers.length > LISTED ? `${shown}, … (${headers.length})` : shown;
}
