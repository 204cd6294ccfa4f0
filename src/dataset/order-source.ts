import { z } from 'zod';
import type { DatasetCard, Measured, MeasuredGroup, MeasureQuery, MeasureSource } from '../domain/measure-source.ts';
import { type MeasureName, type MeasureValues, measures } from '../domain/measures.ts';
import { type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import { splitCustomers } from './breakdown-groups.ts';
import type { Reduction } from './define-reduction.ts';
import type { Engine } from './duckdb.ts';
import { type OrdersView, viewOrders } from './orders-view.ts';
import { type SegmentRule, segmentCustomers } from './segment-rule.ts';
import { sqlDay } from './sql-day.ts';

/** Orders loaded in an engine, with what the import decided. `digest` identifies the bytes they came from. */
export type OrderDataset = {
  readonly id: string;
  readonly engine: Engine;
  readonly digest: string;
  readonly columns: ReadonlySet<string>;
  readonly hasAmount: boolean;
  readonly rowsRead: number;
  readonly currency: string | null;
  readonly timeZone: string;
  readonly conventions: Readonly<Record<string, string>>;
  /** First and last day of the kept orders. */
  readonly from: string;
  readonly to: string;
  /** The as-of date when the user gave one; else the day after the last order. */
  readonly asOf: string;
  /** Every kind of data loaded with the orders; `orders` alone when absent. */
  readonly kinds?: readonly string[];
  /** The currencies that amounts are in when they cannot be added: nothing about money is then computable. */
  readonly currencies?: readonly string[];
  /** What the names of its working tables begin with, when several data sets share an engine. */
  readonly prefix?: string;
  /** Tables kept ready for its as-of date and all customers. */
  readonly ready?: { readonly orderDays: string; readonly customers: string };
};

const MEMO_ENTRIES = 500;
const Size = z.object({ customers: z.number() });

/** Answers measures from one data set of orders. Reductions are remembered by as-of date, period, segment and group. */
export function openOrderSource(
  dataset: OrderDataset,
  reductions: readonly Reduction[],
  rule: SegmentRule,
): MeasureSource {
  const { engine } = dataset;
  const offered = dataset.hasAmount ? reductions : reductions.map(withoutMoney);
  const memo = new Map<string, Promise<Partial<MeasureValues>>>();
  const wholeViews = new Map<string, OrdersView>();
  let viewNumber = 0;

  function openView(query: MeasureQuery, onlyCustomers: string | null): OrdersView {
    viewNumber += 1;
    const asOf = query.asOf ?? dataset.asOf;
    const ready = onlyCustomers === null && asOf === dataset.asOf ? dataset.ready : undefined;
    const name = `${dataset.prefix ?? 'v'}${viewNumber}`;
    return viewOrders(engine, { name, asOf, onlyCustomers, ...(ready && { ready }) });
  }

  /** The view of all customers at an as-of date, kept for the next question. */
  function wholeView(query: MeasureQuery): OrdersView {
    const asOf = query.asOf ?? dataset.asOf;
    const view = wholeViews.get(asOf) ?? openView(query, null);
    wholeViews.set(asOf, view);
    return view;
  }

  async function reduceAll(
    names: readonly MeasureName[],
    view: OrdersView,
    key: string,
  ): Promise<Partial<MeasureValues>> {
    const wanted = offered.filter((reduction) => reduction.measures.some((name) => names.includes(name)));
    const parts = await Promise.all(
      wanted.map((reduction) => remember(`${key}|${reduction.measures.join()}`, () => reduction.reduce(view))),
    );
    const all: Partial<MeasureValues> = Object.assign({}, ...parts);
    if (all.inventory !== undefined) {
      all.inventory = { ...all.inventory, kinds: kindsOf(dataset), columns: [...dataset.columns].sort() };
    }
    return all;
  }

  function remember(key: string, reduce: () => Promise<Partial<MeasureValues>>): Promise<Partial<MeasureValues>> {
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (memo.size >= MEMO_ENTRIES) memo.delete(memo.keys().next().value ?? '');
    const fresh = reduce();
    memo.set(key, fresh);
    fresh.catch(() => memo.delete(key));
    return fresh;
  }

  async function measureGroup(
    names: readonly MeasureName[],
    query: MeasureQuery,
    group: { key: string | null; onlyCustomers: string | null },
  ): Promise<MeasuredGroup> {
    const customers = group.onlyCustomers === null ? wholeView(query) : openView(query, group.onlyCustomers);
    const view = customers.over(query.period ?? null);
    const scope = JSON.stringify([view.asOf, view.period, query.segment ?? null, query.by ?? null, group.key]);
    const counted = `SELECT count(*)::INTEGER AS customers FROM ${await view.periodCustomers()}`;
    const [[size], values] = await Promise.all([engine.rows(Size, counted), reduceAll(names, view, scope)]);
    if (group.onlyCustomers !== null) await view.drop();
    return { key: group.key, customers: size?.customers ?? 0, values };
  }

  return {
    datasets: async () => [cardOf(dataset)],
    async measures(names, query): Promise<Outcome<Measured>> {
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
            names.filter((name) => found[name] === undefined).map((name) => [name, explainAbsence(name, dataset)]),
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
    },
  };
}

/** A reduction as a file without amounts can give it. */
function withoutMoney({ measures, needsAmount = [], reduce }: Reduction): Reduction {
  return {
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

function explainAbsence(name: MeasureName, dataset: OrderDataset): Refusal {
  const { fr, en } = measures[name];
  const { currencies = [] } = dataset;
  if (currencies.length > 1) {
    const list = currencies.join(', ');
    return refuse(
      'not_in_data',
      {
        fr: `«\u00a0${fr}\u00a0» n’est pas calculable\u00a0: les montants sont en plusieurs devises (${list}). Choisissez-en une avec --currency, ou donnez des taux datés avec --rates FICHIER.`,
        en: `“${en}” cannot be computed: the amounts are in several currencies (${list}). Choose one with --currency, or give dated rates with --rates FILE.`,
      },
      ['currency', 'rates'],
    );
  }
  if (!dataset.hasAmount) {
    return refuse(
      'not_in_data',
      {
        fr: `« ${fr} » n’est pas calculable : le fichier n’a pas de colonne de montant. Indiquez-la avec --map amount=COLONNE.`,
        en: `“${en}” cannot be computed: the file has no amount column. Name it with --map amount=COLUMN.`,
      },
      ['amount'],
    );
  }
  return refuse(
    'too_short',
    {
      fr: `« ${fr} » demande un historique plus long que celui du ${dataset.from} au ${dataset.to}.`,
      en: `“${en}” needs a longer history than ${dataset.from} to ${dataset.to}.`,
    },
    [name],
  );
}

/** The data set, segment, period, date and zone of a query, or why they cannot be used. */
function checkQuery(query: MeasureQuery, dataset: OrderDataset, rule: SegmentRule): Refusal | null {
  if (query.dataset !== dataset.id) {
    return refuse('unknown_dataset', {
      fr: `Aucun jeu de données « ${query.dataset} ». Jeux chargés : ${dataset.id}.`,
      en: `No data set “${query.dataset}”. Loaded: ${dataset.id}.`,
    });
  }
  const segments = new Set(Object.values(rule.codes));
  if (query.segment !== undefined && !segments.has(query.segment)) {
    return refuse('bad_argument', {
      fr: `Segment « ${query.segment} » inconnu. Segments : ${[...segments].join(', ')}.`,
      en: `Unknown segment “${query.segment}”. Segments: ${[...segments].join(', ')}.`,
    });
  }
  const dated = query.segment !== undefined || query.by === 'segment';
  if (dated && !dataset.hasAmount) return explainAbsence('monetary', dataset);
  if (query.period !== undefined && sqlDay(query.period.from) >= sqlDay(query.period.to)) {
    return refuse('bad_argument', {
      fr: `La période va du ${query.period.from} (inclus) au ${query.period.to} (exclu) : elle est vide.`,
      en: `The period runs from ${query.period.from} (included) to ${query.period.to} (excluded): it is empty.`,
    });
  }
  if (query.asOf !== undefined && query.asOf <= dataset.from) {
    return refuse('not_in_data', {
      fr: `Aucune commande avant le ${query.asOf} : les données commencent le ${dataset.from}.`,
      en: `No order before ${query.asOf}: the data starts on ${dataset.from}.`,
    });
  }
  if (query.timeZone !== undefined && query.timeZone !== dataset.timeZone) {
    return refuse('bad_argument', {
      fr: `Les jours ont été lus dans le fuseau ${dataset.timeZone} ; rechargez le fichier avec --time-zone ${query.timeZone}.`,
      en: `Days were read in time zone ${dataset.timeZone}; load the file again with --time-zone ${query.timeZone}.`,
    });
  }
  return null;
}
