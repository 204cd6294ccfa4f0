import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import type { Misfit } from './stage-text.ts';
import type { LeftOutTableRows } from './table-import.ts';
import { TABLE_REASONS, type TableReasonCount } from './table-reason.ts';
import type { PlannedColumn } from './value-reading.ts';
import { reasonOf, VERDICTS } from './verdict.ts';

const Repeats = z.object({ rows: z.number() });
const VerdictCount = z.object({ verdict: z.number(), rows: z.number() });

/** Lines of the file that repeat an earlier one exactly; empty rows are none. */
export async function countRepeats(engine: Engine, typed: string): Promise<number> {
  const [found] = await engine.rows(
    Repeats,
    `SELECT (count(*) - count(DISTINCT fingerprint))::DOUBLE AS rows FROM ${typed} WHERE verdict <> ${VERDICTS.empty}`,
  );
  return found?.rows ?? 0;
}

/** Marks every row that would be imported and repeats an earlier line exactly. */
export async function markDuplicates(engine: Engine, typed: string): Promise<void> {
  await engine.run(`
    UPDATE ${typed} SET verdict = ${VERDICTS.duplicate}
    WHERE verdict = ${VERDICTS.kept} AND rowid NOT IN (SELECT min(rowid) FROM ${typed} GROUP BY fingerprint)`);
}

/** Rows by verdict, as they stand now. */
export async function countVerdicts(engine: Engine, typed: string): Promise<Map<number, number>> {
  const counts = await engine.rows(
    VerdictCount,
    `SELECT verdict::INTEGER AS verdict, count(*)::DOUBLE AS rows FROM ${typed} GROUP BY verdict ORDER BY verdict`,
  );
  return new Map(counts.map(({ verdict, rows }) => [verdict, rows]));
}

/** Lists the rows left out, in the order of the file. */
export async function listLeftOut(engine: Engine, typed: string): Promise<LeftOutTableRows> {
  const rows = await engine.columns(
    { rank: 'number', verdict: 'number' },
    `SELECT (rowid + 1)::DOUBLE, verdict::DOUBLE FROM ${typed} WHERE verdict <> ${VERDICTS.kept} ORDER BY rowid`,
  );
  return { ranks: rows.rank, verdicts: Uint16Array.from(rows.verdict) };
}

/** Kept rows, duplicates left out, and the other rows left out by reason and column, most frequent first. */
export type VerdictTally = {
  kept: number;
  duplicates: number;
  dropped: TableReasonCount[];
  rejected: TableReasonCount[];
};

export function tallyVerdicts(
  byVerdict: ReadonlyMap<number, number>,
  misfits: ReadonlyMap<Misfit, number>,
  columns: readonly PlannedColumn[],
): VerdictTally {
  const counts: TableReasonCount[] = [...misfits].map(([reason, rows]) => ({ reason, column: null, rows }));
  for (const [verdict, rows] of byVerdict) {
    const found = reasonOf(verdict, columns);
    if (found !== null && found.reason !== 'duplicate') {
      counts.push({ reason: found.reason, column: found.column?.header ?? null, rows });
    }
  }
  counts.sort((a, b) => b.rows - a.rows || a.reason.localeCompare(b.reason));
  const ofKind = (kind: 'dropped' | 'rejected') => counts.filter(({ reason }) => TABLE_REASONS[reason].kind === kind);
  return {
    kept: byVerdict.get(VERDICTS.kept) ?? 0,
    duplicates: byVerdict.get(VERDICTS.duplicate) ?? 0,
    dropped: ofKind('dropped'),
    rejected: ofKind('rejected'),
  };
}
