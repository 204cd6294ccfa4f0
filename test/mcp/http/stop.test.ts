import { afterEach, expect, test } from 'vitest';
import { HTTP_LIMITS } from '../../../src/mcp/http/http-limits.ts';
import { callOf2025, callOf2026, headersOf2026, messageOf, openTestServer } from './open-test-server.ts';
import { slowServers } from './slow-server.ts';

const AN_HOUR = 3_600_000;
let stopAnyway: () => Promise<void> = async () => {};
afterEach(() => stopAnyway());

async function open(stopMs = 1500) {
  const { factory, ...seen } = slowServers();
  const server = await openTestServer(factory, { limits: { ...HTTP_LIMITS, stopMs } });
  stopAnyway = server.stop;
  return { ...server, ...seen };
}

test('a server that stops answers the calls at work, and takes no other', async () => {
  const server = await open(AN_HOUR);
  const old = server.post(callOf2025(1, 'hold', { said: 'old' }));
  const modern = server.post(callOf2026(1, 'hold', { said: 'modern' }), { headers: headersOf2026('hold') });
  await expect.poll(() => server.running.size, { interval: 10, timeout: 20_000 }).toBe(2);
  const stopped = server.stop();
  await expect(server.post(callOf2025(1, 'echo', { said: 'late', afterMs: 0 }))).rejects.toThrow();
  server.release();
  expect(await messageOf(await old)).toMatchObject({ result: { content: [{ text: 'old' }] } });
  expect(await messageOf(await modern)).toMatchObject({ result: { content: [{ text: 'modern' }] } });
  await stopped;
});

test('work that does not end in time is told to stop, and its client sees the end', async () => {
  const server = await open();
  const old = server.post(callOf2025(1, 'work', { name: 'old' })).then((response) => response.text());
  const modern = server.post(callOf2026(1, 'work', { name: 'modern' }), { headers: headersOf2026('work') });
  const ends = Promise.allSettled([old, modern]);
  await expect.poll(() => server.running.size, { timeout: 20_000 }).toBe(2);
  await server.stop();
  expect(server.stopped.sort()).toEqual(['modern', 'old']);
  const [oldEnd, modernEnd] = await ends;
  expect(oldEnd).toEqual({ status: 'fulfilled', value: '' });
  expect(modernEnd.status).toBe('rejected');
});

test('a server at rest stops at once, connections kept open or not', async () => {
  const server = await open(AN_HOUR);
  await (await server.post(callOf2025(1, 'echo', { said: 'x', afterMs: 0 }))).text();
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
});
