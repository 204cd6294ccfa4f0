import { ROW_CODES, reasonOf } from './row-code.ts';
import { type ReasonCount, ROW_REASONS, type RowReason } from './row-reason.ts';

/** Kept, dropped and rejected rows by reason, most frequent first. */
export type RowTally = { kept: number; dropped: ReasonCount[]; rejected: ReasonCount[] };

export function tallyRows(byCode: ReadonlyMap<number, number>, misfits: ReadonlyMap<RowReason, number>): RowTally {
  const byReason = new Map<RowReason, number>(misfits);
  for (const [code, rows] of byCode) {
    const reason = reasonOf(code);
    if (reason !== null) byReason.set(reason, (byReason.get(reason) ?? 0) + rows);
  }
  const ofKind = (kind: 'dropped' | 'rejected'): ReasonCount[] =>
    [...byReason]
      .filter(([reason]) => ROW_REASONS[reason].kind === kind)
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows - a.rows || a.reason.localeCompare(b.reason));
  const kept = (byCode.get(ROW_CODES.kept) ?? 0) + (byCode.get(ROW_CODES.netted) ?? 0);
  return { kept, dropped: ofKind('dropped'), rejected: ofKind('rejected') };
}
