import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { HTTP_LIMITS, type HttpLimits } from '../../../src/mcp/http/http-limits.ts';
import {
  callOf2025,
  callOf2026,
  headersOf2026,
  messageOf,
  openTestServer,
  type TestServer,
  TOKEN,
} from './open-test-server.ts';
import { slowServers } from './slow-server.ts';

const { factory, running, stopped, release } = slowServers();
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
  const calls = ['a', 'b', 'c'].map((said) => server.post(callOf2025(1, 'hold', { said })));
  await expect.poll(() => running.size, { interval: 10, timeout: 20_000 }).toBe(3);
  const refused = await server.post(ECHO);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  release();
  const answers = await Promise.all(calls.map(async (call) => messageOf(await call)));
  expect(answers).toMatchObject(['a', 'b', 'c'].map((text) => ({ result: { content: [{ text }] } })));
  expect((await server.post(ECHO)).status).toBe(200);
});

test('no more bodies are read at once than calls may run, and a call at work keeps none from being read', async () => {
  await open({ rate: { perSecond: 1e6, burst: 1e6 }, running: 1 });
  const head = [
    'POST /mcp HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${TOKEN}`,
    'Content-Type: application/json',
  ];
  const half = connect(server.port, '127.0.0.1');
  half.write(`${[...head, 'Content-Length: 99'].join('\r\n')}\r\n\r\n{`);
  await expect.poll(async () => (await server.post(ECHO)).status, { timeout: 20_000 }).toBe(503);
  half.destroy();
  await expect.poll(async () => (await server.post(ECHO)).status, { timeout: 20_000 }).toBe(200);
  const call = server.post(callOf2025(1, 'hold', { said: 'long' }));
  await expect.poll(() => running.size, { interval: 10, timeout: 20_000 }).toBe(1);
  expect((await server.post('{')).status).toBe(400);
  release();
  expect((await call).status).toBe(200);
});

test('calls sent together take a place each, and give it back', async () => {
  await open({ rate: { perSecond: 1e6, burst: 1e6 }, running: 3 });
  const echo = (said: string) => callOf2025(said, 'echo', { said, afterMs: 0 });
  const two = server.post(['a', 'b'].map((said) => callOf2025(said, 'hold', { said })));
  await expect.poll(() => running.size, { interval: 10, timeout: 20_000 }).toBe(2);
  const refused = await server.post([echo('c'), echo('d')]);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect((await server.post(echo('c'))).status).toBe(200);
  release();
  const answers = (await (await two).text()).match(/"text":"[ab]"/g);
  expect(answers?.sort()).toEqual(['"text":"a"', '"text":"b"']);
  const three = await server.post(['a', 'b', 'c'].map(echo));
  expect(three.status).toBe(200);
  await three.text();
});

test('more calls together than may ever run are refused for good: nobody is told to come back', async () => {
  await open({ rate: { perSecond: 1e6, burst: 1e6 }, running: 3 });
  const refused = await server.post(['a', 'b', 'c', 'd'].map((id) => ({ ...ECHO, id })));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([413, null]);
  expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('several requests') } });
});

test('a cancellation gets through when no place is left: it makes one', async () => {
  await open({ rate: { perSecond: 1e6, burst: 1e6 }, running: 1 });
  const headers = { 'mcp-session-id': 'a-client' };
  const call = server.post(callOf2025(7, 'work', { name: 'endless' }), { headers }).catch(() => 'cut');
  await expect.poll(() => running.size, { interval: 10, timeout: 20_000 }).toBe(1);
  expect((await server.post(ECHO)).status).toBe(503);
  const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 7 } };
  expect((await server.post(cancel, { headers })).status).toBe(202);
  await call;
  await expect.poll(() => running.size, { interval: 10, timeout: 20_000 }).toBe(0);
  await expect.poll(async () => (await server.post(ECHO)).status, { timeout: 20_000 }).toBe(200);
});

test('connections beyond the limit are closed, and one that ends makes room', async () => {
  await open({ connections: 2 });
  const connected = [1, 2].map(() => connect(server.port, '127.0.0.1'));
  await Promise.all(connected.map((socket) => once(socket, 'connect')));
  const third = connect(server.port, '127.0.0.1').on('error', () => {});
  third.write('GET /mcp HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const heard: Buffer[] = [];
  third.on('data', (bytes: Buffer) => heard.push(bytes));
  await new Promise((resolve) => third.once('close', resolve));
  expect(String(Buffer.concat(heard))).toBe('');
  for (const socket of connected) socket.destroy();
  await expect
    .poll(
      () =>
        server.post(ECHO).then(
          ({ status }) => status,
          () => null,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
});

test.each([
  ['2025', callOf2025(1, 'flood', {}), {}],
  ['2026', callOf2026(1, 'flood', {}), headersOf2026('flood')],
])('a client that does not read its answer is let go, in the protocol of %s', async (_, call, headers) => {
  stopped.length = 0;
  await open({ running: 1, stalledMs: 300 });
  const body = JSON.stringify(call);
  const all = {
    ...{ host: 'localhost', authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...{ accept: 'application/json, text/event-stream', 'content-length': String(body.length), ...headers },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const socket = connect(server.port, '127.0.0.1').pause();
  socket.on('error', () => {});
  socket.write(`POST /mcp HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  await expect.poll(() => stopped, { timeout: 20_000 }).toEqual(['flood']);
  await expect.poll(async () => (await server.post(ECHO)).status, { timeout: 20_000 }).toBe(200);
  socket.destroy();
});

test('a fault of the transport is told to whoever serves, and the client only that there was one', async () => {
  const faults: unknown[] = [];
  server = await openTestServer(factory, {
    drawSecret: () => {
      throw new Error('the secret of the machine');
    },
    onFault: (what, fault) => faults.push([what, fault]),
  });
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '0' } };
  const answer = await server.post({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    jsonrpc: '2.0',
    error: { code: -32603, message: expect.stringContaining('internal reason') },
    id: null,
  });
  expect(faults).toEqual([['HTTP', new Error('the secret of the machine')]]);
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
