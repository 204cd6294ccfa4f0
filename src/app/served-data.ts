import { joinSources } from '../dataset/join-sources.ts';
import type { MeasureSource } from '../domain/measure-source.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { DataOrigin } from '../domain/strategy/request.ts';
import { noDatasets } from '../mcp/fill-measures.ts';
import type { InProcessClient } from '../mcp/in-process-connection.ts';
import type { FollowWorkspace } from './follow-workspace.ts';
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

/** The data of a server that goes on while files are imported, through it or elsewhere. */
export type ServedData = {
  /** The data of the moment, whichever they are when it is asked. */
  readonly source: MeasureSource;
  /** Refuses what `work` refuses, and when the workspace that is served can no longer be read. */
  use<T>(work: (data: DataInUse) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /**
   * Serves what the workspace holds from now on, first, and beside it the first data when they are others. What it held before
   * closes when the last run on it ends. Gives the id of its data set, null when nothing is imported there.
   */
  serveWorkspace(): Promise<Outcome<string | null>>;
  /** Closes what was put in place of the first data, which are their opener's own. */
  close(): Promise<void>;
};

type Parts = {
  /** Data of the workspace, others, or none. */
  readonly first: DataInUse;
  readonly follow: FollowWorkspace;
  /** How the workspace is read. */
  readonly reading: LoadOptions;
  /** Makes a client of the metric tools over a source. */
  connect(source: MeasureSource | null): InProcessClient;
};

type Generation = DataInUse & { runs: number; left: boolean; end(): Promise<void> };

/**
 * Serves `first`, then what replaces it. As long as nothing but a workspace is served, what anyone imports there is served to the
 * calls that begin after it; a server of other data takes to its workspace with the first import made through it.
 */
export function openServedData({ first, follow, reading, connect }: Parts): ServedData {
  const others = first.sets.filter(({ origin }) => origin.kind !== 'workspace');
  let current: Generation = { ...first, runs: 0, left: false, end: async () => {} };
  let follows = others.length === 0;
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();
  let next: Promise<Outcome<null>> | null = null;

  /** One look at a time, which calls that wait for the next one share: each looks after it began, and not one by one. */
  function catchUp(): Promise<Outcome<null>> {
    next ??= before.then(async (): Promise<Outcome<null>> => {
      next = null;
      const news = closed ? answer(null) : await follow();
      if (!news.ok) return news;
      if (closed) await news.value?.loaded?.close();
      else if (news.value !== null) replace(news.value.loaded);
      return answer(null);
    });
    before = next.catch(() => {});
    return next;
  }

  async function use<T>(work: (data: DataInUse) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const news = follows ? await catchUp() : answer(null);
    return news.ok ? workOn(work) : news;
  }

  async function workOn<T>(work: (data: DataInUse) => Promise<T>): Promise<T> {
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

  function replace(loaded: LoadedData | null): void {
    const origin: DataOrigin = { kind: 'workspace', options: reading };
    const imported: ServedSet[] = loaded === null ? [] : [{ id: loaded.dataset, origin, asOf: reading.asOf ?? null }];
    const beside = others.filter(({ id }) => id !== loaded?.dataset);
    const sources = [loaded?.source, beside.length === 0 ? null : first.source].filter((each) => each != null);
    const source = sources.length < 2 ? (sources[0] ?? null) : joinSources(sources);
    const caller = connect(source);
    const end = () => caller.close().then(() => loaded?.close());
    const former = current;
    current = { source, caller, sets: [...imported, ...beside], runs: 0, left: false, end };
    leave(former).catch(() => {});
  }

  return {
    source: {
      datasets: async () => {
        const cards = await use(async ({ source }) => answer((await source?.datasets()) ?? []));
        return cards.ok ? cards.value : [];
      },
      measures: (names, query, signal) =>
        use(async ({ source }) => source?.measures(names, query, signal) ?? noDatasets(query.dataset)),
      keep: (computedFrom, kept) => workOn(async ({ source }) => source?.keep?.(computedFrom, kept)),
    },
    use,
    async serveWorkspace() {
      follows = true;
      return use(async ({ sets }) => answer(sets.find(({ origin }) => origin.kind === 'workspace')?.id ?? null));
    },
    close: () => {
      closed = true;
      return leave(current);
    },
  };
}
