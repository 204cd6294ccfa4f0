import { answer, type Outcome } from '../domain/outcome.ts';
import type { Engine } from './duckdb.ts';
import { accountOfOrders, accountOfTable, type FileAccount } from './file-account.ts';
import type { FileReject } from './file-reject.ts';
import type { ImportOptions } from './import/import-options.ts';
import { importOrders } from './import/import-orders.ts';
import { streamRejects } from './import/list-rejects.ts';
import { OrderColumns } from './import/order-columns.ts';
import type { OrdersImport } from './import/orders-import.ts';
import { ROW_REASONS } from './import/row-reason.ts';
import { kinds } from './kinds/kinds.ts';
import { mendOnce } from './mend-once.ts';
import type { RecognisedFile } from './recognise-file.ts';
import { importTable } from './tables/import-table.ts';
import { streamTableRejects } from './tables/list-table-rejects.ts';
import type { TableImport } from './tables/table-import.ts';
import type { TableOptions } from './tables/table-options.ts';
import { TABLE_REASONS } from './tables/table-reason.ts';

/** The conventions of an import, whatever the kind of the file. */
export type FileOptions = ImportOptions & Pick<TableOptions, 'scale'>;

/** A file whose rows are in tables of the engine. */
export type ImportedFile<Found> = {
  found: Found;
  account: FileAccount;
  /** Rows that were not imported, in the order of the file; reads it again, and throws what the system throws when it is gone. */
  rejects(): AsyncIterable<FileReject>;
};

/** Reads a file recognised as orders into the table `orders`, or the one that `options` name. */
export function importOrdersFile(
  engine: Engine,
  file: RecognisedFile,
  options: ImportOptions,
): Promise<Outcome<ImportedFile<OrdersImport>>> {
  return mendOnce(file, (found) => importAsOrders(engine, found, options));
}

async function importAsOrders(
  engine: Engine,
  { open, recognised }: RecognisedFile,
  options: ImportOptions,
): Promise<Outcome<ImportedFile<OrdersImport>>> {
  const imported = await importOrders(engine, open, OrderColumns.parse(recognised.columns), options);
  if (!imported.ok) return imported;
  const found = imported.value;
  return answer({
    found,
    account: accountOfOrders(found, recognised, open.input),
    async *rejects() {
      for await (const { reason, ...reject } of streamRejects(found, 'all')) {
        const { fr, en } = ROW_REASONS[reason];
        yield { ...reject, file: open.input.file, reason: { fr, en } };
      }
    },
  });
}

/** Reads a file recognised as anything else into the table of its kind, or the one that `options` name. */
export function importTableFile(
  engine: Engine,
  file: RecognisedFile,
  options: FileOptions,
): Promise<Outcome<ImportedFile<TableImport>>> {
  return mendOnce(file, (found) => importAsTable(engine, found, options));
}

async function importAsTable(
  engine: Engine,
  { open, recognised }: RecognisedFile,
  options: FileOptions,
): Promise<Outcome<ImportedFile<TableImport>>> {
  const { kind, platform, columns, ignored } = recognised;
  const imported = await importTable(engine, open, { kind: kinds[kind], columns, platform }, options);
  if (!imported.ok) return imported;
  const found = { ...imported.value, ignored };
  return answer({
    found,
    account: accountOfTable(found, open.input),
    async *rejects() {
      for await (const { reason, ...reject } of streamTableRejects(found, 'all')) {
        const { fr, en } = TABLE_REASONS[reason];
        yield { ...reject, file: open.input.file, reason: { fr, en } };
      }
    },
  });
}
