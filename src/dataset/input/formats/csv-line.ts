/** The delimiter of our conversions. */
export const COMMA = ',';

/**
 * A record as a line of RFC 4180. Line ends inside a cell become spaces, so that a record is one line and lines keep
 * their numbers.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvField).join(COMMA)}\n`;
}

function csvField(cell: string): string {
  if (!/[",\r\n\0]/.test(cell)) return cell;
  const flat = cell.replace(/\r\n|[\r\n\0]/g, ' ');
  return /[",]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
