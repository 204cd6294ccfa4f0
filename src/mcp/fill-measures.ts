import type { MeasuredGroup, MeasureQuery, MeasureSource } from '../domain/measure-source.ts';
import type { MeasureName, MeasureValues } from '../domain/measures.ts';
import { answer, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import type { Population } from '../domain/population.ts';
import { fillable, type ToolDefinition } from '../tools/define-tool.ts';
import { quoteWords } from './quote.ts';

/** What data supply to one calculation: values by reference, the reason for each measure they cannot give, and the currency of amounts when it is known. */
export type DataValues = {
  readonly values: Partial<MeasureValues>;
  readonly unavailable: Partial<Record<MeasureName, Refusal>>;
  readonly currency: string | null;
};

/** A calculation from given numbers alone. */
export const noData: DataValues = { values: {}, unavailable: {}, currency: null };

export type Filling = {
  whole: DataValues;
  groups: (DataValues & Pick<MeasuredGroup, 'customers'> & { key: string })[];
  population: Population;
};

/** Asks the data for the measures the tool wants and the call does not give; nothing is copied, nothing checked again. */
export async function fillMeasures(
  tool: ToolDefinition,
  given: Readonly<Record<string, unknown>>,
  query: MeasureQuery,
  { source, signal }: { source: MeasureSource | null; signal: AbortSignal | undefined },
): Promise<Outcome<Filling>> {
  if (source === null) return noDatasets(query.dataset);
  const wanted = (tool.wants?.(given) ?? fillable(tool)).filter((name) => !Object.hasOwn(given, name));
  if (wanted.length === 0 && query.by !== undefined) return nothingToSplit(query.by);
  const measured = await source.measures(wanted, withParameters(tool, given, query), signal);
  if (!measured.ok) return measured;
  const { groups, unavailable, population } = measured.value;
  const only = (group: MeasuredGroup | undefined): DataValues => ({
    values: keep(wanted, group?.values ?? {}),
    unavailable,
    currency: population.currency,
  });
  const whole = only(groups.find((group) => group.key === null));
  return answer({
    whole,
    groups: groups.flatMap((group) =>
      group.key === null ? [] : [{ ...only(group), key: group.key, customers: group.customers }],
    ),
    population: { ...population, filled: Object.keys(whole.values) },
  });
}

/** Tells the data the arguments that change what is counted, defaults included. */
function withParameters(
  { asks = [], input }: ToolDefinition,
  given: Readonly<Record<string, unknown>>,
  query: MeasureQuery,
): MeasureQuery {
  const values = asks.map((name) => [name, given[name] ?? input.shape[name]?.safeParse(undefined).data] as const);
  const known = values.filter(([, value]) => value !== undefined);
  return known.length === 0 ? query : { ...query, parameters: Object.fromEntries(known) };
}

function keep(names: readonly MeasureName[], values: Partial<MeasureValues>): Partial<MeasureValues> {
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}

/** Nothing is loaded at all, so no data set can be named. */
export function noDatasets(id: string): Refusal {
  return refuse(
    'unknown_dataset',
    {
      fr: `Aucune donnée n’est chargée : le jeu ${quoteWords(id, 'fr')} n’existe pas ici. Chargez un fichier, ou donnez les nombres.`,
      en: `No data is loaded: there is no data set ${quoteWords(id, 'en')} here. Load a file, or give the numbers.`,
    },
    ['dataset'],
  );
}

function nothingToSplit(by: string): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `\`by\` (${by}) répartit des mesures lues dans les données, or l’appel les donne toutes. Retirez \`by\`, ou les valeurs données.`,
      en: `\`by\` (${by}) splits measures read from the data, but the call gives them all. Remove \`by\`, or the values given.`,
    },
    ['by'],
  );
}
