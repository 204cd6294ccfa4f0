import { basename } from 'node:path';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../../domain/outcome.ts';
import { digestFile } from '../../../files/digest-file.ts';
import type { ZipEntry } from '../../../files/list-zip.ts';
import { writeTableText } from '../../../files/write-table-text.ts';
import { formatCount } from '../../../language/format-number.ts';
import { callerSignal } from '../../interest.ts';
import { CAPS } from '../caps.ts';
import type { Input } from '../input.ts';
import type { InputOptions } from '../input-options.ts';
import { quoteFound } from '../quote-found.ts';
import { chooseSheet, isFilled, type TableSheet } from './choose-sheet.ts';
import { COMMA, csvLine } from './csv-line.ts';
import { readSheetRows, type SheetFindings } from './sheet-rows.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/**
 * Reads one sheet of a workbook and writes it as delimited text, where the row of the sheet is the line of the text.
 * Throws what reading the archive throws: see `openZip`.
 */
export async function openWorkbook(
  path: string,
  { parts, main }: { parts: ReadonlyMap<string, ZipEntry>; main: string },
  { folder, known = new Set(), caps = CAPS }: InputOptions,
): Promise<Outcome<Input>> {
  const file = basename(path);
  const source = await digestFile(path, { gzip: false, caps, signal: callerSignal() });
  if (!source.ok) return source;
  const book = await readWorkbook(path, { parts, main, caps });
  const table = await chooseSheet(book, known);
  if (table === null) {
    return refuse('not_in_data', {
      fr: `Le classeur «\u00a0${file}\u00a0» n’a pas de tableau dans ses feuilles visibles (${listSheets(book)}). Placez le tableau dans une feuille, son en-tête sur une seule ligne, puis réenregistrez le classeur.`,
      en: `The workbook “${file}” has no table in its visible sheets (${listSheets(book)}). Put the table in a sheet, its header on one row, and save the workbook again.`,
    });
  }
  const findings: SheetFindings = { errors: 0, unsaved: 0, merges: [] };
  const converted = await writeTableText(folder, writeLines(book, table, findings));
  return answer({
    path: converted,
    gzip: false,
    file,
    format: 'xlsx',
    encoding: null,
    source: source.value,
    delimiter: COMMA,
    merges: findings.merges,
    notes: [...noteSheets(book, table), ...noteFindings(findings)],
  });
}

/** Rows without anything, and titles above the table, become empty lines: these hold no record, and keep the count. */
async function* writeLines(
  book: Workbook,
  { sheet, firstRow, width }: TableSheet,
  findings: SheetFindings,
): AsyncGenerator<string> {
  let line = 1;
  for await (const { number, cells } of readSheetRows(book, sheet, findings)) {
    const end = cells.findLastIndex(isFilled) + 1;
    if (end === 0 || number < firstRow) continue;
    cells.length = end;
    while (cells.length < width) cells.push('');
    yield '\n'.repeat(number - line) + csvLine(cells);
    line = number + 1;
  }
}

function listSheets({ sheets }: Workbook): string {
  return sheets.map(({ name }) => quoteFound(name)).join(', ');
}

function noteSheets({ sheets }: Workbook, { sheet }: TableSheet): Bilingual[] {
  const others = sheets.filter((candidate) => candidate !== sheet);
  if (others.length === 0) return [];
  const list = (hidden: string): string =>
    others.map(({ name, hidden: isHidden }) => quoteFound(name) + (isHidden ? ` (${hidden})` : '')).join(', ');
  const read = quoteFound(sheet.name);
  const more = others.every(({ hidden }) => hidden)
    ? { fr: '', en: '' }
    : {
        fr: ' Pour en lire une autre, enregistrez-la dans un fichier à part.',
        en: ' To read another one, save it to a file of its own.',
      };
  return [
    {
      fr: `Feuille lue\u00a0: «\u00a0${read}\u00a0». Feuilles non lues\u00a0: ${list('masquée')}.${more.fr}`,
      en: `Sheet read: “${read}”. Sheets not read: ${list('hidden')}.${more.en}`,
    },
  ];
}

function noteFindings({ errors, unsaved }: SheetFindings): Bilingual[] {
  const notes: Bilingual[] = [];
  if (errors > 0) {
    notes.push({
      fr: `Cellules en erreur (#N/A, #REF!…) lues comme vides\u00a0: ${formatCount(errors, 'fr')}.`,
      en: `Cells in error (#N/A, #REF!…) read as empty: ${formatCount(errors, 'en')}.`,
    });
  }
  if (unsaved > 0) {
    notes.push({
      fr: `Formules dont le résultat n’est pas dans le fichier, lues comme vides\u00a0: ${formatCount(unsaved, 'fr')}. Ouvrez le classeur dans Excel et réenregistrez-le pour les calculer.`,
      en: `Formulas whose result is not in the file, read as empty: ${formatCount(unsaved, 'en')}. Open the workbook in Excel and save it again to compute them.`,
    });
  }
  return notes;
}
