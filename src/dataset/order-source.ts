import { z } from 'zod';
import type { DatasetCard, Measured, MeasuredGroup, MeasureQuery, MeasureSource } from '../domain/measure-source.ts';
import type { MeasureName, MeasureValues } from '../domain/measures.ts';
import type { Outcome } from '../domain/outcome.ts';
import { splitCustomers } from './breakdown-groups.ts';
import { checkQuery } from './check-query.ts';
import type { Reduction } from './define-reduction.ts';
import type { TableReduction } from './define-table-reduction.ts';
import { describeLoaded } from './describe-loaded.ts';
import { explainAbsence } from './explain-absence.ts';
import { callerSignal, forCaller, toTheEnd } from './interest.ts';
import type { OrderDataset } from './order-dataset.ts';
import { type OrdersView, viewOrders } from './orders-view.ts';
import { reduceTables } from './reduce-tables.ts';
import { type SegmentRule, segmentCustomers } from './segment-rule.ts';
import { sharedWorks } from './shared-works.ts';
import type { LoadedTables } from './tables-view.ts';

/** Some customers, or all: a sub-query that gives their keys, and the key of the group they are. */
type Group = { key: string | null; onlyCustomers: string | null };

const MEMO_ENTRIES = 500;
const Size = z.object({ customers: z.number() });

/** Answers measures from one data set of orders. Reductions are remembered by as-of date, period, segment and group. */
export function openOrderSource(
  dataset: OrderDataset,
  reductions: readonly Reduction[],
  rule: SegmentRule,
  tableReductions: readonly TableReduction[] = [],
): MeasureSource {
  const { engine } = dataset;
  const offered = dataset.hasAmount ? reductions : reductions.map(withoutMoney);
  const memo = sharedWorks<Partial<MeasureValues>>(MEMO_ENTRIES);
  const wholeViews = new Map<string, OrdersView>();
  const segmentsOf = (view: OrdersView, asOf?: string) => segmentCustomers(view, rule, asOf);
  const ofTables = new Set(tableReductions.flatMap((reduction) => reduction.measures));
  let viewNumber = 0;
  const loadedTables = sharedWorks<LoadedTables>();

  function openView(query: MeasureQuery, onlyCustomers: string | null): OrdersView {
    viewNumber += 1;
    const asOf = query.asOf ?? dataset.asOf;
    const ready = onlyCustomers === null && asOf === dataset.asOf ? dataset.ready : undefined;
    const name = `${dataset.prefix ?? 'v'}${viewNumber}`;
    return viewOrders(engine, {
      ...{ name, asOf, onlyCustomers, columns: dataset.columns },
      ...(ready && { ready }),
      ...(dataset.hasAmount && { segmentsOf }),
    });
  }

  /** The view of all customers at an as-of date, kept for the next question. */
  function wholeView(query: MeasureQuery): OrdersView {
    const asOf = query.asOf ?? dataset.asOf;
    const view = wholeViews.get(asOf) ?? openView(query, null);
    wholeViews.set(asOf, view);
    return view;
  }

  /** What is asked of the data, in the words under which an answer is remembered. */
  type Asked = { query: MeasureQuery; group: Group; view: OrdersView; begun: Promise<unknown>[] };

  async function reduceAll(
    names: readonly MeasureName[],
    { query, group, view, begun }: Asked,
  ): Promise<Partial<MeasureValues>> {
    const { segment = null, by = null, period = null, parameters = {} } = query;
    const scope = JSON.stringify([view.asOf, period, segment, by, group.key]);
    const keyOf = (reduction: Pick<Reduction, 'measures' | 'parameters'>) =>
      `${scope}|${reduction.measures.join()}|${JSON.stringify((reduction.parameters ?? []).map((name) => parameters[name] ?? null))}`;
    const isWanted = (reduction: Pick<Reduction, 'measures'>) =>
      reduction.measures.some((name) => names.includes(name));
    const reduce = (reduction: Reduction) => {
      const work = reduction.reduce(view);
      begun.push(work);
      return work;
    };
    const parts = await Promise.all([
      ...offered.filter(isWanted).map((reduction) => memo.ask(keyOf(reduction), () => reduce(reduction))),
      ...tableReductions
        .filter(isWanted)
        .map((reduction) => memo.ask(keyOf(reduction), () => reduceTable(reduction, query, group))),
    ]);
    const all: Partial<MeasureValues> = Object.assign({}, ...parts);
    if (all.inventory !== undefined) {
      all.inventory = { ...all.inventory, kinds: kindsOf(dataset), columns: [...dataset.columns].sort() };
    }
    return all;
  }

  async function reduceTable(
    reduction: TableReduction,
    query: MeasureQuery,
    group: Group,
  ): Promise<Partial<MeasureValues>> {
    const customers = group.onlyCustomers === null ? null : `SELECT customer::VARCHAR FROM (${group.onlyCustomers})`;
    const { period = null, parameters = {} } = query;
    const asOf = query.asOf ?? dataset.tablesAsOf ?? dataset.asOf;
    const tables = await loadedTables.ask('tables', dataset.tables ?? (() => describeLoaded(engine)));
    return reduceTables({ engine, tables, reductions: [reduction] }, reduction.measures, {
      ...{ asOf, period, parameters, customers },
      only: null,
    });
  }

  async function measureGroup(
    names: readonly MeasureName[],
    query: MeasureQuery,
    group: Group,
  ): Promise<MeasuredGroup> {
    const customers = group.onlyCustomers === null ? wholeView(query) : openView(query, group.onlyCustomers);
    const view = customers.over(query.period ?? null, query.parameters);
    const begun: Promise<unknown>[] = [];
    try {
      const counted = `SELECT count(*)::INTEGER AS customers FROM ${await view.periodCustomers()}`;
      const [[size], values] = await Promise.all([
        engine.rows(Size, counted),
        reduceAll(names, { query, group, view, begun }),
      ]);
      return { key: group.key, customers: size?.customers ?? 0, values };
    } finally {
      if (group.onlyCustomers !== null) await dropAfter(begun, view);
    }
  }

  return {
    datasets: async () => [cardOf(dataset)],
    measures: (names, query, signal) => forCaller(signal, () => measure(names, query)),
  };

  async function measure(names: readonly MeasureName[], query: MeasureQuery): Promise<Outcome<Measured>> {
    const fault = checkQuery(query, dataset, rule);
    if (fault !== null) return fault;
    const whole = wholeView(query);
    const inSegment =
      query.segment === undefined
        ? null
        : `SELECT customer FROM (${await segmentCustomers(whole, rule)}) WHERE segment = '${query.segment}'`;
    const groups = [await measureGroup(names, query, { key: null, onlyCustomers: inSegment })];
    if (query.by !== undefined) {
      const split = await splitCustomers(whole, query.by, dataset.columns, rule);
      if (!split.ok) return split;
      for (const { key, onlyCustomers } of split.value) {
        const only = inSegment === null ? onlyCustomers : `${onlyCustomers} INTERSECT ${inSegment}`;
        groups.push(await measureGroup(names, query, { key, onlyCustomers: only }));
      }
    }
    const found = groups[0]?.values ?? {};
    return {
      ok: true,
      value: {
        groups,
        unavailable: Object.fromEntries(
          names
            .filter((name) => found[name] === undefined)
            .map((name) => [name, explainAbsence(name, dataset, ofTables.has(name))]),
        ),
        population: {
          dataset: { id: dataset.id, digest: dataset.digest },
          rowsSeen: dataset.rowsRead,
          rowsExpected: dataset.rowsRead,
          complete: true,
          customers: groups[0]?.customers ?? 0,
          from: latest(query.period?.from, dataset.from),
          to: earliest(query.period?.to, query.asOf ?? dataset.asOf),
          asOf: query.asOf ?? dataset.asOf,
          timeZone: dataset.timeZone,
          currency: dataset.currency,
          conventions: { ...dataset.conventions },
          filled: [],
        },
      },
    };
  }
}

