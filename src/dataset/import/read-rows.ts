import type { Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { type CountedReading, readCounted } from '../input/read-counted.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrdersReading } from './orders-reading.ts';
import type { PlannedReading } from './plan-reading.ts';
import { reconsiderReading } from './reconsider-reading.ts';
import { type StagedRows, stageRows } from './stage-rows.ts';

/** The rows of a file of orders in the engine, how they were read, and how many the file holds by our own count. */
export type ReadRows = CountedReading<OrdersReading, StagedRows>;

/** Reads the whole file into typed rows, again where it shows what its head did not. */
export function readRows(
  engine: Engine,
  planned: PlannedReading,
  options: ImportOptions,
  staging: { table: string; fingerprint: boolean },
): Promise<Outcome<ReadRows>> {
  return readCounted(
    planned.reading,
    planned.recordsAboveHeader,
    {
      stage: (reading) => stageRows(engine, reading, options, staging),
      reconsider: (reading, staged) => reconsiderReading(engine, { reading, staged, planned }, options),
    },
    { onProgress: options.onProgress },
  );
}
