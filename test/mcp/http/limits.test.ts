import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { HTTP_LIMITS, type HttpLimits } from '../../../src/mcp/http/http-limits.ts';
import { callOf2025, messageOf, openTestServer, type TestServer } from './open-test-server.ts';
import { slowServers } from './slow-server.ts';

const { factory, running } = slowServers();
const ECHO = callOf2025(1, 'echo', { said: 'here', afterMs: 0 });

let server: TestServer;
let now = 0;
afterEach(() => server.stop());

async function open(limits: Partial<HttpLimits>) {
  server = await openTestServer(factory, { limits: { ...HTTP_LIMITS, ...limits }, clock: () => now });
}

test('too many requests are told when to come back, and are served then', async () => {
  await open({ rate: { perSecond: 2, burst: 3 } });
  const statuses: number[] = [];
  for (let sent = 0; sent < 4; sent++) statuses.push((await server.post(ECHO)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const refused = await server.post(ECHO);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('Retry-After') } });
  now += 1000;
  expect((await server.post(ECHO)).status).toBe(200);
});

test('messages sent together count one by one', async () => {
  await open({ rate: { perSecond: 2, burst: 5 } });
  const four = [1, 2, 3, 4].map((id) => ({ ...ECHO, id }));
  expect((await server.post(four)).status).toBe(200);
  expect((await server.post(four)).status).toBe(429);
});

test('who has no token uses up nobody’s rate', async () => {
  await open({ rate: { perSecond: 0.001, burst: 1 } });
  for (let sent = 0; sent < 20; sent++)
    expect((await server.post(ECHO, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  expect((await server.post(ECHO)).status).toBe(200);
});

test('calls beyond what runs at once are told to come back, and those that run are answered', async () => {
  await open({ rate: { perSecond: 1e6, burst: 1e6 }, running: 3 });
  const calls = ['a', 'b', 'c'].map((said) => server.post(callOf2025(1, 'echo', { said, afterMs: 800 })));
  await expect.poll(() => running.size, { interval: 10 }).toBe(3);
  const refused = await server.post(ECHO);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  const answers = await Promise.all(calls.map(async (call) => messageOf(await call)));
  expect(answers).toMatchObject(['a', 'b', 'c'].map((text) => ({ result: { content: [{ text }] } })));
  expect((await server.post(ECHO)).status).toBe(200);
});

test('streams that wait for changes take no place from calls, and are limited too', async () => {
  await open({ running: 1, listening: 2 });
  const listen = () =>
    server.post(
      {
        jsonrpc: '2.0',
        id: 1,
        method: 'subscriptions/listen',
        params: {
          notifications: { toolsListChanged: true },
          _meta: {
            'io.modelcontextprotocol/protocolVersion': '2026-07-28',
            'io.modelcontextprotocol/clientInfo': { name: 'test', version: '0' },
            'io.modelcontextprotocol/clientCapabilities': {},
          },
        },
      },
      { headers: { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' } },
    );
  const streams = [await listen(), await listen()];
  expect(streams.map(({ headers }) => headers.get('content-type'))).toEqual(Array(2).fill('text/event-stream'));
  expect(await (await listen()).json()).toMatchObject({ error: { message: expect.stringContaining('limit') } });
  expect((await server.post(ECHO)).status).toBe(200);
  for (const { body } of streams) await body?.cancel();
});

test('a client that sends its headers or its body too slowly is let go', async () => {
  await open({ headersMs: 300, requestMs: 600 });
  const port = Number(new URL(server.url).port);
  const slow = [
    'POST /mcp HTTP/1.1\r\nHost: loc',
    'POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{',
  ];
  for (const text of slow) {
    const socket = connect(port, '127.0.0.1');
    socket.resume().on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
  }
  expect(running.size).toBe(0);
});
