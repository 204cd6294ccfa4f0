import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { RejectedRecord } from './orders-import.ts';
import { ROW_CODES, reasonOf } from './row-code.ts';
import { type ReasonCount, ROW_REASONS, type RowReason } from './row-reason.ts';

const Rank = z.object({ rank: z.number(), code: z.number() });

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

/** The records rejected for their content, in the order of the file. */
export async function listRejectedRecords(
  engine: Engine,
  table: string,
  byCode: ReadonlyMap<number, number>,
): Promise<RejectedRecord[]> {
  const rejected = [...byCode.keys()].filter((code) => isRejected(code));
  if (rejected.length === 0) return [];
  const found = await engine.rows(
    Rank,
    `SELECT (rowid + 1)::DOUBLE AS rank, code::INTEGER AS code FROM ${table} WHERE code IN (${rejected.join(', ')}) ORDER BY rank`,
  );
  return found.flatMap(({ rank, code }) => {
    const reason = reasonOf(code);
    return reason === null ? [] : [{ rank, reason }];
  });
}

function isRejected(code: number): boolean {
  const reason = reasonOf(code);
  return reason !== null && ROW_REASONS[reason].kind === 'rejected';
}
