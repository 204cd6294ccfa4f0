import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HTTP_LIMITS } from '../../../src/mcp/http/http-limits.ts';
import { buildServer } from '../../../src/mcp/server.ts';
import { catalogOf } from '../catalog-of.ts';
import { churn, throws } from '../small-tools.ts';
import {
  callOf2025,
  callOf2026,
  headersOf2026,
  messageOf,
  openTestServer,
  type TestServer,
  TOKEN,
} from './open-test-server.ts';

const factory = buildServer({
  tools: catalogOf([churn, throws]),
  applicationTools: [],
  source: null,
  lang: 'en',
  version: '0.0.0',
});
const CALL = callOf2025(1, 'churn', { customersStart: 200, customersLost: 10 });
const authorization = `Bearer ${TOKEN}`;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer(factory);
});
afterAll(() => server.stop());

/** A request with headers that `fetch` does not let through; the status of its answer. */
async function statusOf(headers: Record<string, string>, { path = '/mcp', method = 'POST', body = '' } = {}) {
  const sent = request(server.url, { method, path, headers }).end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

describe('without the token', () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
  const paths = [
    '/mcp',
    '/mcp/',
    '/mcp?token=x',
    '/',
    '/MCP',
    '/health',
    '/sse',
    '/.well-known/oauth-protected-resource',
  ];
  const odd = ['*', '//mcp', '/mcp/../mcp', '/%6dcp', 'http://127.0.0.1/mcp', `/${'x'.repeat(4000)}`];

  it.each(methods)('every address answers 401 to %s, and nothing else', async (method) => {
    for (const path of [...paths, ...odd]) {
      for (const token of [undefined, 'Bearer wrong', `Basic ${TOKEN}`, TOKEN]) {
        const headers = { ...(token && { authorization: token }), 'content-type': 'application/json' };
        expect(await statusOf(headers, { path, method }), `${method} ${path} ${token}`).toBe(401);
      }
    }
  });

  it.each([{ expect: '100-continue' }, { expect: 'something' }, { upgrade: 'websocket', connection: 'upgrade' }])(
    'no header gets further: %o',
    async (headers) => expect(await statusOf(headers)).toBe(401),
  );

  it('a body is not read: an endless one is answered at once', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n{');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  });

  it('the answer says how to get in, and nothing of the server', async () => {
    const response = await server.post(CALL, { headers: { authorization: 'Bearer wrong' } });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      jsonrpc: '2.0',
      error: { code: -32000, message: expect.stringContaining('Authorization: Bearer') },
      id: null,
    });
  });
});

describe('from elsewhere', () => {
  const BEHIND = ['x@localhost', 'evil.com:x@localhost', 'localhost/a', 'localhost?a', 'localhost#a', '%6cocalhost'];
  const OTHERS = [
    'evil.com',
    'evil.com:80',
    '127.0.0.1.evil.com',
    'localhost.evil.com',
    '0.0.0.0',
    '[::2]',
    'x y',
    '@',
  ];
  it.each([...OTHERS, ...BEHIND, 'lo\tcalhost', 'localhost:1:2'])(
    'a request for the host %s answers 403, token or not',
    async (host) => {
      expect(await statusOf({ host, authorization, 'content-type': 'application/json' })).toBe(403);
      expect(await statusOf({ host })).toBe(403);
    },
  );

  it('a request for two hosts answers 403, whichever comes first', async () => {
    for (const hosts of ['Host: localhost\r\nHost: evil.com', 'Host: evil.com\r\nHost: localhost']) {
      const socket = connect(server.port, '127.0.0.1');
      socket.write(`POST /mcp HTTP/1.1\r\n${hosts}\r\nAuthorization: ${authorization}\r\nContent-Length: 0\r\n\r\n`);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 403 /);
      socket.destroy();
    }
  });

  it.each([
    'http://evil.com',
    'https://localhost.evil.com',
    'null',
    'file://',
    'moz-extension://x',
    'http://127.0.0.2',
  ])('a page of the origin %s answers 403, token or not', async (origin) => {
    expect(await statusOf({ origin, authorization, 'content-type': 'application/json' })).toBe(403);
    expect(await statusOf({ origin })).toBe(403);
  });

  it.each([{ host: 'localhost:1' }, { host: '127.0.0.1' }, { origin: 'http://localhost:6274' }])(
    'what is of this machine comes in: %o',
    async (headers) => {
      const accept = 'application/json, text/event-stream';
      const all = { authorization, accept, 'content-type': 'application/json', ...headers };
      expect(await statusOf(all, { body: JSON.stringify(CALL) })).toBe(200);
    },
  );
});

