import { callerSignal, forCaller } from './interest.ts';

/** Works by name, each done once for all who ask for it, and remembered. */
export type SharedWorks<T> = {
  /**
   * The result of the work of this name, begun when nobody asked before. It goes on as long as one of its callers waits and is
   * stopped when the last gives up; one that failed or was stopped is begun again at the next asking. Rejects at once for a
   * caller that gives up.
   */
  ask(name: string, start: () => Promise<T>): Promise<T>;
  /** Forgets all of them, once none goes on; gives their names. */
  clear(): Promise<string[]>;
};

type Work<T> = { result: Promise<T>; waiting: number; settled: boolean; stop: AbortController };

/** Remembers at most so many works, the oldest forgotten first. */
export function sharedWorks<T>(most = Number.POSITIVE_INFINITY): SharedWorks<T> {
  const works = new Map<string, Work<T>>();

  function begin(name: string, start: () => Promise<T>): Work<T> {
    if (works.size >= most) works.delete(works.keys().next().value ?? '');
    const stop = new AbortController();
    const work: Work<T> = { result: forCaller(stop.signal, start), waiting: 0, settled: false, stop };
    works.set(name, work);
    work.result.then(
      () => {
        work.settled = true;
      },
      () => {
        work.settled = true;
        if (works.get(name) === work) works.delete(name);
      },
    );
    return work;
  }

  return {
    async ask(name, start) {
      const signal = callerSignal();
      signal?.throwIfAborted();
      const known = works.get(name);
      const work = known === undefined || known.stop.signal.aborted ? begin(name, start) : known;
      work.waiting += 1;
      return signal === undefined ? work.result : unlessGivenUp(work, signal);
    },
    async clear() {
      await Promise.allSettled([...works.values()].map(({ result }) => result));
      const names = [...works.keys()];
      works.clear();
      return names;
    },
  };
}

/** A caller without a signal is never counted out: a work it waits for is never stopped. */
async function unlessGivenUp<T>(work: Work<T>, signal: AbortSignal): Promise<T> {
  const given = Promise.withResolvers<never>();
  const giveUp = () => {
    work.waiting -= 1;
    if (work.waiting === 0 && !work.settled) work.stop.abort(signal.reason);
    given.reject(signal.reason);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([work.result, given.promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
