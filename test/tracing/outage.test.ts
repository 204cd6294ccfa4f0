import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { TracingLimits } from '../../src/tracing/tracing.ts';
import { openTestTracing } from './open-test-tracing.ts';
import { type Manner, type Receiver, scoresOf, spansOf, startReceiver } from './receiver.ts';
import { turn } from './sample-run.ts';

const opened: Receiver[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
});

async function receiverOf(manner: Manner): Promise<Receiver> {
  const receiver = await startReceiver(manner);
  opened.push(receiver);
  return receiver;
}

/** An address of this machine where nobody listens. */
async function deadUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** Traces so many turns and closes: none of it, but the end, can wait for anything. */
async function runAgainst(url: string, limits: Partial<TracingLimits> = {}, turns = 1) {
  const { tracing, notices } = await openTestTracing(url, { ports: { limits } });
  for (let turned = 0; turned < turns; turned += 1) {
    const trace = tracing.open({ kind: 'turn', lang: 'fr', session: null });
    for (const event of turn) trace.listen(event);
    trace.end();
  }
  await tracing.close();
  return { notices, tracing };
}

const limits = { close: 3_600_000, request: 3_600_000, delay: 5 };
/** For what never answers: a request, and the end, are given up. */
const short = { close: 300, request: 250, delay: 5 };

describe('a receiver that does not work', () => {
  it.each<{ manner: Manner | 'absent'; says: string }>([
    { manner: 'absent', says: 'no connection, check LANGFUSE_BASE_URL' },
    { manner: 'hang', says: 'no answer in time' },
    { manner: 'fail', says: 'HTTP status 500' },
    { manner: 'refuse-keys', says: 'keys refused (HTTP 401)' },
    { manner: 'cut', says: 'no connection' },
    { manner: 'redirect', says: 'no connection' },
  ])('is told of once and keeps neither the run nor its end: $manner', async ({ manner, says }) => {
    const url = manner === 'absent' ? await deadUrl() : (await receiverOf(manner)).url;
    const { notices } = await runAgainst(url, manner === 'hang' ? short : limits, 5);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.en).toContain(says);
    expect(notices[0]?.en).toContain(new URL(url).host);
    expect(JSON.stringify(notices)).not.toMatch(/pk-lf|sk-lf|c2st/);
  });

  it('is not followed to another address', async () => {
    const receiver = await receiverOf('redirect');
    await runAgainst(receiver.url, limits);
    expect(receiver.received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  it('is asked for nothing any more after the end', async () => {
    const receiver = await receiverOf('hang');
    const { tracing } = await openTestTracing(receiver.url, { ports: { limits: { ...short, request: 3_600_000 } } });
    tracing.open({ kind: 'turn', lang: 'fr', session: null }).end();
    await expect.poll(() => receiver.underWay(), { interval: 5 }).toBe(1);
    await tracing.close();
    await expect.poll(() => receiver.underWay(), { interval: 5 }).toBe(0);
  });

  it('is sent nothing after the end', async () => {
    const receiver = await receiverOf('ok');
    const { tracing } = await runAgainst(receiver.url);
    const before = receiver.received.length;
    tracing.score('0'.repeat(31).concat('1'), 'user_feedback', 1);
    tracing.open({ kind: 'turn', lang: 'fr', session: null }).end();
    await tracing.close();
    expect(receiver.received).toHaveLength(before);
  });
});

describe('a receiver that is merely slow', () => {
  it('gets everything, what was under way at the end included', async () => {
    const receiver = await receiverOf('slow');
    const { tracing, notices } = await openTestTracing(receiver.url, { ports: { limits: { delay: 1 } } });
    const trace = tracing.open({ kind: 'turn', lang: 'fr', session: null });
    for (const event of turn) trace.listen(event);
    trace.end();
    await expect.poll(() => spansOf(receiver).length, { interval: 5 }).toBeGreaterThan(0);
    await tracing.close();
    expect(spansOf(receiver)).toHaveLength(14);
    expect(scoresOf(receiver)).toHaveLength(3);
    expect(notices).toEqual([]);
  });

  it('may never end its answer: the status is enough', async () => {
    const receiver = await receiverOf('endless');
    const { notices } = await runAgainst(receiver.url, limits);
    expect(spansOf(receiver)).toHaveLength(14);
    expect(notices).toEqual([]);
  });
});

describe('what waits', () => {
  it('is bounded: spans that do not fit are dropped', async () => {
    const receiver = await receiverOf('ok');
    await runAgainst(receiver.url, { queue: 40, delay: 60_000 }, 1);
    expect(spansOf(receiver)).toHaveLength(14);
    const crowded = await receiverOf('ok');
    await runAgainst(crowded.url, { queue: 40, delay: 60_000 }, 30);
    const sent = spansOf(crowded).length;
    expect(sent).toBeGreaterThanOrEqual(40);
    expect(sent).toBeLessThanOrEqual(120);
  });

  it('is bounded for scores too', async () => {
    const receiver = await receiverOf('ok');
    const { tracing } = await openTestTracing(receiver.url);
    for (let sent = 0; sent < 1_000; sent += 1) tracing.score('a'.repeat(32), 'user_feedback', 1);
    await tracing.close();
    expect(scoresOf(receiver)).toHaveLength(200);
  });
});

describe('a run whose trace cannot be made', () => {
  it('goes on: nothing is thrown at it', async () => {
    const receiver = await receiverOf('ok');
    const { tracing } = await openTestTracing(receiver.url, {
      settings: { content: true },
      ports: {
        names: () => {
          throw new Error('no names today');
        },
      },
    });
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const trace = tracing.open({ kind: 'turn', lang: 'fr', session: null });
    trace.listen({ kind: 'tool-started', call: 'a', tool: 'ltv' });
    trace.record({ of: 'tool', call: 'a', input: circle });
    trace.record({ of: 'tool', call: 'never made', input: 'x' });
    trace.end();
    await tracing.close();
    expect(receiver.received).toEqual([]);
  });
});
