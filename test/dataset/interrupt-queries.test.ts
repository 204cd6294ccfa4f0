import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FileEngine, openEngine } from '../../src/dataset/duckdb.ts';
import { forCaller, toTheEnd } from '../../src/dataset/interest.ts';

/** Minutes of work on any machine. */
const ENDLESS = 'SELECT sum(hash(a.range + b.range)::DOUBLE) AS n FROM range(3000000) a, range(3000000) b';
const Row = z.object({ n: z.number() });
let engine: FileEngine;

beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const soon = (abort: AbortController) => setTimeout(() => abort.abort(new Error('given up')), 50);

describe('a query for a caller who gives up', () => {
  it('is interrupted, and the engine goes on', async () => {
    const caller = new AbortController();
    const query = forCaller(caller.signal, () => engine.rows(Row, ENDLESS));
    soon(caller);
    await expect(query).rejects.toThrow('given up');
    expect(await engine.rows(Row, 'SELECT 1::INTEGER AS n')).toEqual([{ n: 1 }]);
  });

  it('is never begun when it still waits for its turn', async () => {
    const first = new AbortController();
    const second = new AbortController();
    const running = forCaller(first.signal, () => engine.rows(Row, ENDLESS));
    const waiting = forCaller(second.signal, () => engine.run('CREATE TABLE never_made (n INTEGER)'));
    second.abort(new Error('given up'));
    soon(first);
    await expect(running).rejects.toThrow('given up');
    await expect(waiting).rejects.toThrow('given up');
    await expect(engine.run('SELECT * FROM never_made')).rejects.toThrow('never_made');
  });

  it('harms no query of another caller, before it or behind it', async () => {
    const slow =
      'SELECT (count(*) / 1000)::INTEGER AS n FROM range(3000) a, range(1000) b WHERE hash(a.range + b.range) >= 0';
    const caller = new AbortController();
    const before = engine.rows(Row, slow);
    const given = forCaller(caller.signal, () => engine.rows(Row, ENDLESS));
    const behind = engine.rows(Row, slow);
    soon(caller);
    await expect(given).rejects.toThrow('given up');
    expect(await before).toEqual([{ n: 3000 }]);
    expect(await behind).toEqual([{ n: 3000 }]);
  });

  it('does not keep the engine from clearing away', async () => {
    const caller = new AbortController();
    caller.abort(new Error('given up'));
    const cleared = forCaller(caller.signal, () => toTheEnd(() => engine.run('DROP TABLE IF EXISTS nothing')));
    await expect(cleared).resolves.toBeUndefined();
  });
});
