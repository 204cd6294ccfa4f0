import { type Engine, openEngine } from '../dataset/duckdb.ts';
import type { OrdersImport } from '../dataset/import/orders-import.ts';
import { type FileOptions, importOrdersFile } from '../dataset/import-file.ts';
import { joinSources } from '../dataset/join-sources.ts';
import type { OrderDataset } from '../dataset/order-dataset.ts';
import type { RecognisedFile } from '../dataset/recognise-file.ts';
import { splitByCurrency } from '../dataset/split-by-currency.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { addDays } from '../language/add-days.ts';
import { conventionsOf } from './conventions-of.ts';
import { datasetId } from './dataset-id.ts';
import { importOptions } from './import-options.ts';
import type { LoadContext } from './load-context.ts';
import { DEFAULT_TIME_ZONE, type LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { openSource } from './open-source.ts';
import { refuseAsOf } from './refuse-as-of.ts';

/** Data of one file of orders; with how it was read, for those who look behind the door. */
export type LoadedOrders = LoadedData & { readonly whole: OrderDataset; readonly found: OrdersImport };

/** Reads a file of orders into an engine of its own, then locks the engine: from there on it reaches no file. */
export async function loadOrders(
  file: RecognisedFile,
  options: LoadOptions,
  context: LoadContext,
): Promise<Outcome<LoadedOrders>> {
  const given = await importOptions(options, context);
  if (!given.ok) return given;
  const engine = await openEngine();
  try {
    await engine.confine([file.open.input.path], context.folder);
    const loaded = await readOrders(engine, file, options, given.value);
    if (!loaded.ok) await engine.close();
    return loaded;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function readOrders(
  engine: Engine,
  file: RecognisedFile,
  options: LoadOptions,
  given: FileOptions,
): Promise<Outcome<LoadedOrders>> {
  const imported = await importOrdersFile(engine, file, given);
  if (!imported.ok) return imported;
  const { found, account, rejects } = imported.value;
  const asOf = options.asOf ?? addDays(found.to, 1);
  if (asOf <= found.from) return refuseAsOf(asOf, found.from);
  const whole = describe(datasetId(file.open.input.file), found, { options, asOf, engine });
  const parts = splitByCurrency(whole);
  await engine.lock();
  return answer({
    source: joinSources(await Promise.all([whole, ...parts].map(openSource))),
    dataset: whole.id,
    accounts: [account],
    rejects,
    close: () => engine.close(),
    whole,
    found,
  });
}

function describe(
  id: string,
  found: OrdersImport,
  { options, asOf, engine }: { options: LoadOptions; asOf: string; engine: Engine },
): OrderDataset {
  const { digest, columns, form, rows, currency, currencies, from, to } = found;
  return {
    ...{ id, engine, digest, currency, from, to, asOf },
    columns: new Set(Object.keys(columns)),
    hasAmount: form !== 'log' && currencies.length === 0,
    rowsRead: rows.read,
    timeZone: options.timeZone ?? DEFAULT_TIME_ZONE,
    conventions: conventionsOf(options, found),
    currencies: currencies.map((each) => each.currency),
  };
}