/** Frees a view once nothing counts on it any more: others may wait for what a caller who gave up had begun, and he does not. */
async function dropAfter(begun: readonly Promise<unknown>[], view: OrdersView): Promise<void> {
  const dropped = toTheEnd(() => Promise.allSettled(begun).then(() => view.drop()));
  if (callerSignal()?.aborted === true) dropped.catch(() => {});
  else await dropped;
}

/** A reduction as a file without amounts can give it. */
function withoutMoney({ measures, needsAmount = [], reduce, ...rest }: Reduction): Reduction {
  return {
    ...rest,
    measures: measures.filter((name) => !needsAmount.includes(name)),
    reduce: async (view) => {
      const values = { ...(await reduce(view)) };
      for (const name of needsAmount) delete values[name];
      return values;
    },
  };
}

function latest(asked: string | undefined, known: string): string {
  return asked === undefined || asked < known ? known : asked;
}

function earliest(asked: string | undefined, known: string): string {
  return asked === undefined || asked > known ? known : asked;
}

function kindsOf({ kinds }: OrderDataset): string[] {
  return kinds === undefined ? ['orders'] : [...kinds];
}

function cardOf(dataset: OrderDataset): DatasetCard {
  const { id, rowsRead, from, to, digest } = dataset;
  return { id, kinds: kindsOf(dataset), rows: rowsRead, from, to, digest };
}
