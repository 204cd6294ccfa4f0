import type { Engine } from '../duckdb.ts';
import { ROW_CODES } from './row-code.ts';

/**
 * The rows of a file that became no order, in the order of the file: their rank among the records with the right number
 * of fields (1 is the first), and the verdict on them. Nine bytes a row, so that millions can be listed later.
 */
export type LeftOutRows = { ranks: Float64Array; codes: Uint8Array };

/** Lists the rows left out, once their verdicts are settled. Returns still to be deducted are not among them. */
export async function listLeftOut(
  engine: Engine,
  table: string,
  byCode: ReadonlyMap<number, number>,
): Promise<LeftOutRows> {
  const stays: ReadonlySet<number> = new Set([ROW_CODES.kept, ROW_CODES.netted, ROW_CODES.refund]);
  const codes = [...byCode.keys()].filter((code) => !stays.has(code));
  if (codes.length === 0) return { ranks: new Float64Array(), codes: new Uint8Array() };
  const rows = await engine.columns(
    { rank: 'number', code: 'number' },
    `SELECT (rowid + 1)::DOUBLE, code::DOUBLE FROM ${table} WHERE code IN (${codes.join(', ')}) ORDER BY rowid`,
  );
  return { ranks: rows.rank, codes: Uint8Array.from(rows.code) };
}

/** Adds the returns that no order could take, by their ranks. */
export function addReturnsAlone({ ranks, codes }: LeftOutRows, alone: readonly number[]): LeftOutRows {
  if (alone.length === 0) return { ranks, codes };
  const all = [
    ...Array.from(ranks, (rank, index) => ({ rank, code: codes[index] ?? ROW_CODES.kept })),
    ...alone.map((rank) => ({ rank, code: ROW_CODES.returnAlone })),
  ].sort((a, b) => a.rank - b.rank);
  return { ranks: Float64Array.from(all, ({ rank }) => rank), codes: Uint8Array.from(all, ({ code }) => code) };
}
