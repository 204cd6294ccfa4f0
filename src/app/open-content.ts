import { z } from 'zod';
import { describeLoaded } from '../dataset/describe-loaded.ts';
import type { Engine } from '../dataset/duckdb.ts';
import { joinSources } from '../dataset/join-sources.ts';

import { loadTableReductions } from '../dataset/load-reductions.ts';
import type { OrderDataset } from '../dataset/order-dataset.ts';
import { splitByCurrency } from '../dataset/split-by-currency.ts';
import { openTableSource } from '../dataset/table-source.ts';
import {
  describeWorkspace,
  type KindInWorkspace,
  type WorkspaceContent,
} from '../dataset/workspace/describe-workspace.ts';
import { writeKeptColumns } from '../dataset/workspace/kept-columns-file.ts';
import type { Manifest } from '../dataset/workspace/manifest.ts';
import { openGeneration } from '../dataset/workspace/open-generation.ts';
import type { Workspace } from '../dataset/workspace/open-workspace.ts';
import { readWorkspace } from '../dataset/workspace/read-workspace.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { addDays } from '../language/add-days.ts';
import type { LoadOptions } from './load-options.ts';
import { openSource } from './open-source.ts';
import { refuseAsOf } from './refuse-as-of.ts';
import { refuseCurrency } from './refuse-currency.ts';

export type OpenContent = {
  source: MeasureSource;
  dataset: string;
  /** Digest of what the workspace holds. */
  content: string;
  close(): Promise<void>;
};

/** Opens what a workspace holds as one data set named `id`, or one for each currency besides when amounts are in several. */
export async function openContent(
  workspace: Workspace,
  options: LoadOptions,
  id: string,
): Promise<Outcome<OpenContent>> {
  const generation = await openGeneration(workspace);
  if (!generation.ok) return generation;
  const { engine, manifest } = generation.value;
  try {
    const opened = await openTables(engine, manifest, { options, id, folder: workspace.folder });
    if (!opened.ok) await engine.close();
    return opened;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openTables(
  engine: Engine,
  manifest: Manifest,
  { options, id, folder }: { options: LoadOptions; id: string; folder: string },
): Promise<Outcome<OpenContent>> {
  const content = describeWorkspace(manifest);
  const orders = content.kinds.find(({ kind }) => kind === 'orders');
  const close = () => engine.close();
  if (orders === undefined || orders.from === null || orders.to === null) {
    const tables = await describeTables(engine, content, id);
    const asOf = options.asOf ?? (tables.to === null ? null : addDays(tables.to, 1));
    const source = openTableSource({ ...tables, asOf }, await loadTableReductions());
    return answer({ source: keeping(source, folder, content.digest), dataset: id, content: content.digest, close });
  }
  const span = { from: orders.from, to: orders.to };
  const asOf = options.asOf ?? addDays(span.to, 1);
  if (asOf <= span.from) return refuseAsOf(asOf, span.from);
  const lastDays = content.kinds.flatMap(({ to }) => to ?? []).sort();
  const tablesAsOf = options.asOf ?? addDays(lastDays.at(-1) ?? span.to, 1);
  const whole = { ...(await describeOrders(engine, content, orders, { ...span, id, asOf })), tablesAsOf };
  const parts = splitByCurrency(whole);
  const chosen =
    options.currency === undefined ? whole : [whole, ...parts].find(({ currency }) => currency === options.currency);
  if (chosen === undefined) return refuseCurrency(options.currency ?? '', whole);
  const source = joinSources(await Promise.all([whole, ...parts].map(openSource)));
  return answer({
    source: keeping(source, folder, content.digest),
    dataset: chosen.id,
    content: content.digest,
    close,
  });
}

/**
 * The same data, with a place beside it for what tools compute from them, and not from what was there before; where it cannot be
 * written, nothing is kept and nothing fails.
 */
function keeping(source: MeasureSource, folder: string, content: string): MeasureSource {
  return {
    ...source,
    keep: async ({ id, digest }, kept) => {
      const isOurs = (await source.datasets()).some((card) => card.id === id && card.digest === digest);
      const now = isOurs ? await readWorkspace(folder) : null;
      const isNow = now?.ok === true && now.value !== null && describeWorkspace(now.value).digest === content;
      if (isNow) await writeKeptColumns(folder, `${content} ${id}`, kept);
    },
  };
}

type Place = { id: string; from: string; to: string; asOf: string };

async function describeOrders(
  engine: Engine,
  { digest, kinds, ready }: WorkspaceContent,
  { columns, conventions, imports, hasAmount }: KindInWorkspace,
  { id, from, to, asOf }: Place,
): Promise<OrderDataset> {
  const currencies = await listCurrencies(engine);
  const count = (of: (record: KindInWorkspace['imports'][number]) => number) =>
    imports.reduce((sum, record) => sum + of(record), 0);
  const isDefault = asOf === addDays(to, 1);
  return {
    ...{ id, engine, digest, columns, from, to, asOf },
    hasAmount: hasAmount === true && currencies.length < 2,
    kinds: kinds.map(({ kind }) => kind),
    rowsRead: count(({ rows }) => rows.read),
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    currencies: currencies.length > 1 ? currencies : [],
    timeZone: conventions.timeZone ?? 'UTC',
    conventions: {
      ...conventions,
      ...(currencies.length > 1 && { currencies: currencies.join(', ') }),
      files: String(imports.length),
      rowsImported: String(count(({ rows }) => rows.imported)),
      rowsMerged: String(count(({ rows }) => rows.merged)),
      rowsDuplicate: String(count(({ rows }) => rows.duplicates)),
      rowsRejected: String(count(({ rows }) => rows.rejected)),
    },
    ...(isDefault && ready !== null && { ready }),
  };
}

const Column = z.object({ name: z.string() });

async function listCurrencies(engine: Engine): Promise<string[]> {
  const [column] = await engine.rows(
    Column,
    `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'currency'`,
  );
  if (column === undefined) return [];
  const found = await engine.rows(
    Column,
    'SELECT DISTINCT currency AS name FROM orders WHERE currency IS NOT NULL ORDER BY name',
  );
  return found.map(({ name }) => name);
}

const Count = z.object({ customers: z.number() });

async function describeTables(engine: Engine, { digest, kinds, rowsRead }: WorkspaceContent, id: string) {
  const named = kinds.filter(({ columns }) => columns.has('customer')).flatMap(({ tables }) => tables.slice(0, 1));
  const union = named.map((table) => `SELECT customer FROM "${table}"`).join(' UNION ');
  const [found] =
    named.length === 0 ? [] : await engine.rows(Count, `SELECT count(customer)::DOUBLE AS customers FROM (${union})`);
  const days = kinds.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const sorted = [...days].sort();
  const currencies = [...new Set(kinds.flatMap((kind) => [...kind.currencies]))];
  return {
    ...{ id, engine, digest, rowsRead },
    tables: await describeLoaded(engine),
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    kinds: kinds.map(({ kind }) => kind),
    customers: found?.customers ?? 0,
    timeZone: kinds[0]?.conventions.timeZone ?? 'UTC',
    conventions: kinds[0]?.conventions ?? {},
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
  };
}
