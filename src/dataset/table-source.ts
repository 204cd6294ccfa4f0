import type { DatasetCard, Measured, MeasuredGroup, MeasureQuery, MeasureSource } from '../domain/measure-source.ts';
import { type MeasureName, type MeasureValues, measures } from '../domain/measures.ts';
import { type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import type { TableReduction } from './define-table-reduction.ts';
import type { Engine } from './duckdb.ts';
import { forCaller } from './interest.ts';
import { reduceTables } from './reduce-tables.ts';
import { refuseWithoutKind } from './refuse-without-kind.ts';
import { splitTable } from './split-table.ts';
import type { LoadedTables, TablesScope } from './tables-view.ts';

/** Data without orders: a survey, subscriptions, customers… `customers` counts those that some table names. */
export type TableDataset = {
  readonly id: string;
  readonly engine: Engine;
  readonly tables: LoadedTables;
  readonly digest: string;
  readonly kinds: readonly string[];
  readonly rowsRead: number;
  readonly customers: number;
  readonly timeZone: string;
  readonly currency: string | null;
  readonly conventions: Readonly<Record<string, string>>;
  /** First and last day that some table names; null when none does. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day after the last one, or the one the user gave; null when no table names a day. */
  readonly asOf: string | null;
};

/** The as-of date of tables without days: nothing is counted up to it. */
const NO_DAY = '9999-12-31';

/** Answers measures from data without orders. Measures of orders are refused, saying what is loaded. */
export function openTableSource(dataset: TableDataset, reductions: readonly TableReduction[]): MeasureSource {
  const { id, engine, tables, digest, kinds, rowsRead, customers, timeZone, conventions, from, to } = dataset;
  const card: DatasetCard = { id, kinds: [...kinds], rows: rowsRead, from, to, digest };
  const inventory = { kinds: [...kinds], columns: [], customers, orders: 0, from: null, to: null, historyDays: 0 };

  async function measureGroup(names: readonly MeasureName[], scope: TablesScope): Promise<Partial<MeasureValues>> {
    const values = await reduceTables({ engine, tables, reductions }, names, scope);
    return names.includes('inventory') ? { ...values, inventory } : values;
  }

  return {
    datasets: async () => [card],
    measures: (names, query, signal) => forCaller(signal, () => measure(names, query)),
  };

  async function measure(names: readonly MeasureName[], query: MeasureQuery): Promise<Outcome<Measured>> {
    const asOf = query.asOf ?? dataset.asOf;
    if (query.segment !== undefined) return refuseSegments(kinds);
    const { period = null, parameters = {} } = query;
    const whole = { asOf: asOf ?? NO_DAY, period, parameters, customers: null, only: null };
    const values = await measureGroup(names, whole);
    const groups: MeasuredGroup[] = [{ key: null, customers, values }];
    const split = await splitRows(names, query);
    if (!split.ok) return split;
    for (const { key, rows, ...only } of split.value) {
      groups.push({ key, customers: rows, values: await measureGroup(names, { ...whole, only }) });
    }
    return {
      ok: true,
      value: {
        groups,
        unavailable: Object.fromEntries(
          names.filter((name) => values[name] === undefined).map((name) => [name, explain(name)]),
        ),
        population: {
          dataset: { id, digest },
          rowsSeen: rowsRead,
          rowsExpected: rowsRead,
          complete: true,
          customers,
          from: query.period?.from ?? from,
          to: query.period?.to ?? to,
          asOf,
          timeZone,
          currency: dataset.currency,
          conventions: { ...conventions },
          filled: [],
        },
      },
    };
  }

  function explain(name: MeasureName): Refusal {
    const kind = measures[name].from;
    return kind === null || kind === 'orders' ? refuseWithoutOrders(name, kinds) : refuseWithoutKind(name, kind, kinds);
  }

  /** The groups of a breakdown: those of the table that the first measure is about. */
  async function splitRows(names: readonly MeasureName[], { by }: MeasureQuery) {
    if (by === undefined) return { ok: true as const, value: [] };
    const about = reductions.find(
      ({ measures: given, needs: [first] }) =>
        given.some((name) => names.includes(name)) && first !== undefined && tables.has(first.table),
    )?.needs[0];
    const groups = about === undefined ? null : await splitTable({ engine, tables }, about.table, by);
    if (about === undefined || groups === null) return refuseBreakdown(by);
    return { ok: true as const, value: groups.map((group) => ({ ...group, table: about.table })) };
  }
}

function refuseBreakdown(by: string): Outcome<never> {
  return refuse(
    'not_in_data',
    {
      fr: `Les données n’ont pas de colonne pour une ventilation par « ${by} ».`,
      en: `The data has no column for a breakdown by “${by}”.`,
    },
    [by],
  );
}

function refuseSegments(kinds: readonly string[]): Refusal {
  return refuse(
    'not_in_data',
    {
      fr: `Les segments RFM demandent des commandes : les données chargées n’en ont pas (${kinds.join(', ')}).`,
      en: `RFM segments need orders: the loaded data has none (${kinds.join(', ')}).`,
    },
    ['orders'],
  );
}

function refuseWithoutOrders(name: MeasureName, kinds: readonly string[]): Refusal {
  const { fr, en } = measures[name];
  return refuse(
    'not_in_data',
    {
      fr: `« ${fr} » demande des commandes : les données chargées n’en ont pas (${kinds.join(', ')}). Ajoutez un fichier de commandes.`,
      en: `“${en}” needs orders: the loaded data has none (${kinds.join(', ')}). Add an orders file.`,
    },
    ['orders'],
  );
}
