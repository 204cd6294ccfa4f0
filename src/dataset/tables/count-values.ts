import { z } from 'zod';
import type { Engine } from '../duckdb.ts';
import { columnName } from '../input/read-csv-sql.ts';
import { FAULTS } from './fault.ts';
import type { UnreadValues } from './table-import.ts';
import { faultName } from './type-rows.ts';
import type { PlannedColumn } from './value-reading.ts';
import { reasonOfFault, VERDICTS } from './verdict.ts';

/** What one column of the kept rows lacks: values that the file does not give, and values that cannot be read. */
export type ColumnCount = { missing: number; unread: UnreadValues[] };

const FaultCount = z.object({ fault: z.number(), rows: z.number(), first: z.number() });
const Example = z.object({ text: z.string() });

/** Counts, for each column, the kept rows without a value; the unread ones with the first of their texts. */
export async function countValues(
  engine: Engine,
  { staged, typed }: { staged: string; typed: string },
  columns: readonly PlannedColumn[],
): Promise<ColumnCount[]> {
  const counts: ColumnCount[] = [];
  for (const [position, column] of columns.entries()) {
    counts.push(
      column.index === null
        ? { missing: 0, unread: [] }
        : await countColumn(engine, { staged, typed }, column, position),
    );
  }
  return counts;
}

async function countColumn(
  engine: Engine,
  { staged, typed }: { staged: string; typed: string },
  { name, header, index, reading }: PlannedColumn,
  position: number,
): Promise<ColumnCount> {
  const faults = await engine.rows(
    FaultCount,
    `SELECT ${faultName(position)}::INTEGER AS fault, count(*)::DOUBLE AS rows, min(rowid)::DOUBLE AS first FROM ${typed}
     WHERE ${faultName(position)} > 0 AND verdict = ${VERDICTS.kept} GROUP BY fault ORDER BY fault`,
  );
  const unread: UnreadValues[] = [];
  let missing = 0;
  for (const { fault, rows, first } of faults) {
    if (fault === FAULTS.missing || index === null) {
      missing += rows;
      continue;
    }
    const [example] = await engine.rows(
      Example,
      `SELECT coalesce(${columnName(index)}, '') AS text FROM ${staged} WHERE rowid = ${first}`,
    );
    unread.push({
      field: name,
      column: header,
      reason: reasonOfFault(fault, reading.type),
      rows,
      example: example?.text ?? '',
    });
  }
  return { missing, unread };
}
