import { writeZip, type ZipOptions } from '../../../files/write-zip.ts';

/** A cell as a workbook stores it: a text, a number with the rank of its style, or the XML of the whole cell. */
export type Cell = string | number | boolean | null | { number: number | string; style: number } | { xml: string };

export type SheetContent = {
  name: string;
  state?: 'hidden' | 'veryHidden';
  /** By row; an empty row is not written at all, as Excel does. */
  rows: readonly (readonly Cell[])[];
  merges?: readonly string[];
};

export type WorkbookContent = {
  sheets: readonly SheetContent[];
  is1904?: boolean;
  /** Format codes, by rank from 1; rank 0 is General. A number is the format that Excel knows by it. */
  formats?: readonly (string | number)[];
  /** Texts in the cells themselves, as some writers put them, instead of shared. */
  inline?: boolean;
  /** Prefix of every element, as some writers put. */
  prefix?: string;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx file (ECMA-376), with what Excel writes and nothing else. */
export function writeWorkbook(content: WorkbookContent, zip: ZipOptions = {}): Buffer {
  return writeZip(workbookParts(content), zip);
}

export function workbookParts(content: WorkbookContent): Record<string, string> {
  const { sheets, is1904 = false, formats = [], inline = false, prefix = '' } = content;
  const shared: string[] = [];
  const share = (text: string): number => {
    const known = shared.indexOf(text);
    return known >= 0 ? known : shared.push(text) - 1;
  };
  const relation = (rank: number, kind: string, target: string): string =>
    `<Relationship Id="rId${rank}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const parts = Object.fromEntries(
    sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, inline ? null : share)]),
  );
  const custom = formats.flatMap((code, index) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`] : [],
  );
  const styles = formats.map(
    (code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 164 + index}" applyNumberFormat="1"/>`,
  );
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 7}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const all: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    ...parts,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  };
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation(98, 'styles', 'styles.xml')}${relation(99, 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(all).map(([name, xml]) => [
        name,
        HEAD + (prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`)),
      ]),
    ),
  };
}

function sheetXml({ rows, merges = [] }: SheetContent, share: ((text: string) => number) | null): string {
  const written = rows.flatMap((cells, index) => (cells.length === 0 ? [] : [rowXml(index + 1, cells, share)]));
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="12"/></cols><sheetData>${written.join('')}</sheetData>${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}<pageMargins left="0.7"/></worksheet>`;
}

function rowXml(number: number, cells: readonly Cell[], share: ((text: string) => number) | null): string {
  const written = cells.map((cell, index) => cellXml(`${columnLetters(index)}${number}`, cell, share));
  return `<row r="${number}" spans="1:${cells.length}">${written.join('')}</row>`;
}

function cellXml(place: string, cell: Cell, share: ((text: string) => number) | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    if (share === null) return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    return `<c r="${place}" t="s"><v>${share(cell)}</v></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${place}"`);
  return `<c r="${place}" s="${cell.style}"><v>${cell.number}</v></c>`;
}

/** 0 → A, 27 → AB. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The number by which Excel knows a day (1900 system). */
export function excelDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
