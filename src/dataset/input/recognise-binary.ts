import type { Bilingual } from '../../domain/bilingual.ts';

/** A format we read that is no text, or one that we do not read: what it is, and what to do. */
export type BinaryFormat = 'zip' | 'parquet' | { found: Bilingual; advice: Bilingual };

const SAVE: Bilingual = {
  fr: 'Enregistrez le tableau au format CSV UTF-8 ou Excel (.xlsx)',
  en: 'Save the table as CSV UTF-8 or as an Excel workbook (.xlsx)',
};
const UNPACK: Bilingual = {
  fr: 'Décompressez-la, puis donnez le fichier qu’elle contient (gzip est lu tel quel)',
  en: 'Decompress it and give the file inside (gzip is read as it is)',
};
const EXPORT: Bilingual = {
  fr: 'Exportez le tableau au format CSV UTF-8 ou Parquet',
  en: 'Export the table as CSV UTF-8 or Parquet',
};

/** First bytes, read as Latin-1, and what they announce. */
const SIGNATURES: readonly (readonly [start: string, format: BinaryFormat])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['PAR1', 'parquet'],
  ['%PDF', { found: { fr: 'un document PDF', en: 'a PDF document' }, advice: SAVE }],
  ['{\\rtf', { found: { fr: 'un document RTF', en: 'an RTF document' }, advice: SAVE }],
  ['7z\u00bc\u00af', { found: { fr: 'une archive 7z', en: 'a 7z archive' }, advice: UNPACK }],
  ['Rar!', { found: { fr: 'une archive rar', en: 'a rar archive' }, advice: UNPACK }],
  ['\u00fd7zXZ', { found: { fr: 'une archive xz', en: 'an xz archive' }, advice: UNPACK }],
  ['BZh', { found: { fr: 'une archive bzip2', en: 'a bzip2 archive' }, advice: UNPACK }],
  ['\u0028\u00b5\u002f\u00fd', { found: { fr: 'une archive zstd', en: 'a zstd archive' }, advice: UNPACK }],
  ['SQLite format 3', { found: { fr: 'une base SQLite', en: 'an SQLite database' }, advice: EXPORT }],
  ['Obj\u0001', { found: { fr: 'un fichier Avro', en: 'an Avro file' }, advice: EXPORT }],
  ['ORC', { found: { fr: 'un fichier ORC', en: 'an ORC file' }, advice: EXPORT }],
  ['ARROW1', { found: { fr: 'un fichier Arrow', en: 'an Arrow file' }, advice: EXPORT }],
];

const OLD_WORKBOOK: BinaryFormat = {
  found: { fr: 'un ancien classeur Excel (.xls)', en: 'an old Excel workbook (.xls)' },
  advice: {
    fr: 'Ouvrez-le dans Excel, puis enregistrez-le au format .xlsx ou CSV UTF-8',
    en: 'Open it in Excel, then save it as .xlsx or CSV UTF-8',
  },
};
const LOCKED_WORKBOOK: BinaryFormat = {
  found: { fr: 'un classeur Excel protégé par un mot de passe', en: 'a password-protected Excel workbook' },
  advice: {
    fr: 'Ouvrez-le dans Excel, retirez le mot de passe (Fichier, Informations, Protéger), puis réenregistrez-le',
    en: 'Open it in Excel, remove the password (File, Info, Protect), then save it again',
  },
};
const WEB_PAGE: BinaryFormat = {
  found: {
    fr: 'une page HTML ou un document XML, quel que soit son nom',
    en: 'an HTML page or XML document, whatever its name',
  },
  advice: {
    fr: 'S’il s’ouvre dans Excel, enregistrez-le de là au format .xlsx\u202f; sinon refaites l’export au format CSV',
    en: 'If Excel opens it, save it from there as .xlsx; otherwise export again as CSV',
  },
};
const UNKNOWN: BinaryFormat = { found: { fr: 'un fichier binaire', en: 'a binary file' }, advice: SAVE };

/** What a file is when it is no table or JSON in text, from its head; null for text. */
export function recogniseBinary(head: Buffer): BinaryFormat | null {
  const start = head.subarray(0, 16).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  // ORC and BZh may begin a header of plain text.
  if (known !== undefined && (known[0].length > 3 || !isText(head))) return known[1];
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return head.includes('EncryptedPackage', undefined, 'utf16le') ? LOCKED_WORKBOOK : OLD_WORKBOOK;
  }
  if (!isText(head)) return UNKNOWN;
  const opening = head
    .subarray(0, 512)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return /^<(?:!doctype|\?xml|html|head|body|table|meta|style|script)\b/i.test(opening) ? WEB_PAGE : null;
}

/** Without NUL; else in UTF-16, or with NULs alone among the characters that text has no use for. */
function isText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('latin1');
  if (!head.includes(0) || mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') return true;
  const strange = head.reduce((count, byte) => count + (isStrange(byte) ? 1 : 0), 0);
  return strange * 100 <= head.length;
}

/** Control characters other than NUL, tab, line ends and page break. */
function isStrange(byte: number): boolean {
  return (byte > 0 && byte < 9) || byte === 11 || (byte > 13 && byte < 32) || byte === 127;
}
