import { simplifyHeader } from '../simplify-header.ts';
import { readSheetRows, type SheetRow } from './sheet-rows.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A sheet that holds a table: the first row that may be its header, and how many columns it has. */
export type TableSheet = { sheet: Sheet; firstRow: number; width: number };

const SAMPLE_ROWS = 200;

/**
 * The sheet to read: the first visible one with two headers that we know in a row, else the first with a table, which is
 * two rows of two cells. Null when there is none.
 */
export async function chooseSheet(book: Workbook, known: ReadonlySet<string>): Promise<TableSheet | null> {
  let first: TableSheet | null = null;
  for (const sheet of book.sheets) {
    if (sheet.hidden) continue;
    const rows = await sampleRows(book, sheet);
    const table = findTable(sheet, rows, known);
    if (table === null) continue;
    if (rows.some(({ cells }) => countKnown(cells, known) >= 2)) return table;
    first ??= table;
  }
  return first;
}

async function sampleRows(book: Workbook, sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheetRows(book, sheet, { errors: 0, unsaved: 0, merges: [] })) {
    if (row.cells.some(isFilled)) rows.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
}

/** Titles and remarks above a table fill one cell; merged ones too. A table of one column begins with a header that we know. */
function findTable(sheet: Sheet, rows: readonly SheetRow[], known: ReadonlySet<string>): TableSheet | null {
  const wide = rows.filter(({ cells }) => cells.filter(isFilled).length >= 2);
  const named = wide.length > 0 ? -1 : rows.findIndex(({ cells }) => countKnown(cells, known) === 1);
  const table = named < 0 ? wide : rows.slice(named);
  const [header] = table;
  if (header === undefined || table.length < 2) return null;
  const width = Math.max(...table.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  return { sheet, firstRow: header.number, width };
}

export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function countKnown(cells: readonly string[], known: ReadonlySet<string>): number {
  return new Set(cells.map(simplifyHeader).filter((header) => known.has(header))).size;
}
