import type { Bilingual } from '../../domain/bilingual.ts';

const EXCEL_UNICODE: Bilingual = {
  fr: 'un texte UTF-16 («\u00a0texte Unicode\u00a0» d’Excel)',
  en: 'UTF-16 text (Excel’s “Unicode text”)',
};

/** First bytes, read as Latin-1, and what they announce. */
const SIGNATURES: readonly (readonly [string, Bilingual])[] = [
  ['PK\u0003\u0004', { fr: 'un classeur Excel ou une archive zip', en: 'an Excel workbook or a zip archive' }],
  ['\u00d0\u00cf\u0011\u00e0', { fr: 'un ancien classeur Excel', en: 'an old Excel workbook' }],
  ['PAR1', { fr: 'un fichier Parquet', en: 'a Parquet file' }],
  ['%PDF', { fr: 'un document PDF', en: 'a PDF document' }],
  ['\u00ff\u00fe', EXCEL_UNICODE],
  ['\u00fe\u00ff', EXCEL_UNICODE],
];

/** What a file is when it is not text in one byte order, from its head; null for text. */
export function recogniseBinary(head: Uint8Array): Bilingual | null {
  const start = Buffer.from(head.subarray(0, 4)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  return head.includes(0) ? { fr: 'un fichier binaire', en: 'a binary file' } : null;
}
