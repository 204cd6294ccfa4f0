import { basename, dirname } from 'node:path';
import { openEngine } from '../dataset/duckdb.ts';
import { importOrders } from '../dataset/import/import-orders.ts';
import type { OrdersImport } from '../dataset/import/orders-import.ts';
import { openTable } from '../dataset/input/open-table.ts';
import { KNOWN_WORDS } from '../dataset/known-words.ts';
import type { OrderDataset } from '../dataset/order-source.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import { addDays } from '../language/add-days.ts';
import { safeText } from '../language/safe-text.ts';
import type { LoadOptions } from './load-options.ts';

export type LoadedOrders = { dataset: OrderDataset; report: OrdersImport };

/** Reads an orders file into an engine of its own, then locks the engine: from there on it reaches no file. */
export async function loadOrders(path: string, options: LoadOptions, today: string): Promise<Outcome<LoadedOrders>> {
  const engine = await openEngine();
  const mapped = Object.values(options.map);
  const table = await openTable(path, { words: KNOWN_WORDS, mapped, folder: dirname(path) });
  const imported = table.ok ? await importOrders(engine, table.value, { ...withoutAbsent(options), today }) : table;
  if (!imported.ok) {
    await engine.close();
    return imported;
  }
  await engine.lock();
  const report = imported.value;
  const asOf = options.asOf ?? addDays(report.to, 1);
  if (asOf <= report.from) {
    await engine.close();
    return refuse('bad_argument', {
      fr: `La date d’arrêt des chiffres (${asOf}) doit suivre la première commande (${report.from}). Donnez une date plus tardive à --as-of.`,
      en: `The date the figures stop at (${asOf}) must come after the first order (${report.from}). Give --as-of a later date.`,
    });
  }
  return { ok: true, value: { dataset: describe(path, report, options, asOf, engine), report } };
}

function describe(
  path: string,
  report: OrdersImport,
  options: LoadOptions,
  asOf: string,
  engine: OrderDataset['engine'],
): OrderDataset {
  return {
    id: datasetId(path),
    engine,
    digest: report.digest,
    columns: new Set(Object.keys(report.columns)),
    hasAmount: report.form !== 'log',
    rowsRead: report.rows.read,
    currency: report.currency,
    timeZone: options.timeZone,
    conventions: {
      form: report.form,
      returns: options.returns,
      zero: options.zero,
      duplicates: options.duplicates,
      decimal: report.dialect.decimal,
      rowsKept: String(report.rows.kept),
      rowsSetAside: String(report.rows.dropped.reduce((sum, { rows }) => sum + rows, 0)),
      rowsRejected: String(report.rows.rejected.reduce((sum, { rows }) => sum + rows, 0)),
    },
    from: report.from,
    to: report.to,
    asOf,
  };
}

/** A file's base name without its extensions: `exports/orders.csv.gz` → `orders`. */
function datasetId(path: string): string {
  const name = safeText(basename(path));
  return name.replace(/\.[^.]*$/, '').replace(/\.(csv|tsv|txt)$/i, '') || name || 'orders';
}

function withoutAbsent({ asOf: _, dateOrder, ...options }: LoadOptions) {
  return dateOrder === undefined ? options : { ...options, dateOrder };
}
