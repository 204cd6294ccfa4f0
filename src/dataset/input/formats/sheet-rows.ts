import { ZipError } from '../../../files/list-zip.ts';
import type { RowSpan } from '../input.ts';
import { excelNumber } from './excel-number.ts';
import { LONGEST_ELEMENT, readRuns, readText, type Sheet, unescapeExcel, type Workbook } from './workbook.ts';
import { attributeOf, contentOf, decodeXml, elementsOf, splitElements, type XmlElement } from './xml-elements.ts';

/** A row of a sheet: its number, as Excel shows it, and the texts of its cells from column A on. */
export type SheetRow = { number: number; cells: string[] };

/** What a sheet holds that its texts do not tell. */
export type SheetFindings = {
  /** Cells that show an error: #N/A, #REF!. */
  errors: number;
  /** Formulas whose result the file does not hold. */
  unsaved: number;
  merges: RowSpan[];
};

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const cellsIn = elementsOf('c');
const valueIn = contentOf('v');
const [reference, kind, style, range] = [attributeOf('r'), attributeOf('t'), attributeOf('s'), attributeOf('ref')];

/** The rows of a sheet that the file holds, in order; fills `findings`. Throws `ZipError` when it is damaged, and what `readZipEntry` throws. */
export async function* readSheetRows(book: Workbook, sheet: Sheet, findings: SheetFindings): AsyncGenerator<SheetRow> {
  const rowsIn = splitElements('row', LONGEST_ELEMENT);
  const mergesIn = splitElements('mergeCell', LONGEST_ELEMENT);
  let last = 0;
  for await (const text of readText(book.path, sheet.part, book.caps)) {
    for (const { attributes, content } of rowsIn(text)) {
      const number = Number(reference(attributes) ?? last + 1);
      if (!(number > last && number <= LAST_ROW)) throw new ZipError('rows out of order');
      last = number;
      yield { number, cells: readCells(book, content, findings) };
    }
    for (const { attributes } of mergesIn(text)) findings.merges.push(...readSpan(range(attributes) ?? ''));
  }
}

function readCells(book: Workbook, content: string, findings: SheetFindings): string[] {
  const cells: string[] = [];
  for (const cell of cellsIn(content)) {
    const written = reference(cell.attributes);
    const column = written === null ? cells.length : columnIndex(written);
    if (column < cells.length || column >= LAST_COLUMN) throw new ZipError('cells out of order');
    while (cells.length < column) cells.push('');
    cells.push(readCell(book, cell, findings));
  }
  return cells;
}

function readCell(book: Workbook, { attributes, content }: XmlElement, findings: SheetFindings): string {
  const type = kind(attributes) ?? 'n';
  if (type === 'inlineStr') return readRuns(content);
  const value = valueIn(content);
  if (value === '') {
    if (type !== 'str' && /<(?:\w+:)?f[\s/>]/.test(content)) findings.unsaved++;
    return '';
  }
  if (type === 's') return readShared(book, value);
  if (type === 'str') return unescapeExcel(decodeXml(value));
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false';
  if (type === 'd') return value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
  if (type === 'e') {
    findings.errors++;
    return '';
  }
  return excelNumber(value.trim(), book.styles[Number(style(attributes) ?? 0)] ?? 'number', book.is1904);
}

function readShared({ sharedTexts }: Workbook, rank: string): string {
  const text = sharedTexts[Number(rank)];
  if (text === undefined) throw new ZipError('a shared text is missing');
  return text;
}

/** BC12 → 54, A being 0. */
function columnIndex(written: string): number {
  let column = 0;
  for (const letter of written.replace(/\d+$/, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The rows of a merged range that holds several. */
function readSpan(written: string): RowSpan[] {
  const [from = 0, to = from] = (written.match(/\d+/g) ?? []).map(Number);
  return to > from ? [{ from, to, range: written }] : [];
}