describe('with the token', () => {
  it.each(['/', '/mcp/', '/health', 'http://127.0.0.1/mcp'])('there is nothing at %s', async (path) => {
    expect(await statusOf({ authorization }, { path })).toBe(404);
  });

  it.each(['GET', 'DELETE', 'PUT', 'OPTIONS'])('%s is not served', async (method) => {
    const response = await fetch(server.url, { method, headers: { authorization } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('a call is answered in both protocols', async () => {
    const expected = { id: 1, result: { structuredContent: { ok: true, value: { rate: 0.05 } } } };
    expect(await messageOf(await server.post(CALL))).toMatchObject(expected);
    const modern = callOf2026(1, 'churn', { customersStart: 200, customersLost: 10 });
    expect(await messageOf(await server.post(modern, { headers: headersOf2026('churn') }))).toMatchObject(expected);
  });

  it('what is no message is refused: a form, no JSON, no text, another encoding', async () => {
    const form = await server.post('a=1', { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(form.status).toBe(415);
    for (const body of ['', '{', 'nothing', '{"jsonrpc":"2.0"']) expect((await server.post(body)).status).toBe(400);
    const latin = await server.post('', { body: Buffer.from('"\xe9"', 'latin1') });
    expect(latin.status).toBe(400);
    expect(await latin.json()).toMatchObject({ error: { code: -32700 }, id: null });
  });

  it('a message that is too long is refused, its length told or not, and the client reads why', async () => {
    const longest = JSON.stringify(callOf2025(1, 'churn', { padding: 'x'.repeat(HTTP_LIMITS.bodyBytes - 200) }));
    expect((await server.post(longest)).status).toBe(200);
    const told = await server.post('x'.repeat(HTTP_LIMITS.bodyBytes + 1));
    expect(told.status).toBe(413);
    expect(await told.json()).toMatchObject({ error: { message: expect.stringContaining('too long') } });
    const parts = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= HTTP_LIMITS.bodyBytes; sent += 65_536) controller.enqueue(new Uint8Array(65_536));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { body: parts, duplex: 'half' };
    expect((await server.post('', init)).status).toBe(413);
  });

  it.each([65, 3000, 100_000])(
    'a message nested %i deep is refused wherever it is deep, and the server lives',
    async (depth) => {
      const list = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const object = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      for (const deep of [list, object]) {
        const put = (call: object) => JSON.stringify(call).replace('"here"', deep);
        const call = put(callOf2025(1, 'churn', { customersStart: 'here', customersLost: 10 }));
        const modern = put(callOf2026(1, 'churn', { customersStart: 200, customersLost: 10, odd: 'here' }));
        const answers = [
          ...[deep, call, `[${call}]`, put({ jsonrpc: '2.0', id: 'here', method: 'tools/list' })].map((body) =>
            server.post(body),
          ),
          server.post(modern, { headers: headersOf2026('churn') }),
        ];
        for (const answer of await Promise.all(answers)) {
          expect(answer.status).toBe(400);
          expect(await answer.json()).toEqual({
            jsonrpc: '2.0',
            error: { code: -32600, message: expect.stringContaining('nests too many lists') },
            id: null,
          });
        }
      }
      expect((await server.post(CALL)).status).toBe(200);
    },
  );

  it('no answer may be kept by what it passes through, nor changed', async () => {
    const modern = callOf2026(1, 'churn', { customersStart: 200, customersLost: 10 });
    const answers = [
      await server.post(CALL),
      await server.post(modern, { headers: headersOf2026('churn') }),
      await server.post('nothing'),
      await fetch(server.url),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store, no-transform');
  });

  it('a body that is compressed is refused in words', async () => {
    const zipped = await server.post(CALL, { headers: { 'content-encoding': 'gzip' } });
    expect(zipped.status).toBe(415);
    expect(await zipped.json()).toMatchObject({ error: { message: expect.stringContaining('not compressed') } });
  });

  it('what a tool throws stays here', async () => {
    for (const [call, headers] of [
      [callOf2025(1, 'throws', {}), {}],
      [callOf2026(1, 'throws', {}), headersOf2026('throws')],
    ] as const) {
      const text = await (await server.post(call, { headers })).text();
      expect(text).toContain('tool_failed');
      expect(text).not.toMatch(/secret|passwd/);
    }
  });
});
