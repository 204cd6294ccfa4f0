import type { RowReason } from './row-reason.ts';

/**
 * The verdict on a row inside the engine. Besides the public reasons: `continuation` = a further row of an order whose
 * amount stands on another row, settled once all rows are known; `refund` = a return to deduct, `netted` = one that is
 * deducted, `anonymousRefund` = one without customer; `misfitCustomer`, `misfitOrder` = an identifier that is
 * no whole number where all were expected to be; `anonymousDropped` = without customer, and a return or zero amount as well.
 */
export const ROW_CODES = {
  kept: 0,
  continuation: 1,
  misfitCustomer: 2,
  misfitOrder: 3,
  refund: 4,
  netted: 5,
  anonymous: 10,
  anonymousDropped: 11,
  return: 12,
  zero: 13,
  duplicate: 14,
  returnAlone: 15,
  cancelled: 16,
  anonymousRefund: 17,
  test: 18,
  otherCurrency: 19,
  missingDate: 20,
  unreadableDate: 21,
  futureDate: 22,
  missingAmount: 23,
  unreadableAmount: 24,
  tooOldDate: 25,
} as const;

export type RowCode = keyof typeof ROW_CODES;

const PUBLIC: Partial<Record<number, RowReason>> = {
  [ROW_CODES.anonymous]: 'anonymous',
  [ROW_CODES.anonymousDropped]: 'anonymous',
  [ROW_CODES.anonymousRefund]: 'anonymous',
  [ROW_CODES.return]: 'return',
  [ROW_CODES.returnAlone]: 'returnAlone',
  [ROW_CODES.cancelled]: 'cancelled',
  [ROW_CODES.zero]: 'zero',
  [ROW_CODES.test]: 'test',
  [ROW_CODES.otherCurrency]: 'otherCurrency',
  [ROW_CODES.duplicate]: 'duplicate',
  [ROW_CODES.missingDate]: 'missingDate',
  [ROW_CODES.unreadableDate]: 'unreadableDate',
  [ROW_CODES.futureDate]: 'futureDate',
  [ROW_CODES.missingAmount]: 'missingAmount',
  [ROW_CODES.unreadableAmount]: 'unreadableAmount',
  [ROW_CODES.tooOldDate]: 'tooOldDate',
};

/** The reason a user reads for a verdict; null for a row that is kept or not settled. */
export function reasonOf(code: number): RowReason | null {
  return PUBLIC[code] ?? null;
}
