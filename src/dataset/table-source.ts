import type { DatasetCard, MeasureSource } from '../domain/measure-source.ts';
import { type MeasureName, measures } from '../domain/measures.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';

/** Data without orders: a survey, subscriptions, customers… `customers` counts those that some table names. */
export type TableDataset = {
  readonly id: string;
  readonly digest: string;
  readonly kinds: readonly string[];
  readonly rowsRead: number;
  readonly customers: number;
  readonly timeZone: string;
  readonly conventions: Readonly<Record<string, string>>;
  /** First and last day that some table names; null when none does. */
  readonly from: string | null;
  readonly to: string | null;
};

/** Answers what is known of data without orders: what there is. Measures of orders are refused, saying what is loaded. */
export function openTableSource(dataset: TableDataset): MeasureSource {
  const { id, digest, kinds, rowsRead, customers, timeZone, conventions, from, to } = dataset;
  const card: DatasetCard = { id, kinds: [...kinds], rows: rowsRead, from, to, digest };
  const inventory = { kinds: [...kinds], columns: [], customers, orders: 0, from: null, to: null, historyDays: 0 };
  return {
    datasets: async () => [card],
    async measures(names, query) {
      const others = names.filter((name) => name !== 'inventory');
      const values = names.length > others.length ? { inventory } : {};
      return {
        ok: true,
        value: {
          groups: [{ key: null, customers, values }],
          unavailable: Object.fromEntries(others.map((name) => [name, refuseWithoutOrders(name, kinds)])),
          population: {
            dataset: { id, digest },
            rowsSeen: rowsRead,
            rowsExpected: rowsRead,
            complete: true,
            customers,
            from: query.period?.from ?? from,
            to: query.period?.to ?? to,
            asOf: query.asOf ?? null,
            timeZone,
            currency: null,
            conventions: { ...conventions },
            filled: [],
          },
        },
      };
    },
  };
}

function refuseWithoutOrders(name: MeasureName, kinds: readonly string[]): Refusal {
  const { fr, en } = measures[name];
  return refuse(
    'not_in_data',
    {
      fr: `«\u00a0${fr}\u00a0» demande des commandes\u00a0: les données chargées n’en ont pas (${kinds.join(', ')}). Ajoutez un fichier de commandes.`,
      en: `“${en}” needs orders: the loaded data has none (${kinds.join(', ')}). Add an orders file.`,
    },
    ['orders'],
  );
}
