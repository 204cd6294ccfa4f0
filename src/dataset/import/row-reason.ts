import type { Bilingual } from '../../domain/bilingual.ts';

/** Why a row is not kept: dropped by a stated convention, or rejected because it cannot be read. */
type Reason = Bilingual & { readonly kind: 'dropped' | 'rejected' };

export const ROW_REASONS = {
  anonymous: { kind: 'dropped', fr: 'sans client', en: 'without customer' },
  return: { kind: 'dropped', fr: 'retour ou annulation', en: 'return or cancellation' },
  returnAlone: { kind: 'dropped', fr: 'retour sans commande', en: 'return without order' },
  cancelled: { kind: 'dropped', fr: 'annulée, impayée ou pas encore conclue', en: 'cancelled, unpaid or not won yet' },
  zero: { kind: 'dropped', fr: 'montant nul', en: 'zero amount' },
  test: { kind: 'dropped', fr: 'commande de test', en: 'test order' },
  otherCurrency: { kind: 'dropped', fr: 'autre devise', en: 'other currency' },
  duplicate: { kind: 'dropped', fr: 'ligne en double', en: 'duplicate line' },
  missingDate: { kind: 'rejected', fr: 'date absente', en: 'missing date' },
  unreadableDate: { kind: 'rejected', fr: 'date illisible', en: 'unreadable date' },
  tooOldDate: { kind: 'rejected', fr: 'date d’avant 1970 ou de remplissage', en: 'date before 1970, or a filler' },
  futureDate: { kind: 'rejected', fr: 'date future', en: 'date in the future' },
  missingAmount: { kind: 'rejected', fr: 'montant absent', en: 'missing amount' },
  unreadableAmount: { kind: 'rejected', fr: 'montant illisible', en: 'unreadable amount' },
  wrongFields: { kind: 'rejected', fr: 'total, ou nombre de champs inattendu', en: 'total, or wrong number of fields' },
  tooLong: { kind: 'rejected', fr: 'ligne trop longue', en: 'line too long' },
} as const satisfies Record<string, Reason>;

export type RowReason = keyof typeof ROW_REASONS;

/** Rows not kept for one reason. */
export type ReasonCount = { reason: RowReason; rows: number };

/** A row that became no order: the line it starts on (1 is the first of the file), why, the header and value it is about, its text as in the file. */
export type RejectedRow = {
  line: number;
  reason: RowReason;
  column: string | null;
  value: string | null;
  text: string;
};
