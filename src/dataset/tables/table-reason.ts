import type { Bilingual } from '../../domain/bilingual.ts';

/** Why a row or a value is not imported: set aside by a stated convention, or rejected because it cannot be read. */
type Reason = Bilingual & { readonly kind: 'dropped' | 'rejected' };

export const TABLE_REASONS = {
  empty: { kind: 'dropped', fr: 'ligne vide', en: 'empty row' },
  duplicate: { kind: 'dropped', fr: 'ligne en double', en: 'duplicate line' },
  missingValue: { kind: 'rejected', fr: 'valeur obligatoire absente', en: 'missing required value' },
  unreadableDate: { kind: 'rejected', fr: 'date illisible', en: 'unreadable date' },
  futureDate: { kind: 'rejected', fr: 'date future', en: 'date in the future' },
  unreadableNumber: { kind: 'rejected', fr: 'nombre illisible', en: 'unreadable number' },
  unreadableScore: { kind: 'rejected', fr: 'note illisible', en: 'unreadable score' },
  outsideScale: { kind: 'rejected', fr: 'note hors de l’échelle', en: 'score outside its scale' },
  unreadableFlag: { kind: 'rejected', fr: 'ni oui ni non', en: 'neither yes nor no' },
  unreadableId: {
    kind: 'rejected',
    fr: 'identifiant abrégé par un tableur',
    en: 'identifier shortened by a spreadsheet',
  },
  unreadableCurrency: { kind: 'rejected', fr: 'devise inconnue ou double', en: 'unknown currency, or two' },
  unreadableText: { kind: 'rejected', fr: 'texte illisible', en: 'unreadable text' },
  wrongFields: { kind: 'rejected', fr: 'total, ou nombre de champs inattendu', en: 'total, or wrong number of fields' },
  tooLong: { kind: 'rejected', fr: 'ligne trop longue', en: 'line too long' },
} as const satisfies Record<string, Reason>;

export type TableReason = keyof typeof TABLE_REASONS;

/** Rows not imported for one reason, about one column (its header; null when it concerns the whole row). */
export type TableReasonCount = { reason: TableReason; column: string | null; rows: number };

/** A row that is not imported: the line it starts on (1 is the first of the file), why, the header and value it is about, its text as in the file. */
export type RejectedTableRow = {
  line: number;
  reason: TableReason;
  column: string | null;
  value: string | null;
  text: string;
};
