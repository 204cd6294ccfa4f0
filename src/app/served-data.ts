import { joinSources } from '../dataset/join-sources.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import type { DataOrigin } from '../domain/strategy/request.ts';
import { noDatasets } from '../mcp/fill-measures.ts';
import type { InProcessClient } from '../mcp/in-process-connection.ts';
import type { LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';

/** A data set that may be named, how it was made ready, and the day to stand on when the user gave one. */
export type ServedSet = { readonly id: string; readonly origin: DataOrigin; readonly asOf: string | null };

/** Data as a run works on it, from its beginning to its end: what an import changes meanwhile, the next run sees. */
export type DataInUse = {
  readonly source: MeasureSource | null;
  /** The metric tools over these data. */
  readonly caller: InProcessClient;
  /** The first is meant when none is named. */
  readonly sets: readonly ServedSet[];
};

/** The data of a server that goes on while files are imported. */
export type ServedData = {
  /** The data of the moment, whichever they are when it is asked. */
  readonly source: MeasureSource;
  use<T>(work: (data: DataInUse) => Promise<T>): Promise<T>;
  /**
   * Serves what the workspace holds from now on, read so, first, and beside it the first data when they are others. What the workspace
   * held before closes when the last run on it ends.
   */
  replace(loaded: LoadedData, reading: LoadOptions): void;
  /** Closes what was put in place of the first data, which are their opener's own. */
  close(): Promise<void>;
};

type Generation = DataInUse & { runs: number; left: boolean; end(): Promise<void> };

/** Serves `first`, then what replaces it; `connect` makes a client of the metric tools over a source. */
export function openServedData(first: DataInUse, connect: (source: MeasureSource) => InProcessClient): ServedData {
  let current: Generation = { ...first, runs: 0, left: false, end: async () => {} };

  async function use<T>(work: (data: DataInUse) => Promise<T>): Promise<T> {
    const generation = current;
    generation.runs += 1;
    try {
      return await work(generation);
    } finally {
      generation.runs -= 1;
      if (generation.left && generation.runs === 0) await generation.end();
    }
  }

  function leave(generation: Generation): Promise<void> {
    generation.left = true;
    return generation.runs === 0 ? generation.end() : Promise.resolve();
  }

  return {
    source: {
      datasets: () => use(async ({ source }) => (await source?.datasets()) ?? []),
      measures: (names, query, signal) =>
        use(async ({ source }) => source?.measures(names, query, signal) ?? noDatasets(query.dataset)),
      keep: (dataset, kept) => use(async ({ source }) => source?.keep?.(dataset, kept)),
    },
    use,
    replace(loaded, reading) {
      const origin: DataOrigin = { kind: 'workspace', options: reading };
      const imported: ServedSet = { id: loaded.dataset, origin, asOf: reading.asOf ?? null };
      const others = first.sets.filter(({ id, origin }) => origin.kind !== 'workspace' && id !== imported.id);
      const source =
        others.length === 0 || first.source === null ? loaded.source : joinSources([loaded.source, first.source]);
      const caller = connect(source);
      const end = () => caller.close().then(() => loaded.close());
      const former = current;
      current = { source, caller, sets: [imported, ...others], runs: 0, left: false, end };
      leave(former).catch(() => {});
    },
    close: () => leave(current),
  };
}
