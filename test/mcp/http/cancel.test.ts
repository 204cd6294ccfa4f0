import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
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

const POLL = { timeout: 20_000 };

let server: TestServer;
let seen: ReturnType<typeof slowServers>;
beforeEach(async () => {
  seen = slowServers();
  server = await openTestServer(seen.factory);
});
afterEach(() => server.stop());

const requestInit = { headers: { Authorization: `Bearer ${TOKEN}` } };

/** What the clients of both SDKs do here. */
type Caller = {
  call(name: string, args: Record<string, unknown>, signal?: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
};

async function openOld(): Promise<Caller> {
  const client = new OldClient({ name: 'old', version: '0' });
  const transport = new OldTransport(new URL(server.url), { requestInit });
  // The first SDK’s own transport is not of its own type where optional properties are exact.
  await client.connect(transport as Parameters<OldClient['connect']>[0]);
  return {
    call: (name, args, signal) =>
      client.callTool({ name, arguments: args }, undefined, signal === undefined ? {} : { signal }),
    close: () => client.close(),
  };
}

async function openNew(mode: 'legacy' | 'auto'): Promise<Caller> {
  const client = new Client({ name: 'new', version: '0' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit }));
  return {
    call: (name, args, signal) => client.callTool({ name, arguments: args }, signal === undefined ? {} : { signal }),
    close: () => client.close(),
  };
}

describe.each([
  ['of the first SDK', openOld],
  ['of 2025', () => openNew('legacy')],
  ['of 2026', () => openNew('auto')],
])('a client %s', (_, open) => {
  it('stops the work of a call by cancelling it, and of no other', async () => {
    const [client, neighbour] = [await open(), await open()];
    const cancelling = new AbortController();
    const cancelled = client.call('work', { name: 'mine' }, cancelling.signal);
    const others = [client.call('work', { name: 'also mine' }), neighbour.call('work', { name: 'theirs' })];
    const ends = Promise.allSettled([cancelled, ...others]);
    await expect.poll(() => [...seen.running].sort(), POLL).toEqual(['also mine', 'mine', 'theirs']);
    cancelling.abort();
    await expect.poll(() => seen.stopped, POLL).toEqual(['mine']);
    await expect(cancelled).rejects.toThrow();
    expect([...seen.running].sort()).toEqual(['also mine', 'theirs']);
    expect(await client.call('echo', { said: 'here', afterMs: 0 })).toMatchObject({
      content: [{ text: 'here' }],
    });
    await Promise.all([client.close(), neighbour.close()]);
    await ends;
  });

  it('stops the work of its calls by leaving', async () => {
    const client = await open();
    const end = client.call('work', { name: 'mine' }).catch((error: unknown) => error);
    await expect.poll(() => seen.running.size, POLL).toBe(1);
    await client.close();
    await expect.poll(() => seen.stopped, POLL).toEqual(['mine']);
    expect(await end).toBeInstanceOf(Error);
  });
});

test.each([
  ['2025', callOf2025(1, 'work', { name: 'mine' }), {}],
  ['2026', callOf2026(1, 'work', { name: 'mine' }), headersOf2026('work')],
] as const)('a connection that breaks stops the work of its call, in the protocol of %s', async (_, call, headers) => {
  const leaving = new AbortController();
  const end = server.post(call, { headers, signal: leaving.signal }).catch(() => 'left');
  await expect.poll(() => seen.running.size, POLL).toBe(1);
  leaving.abort();
  await expect.poll(() => seen.stopped, POLL).toEqual(['mine']);
  await end;
});

test('the id of another client’s call is not enough to stop it', async () => {
  const session = 'the session of one client';
  const leaving = new AbortController();
  const headers = { 'mcp-session-id': session };
  const call = server.post(callOf2025(7, 'work', { name: 'mine' }), { headers, signal: leaving.signal });
  const end = call.catch(() => 'left');
  await expect.poll(() => seen.running.size, POLL).toBe(1);
  const cancel = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 7 } };
  for (const other of [{}, { 'mcp-session-id': '' }, { 'mcp-session-id': 'another' }])
    expect((await server.post(cancel, { headers: other })).status).toBe(202);
  const wrong = { ...cancel, params: { requestId: '7' } };
  await server.post(wrong, { headers });
  const echo = await server.post(callOf2025(8, 'echo', { said: 'x', afterMs: 100 }));
  expect(await messageOf(echo)).toMatchObject({ id: 8 });
  expect(seen.stopped).toEqual([]);
  await server.post(cancel, { headers });
  await expect.poll(() => seen.stopped, POLL).toEqual(['mine']);
  leaving.abort();
  await end;
});
