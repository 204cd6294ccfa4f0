import { describe, expect, it } from 'vitest';
import { callerSignal, forCaller } from '../../src/dataset/interest.ts';
import { sharedWorks } from '../../src/dataset/shared-works.ts';

const GIVEN_UP = new Error('given up');

/** A work that waits for `end`, and notes when it is stopped. */
function slowWork() {
  const end = Promise.withResolvers<string>();
  const log = { begun: 0, stopped: false };
  const start = () => {
    log.begun += 1;
    callerSignal()?.addEventListener('abort', () => {
      log.stopped = true;
      end.reject(GIVEN_UP);
    });
    return end.promise;
  };
  return { start, log, end };
}

describe('a work that several wait for', () => {
  it('is done once, and remembered', async () => {
    const works = sharedWorks<string>();
    const { start, log, end } = slowWork();
    const both = Promise.all([works.ask('a', start), works.ask('a', start)]);
    end.resolve('done');
    expect(await both).toEqual(['done', 'done']);
    expect(await works.ask('a', start)).toBe('done');
    expect(log).toEqual({ begun: 1, stopped: false });
  });

  it('goes on when one gives up and another waits; the one who gave up is answered at once', async () => {
    const works = sharedWorks<string>();
    const { start, log, end } = slowWork();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = forCaller(one.signal, () => works.ask('a', start));
    const second = forCaller(other.signal, () => works.ask('a', start));
    one.abort(GIVEN_UP);
    await expect(first).rejects.toBe(GIVEN_UP);
    expect(log.stopped).toBe(false);
    end.resolve('done');
    expect(await second).toBe('done');
  });

  it('is stopped when the last gives up, and begun again for the next', async () => {
    const works = sharedWorks<string>();
    const abandoned = slowWork();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = [one, other].map(({ signal }) => forCaller(signal, () => works.ask('a', abandoned.start)));
    one.abort(GIVEN_UP);
    other.abort(GIVEN_UP);
    const next = slowWork();
    const third = works.ask('a', next.start);
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(abandoned.log.stopped).toBe(true);
    next.end.resolve('again');
    expect(await third).toBe('again');
    expect(await works.ask('a', abandoned.start)).toBe('again');
  });

  it('is never stopped while someone who cannot give up waits', async () => {
    const works = sharedWorks<string>();
    const { start, log, end } = slowWork();
    const steady = works.ask('a', start);
    const caller = new AbortController();
    const other = forCaller(caller.signal, () => works.ask('a', start));
    caller.abort(GIVEN_UP);
    await expect(other).rejects.toBe(GIVEN_UP);
    end.resolve('done');
    expect(await steady).toBe('done');
    expect(log.stopped).toBe(false);
  });

  it('is begun again after it failed', async () => {
    const works = sharedWorks<string>();
    await expect(works.ask('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await works.ask('a', async () => 'mended')).toBe('mended');
  });

  it('is forgotten when it is the oldest of too many', async () => {
    const works = sharedWorks<number>(2);
    let begun = 0;
    const start = async () => ++begun;
    for (const name of ['a', 'b', 'c', 'a']) await works.ask(name, start);
    expect(begun).toBe(4);
  });
});
