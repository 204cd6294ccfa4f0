import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';

const server = {
  command: process.execPath,
  args: [fileURLToPath(new URL('../fixtures/mcp/stdio-server.ts', import.meta.url))],
};
const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '0' } },
};

async function newClient(mode: 'auto' | 'legacy') {
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } });
  await client.connect(new StdioClientTransport({ ...server, stderr: 'ignore' }));
  return client;
}

async function oldClient() {
  const client = new OldClient({ name: 'test', version: '0' });
  await client.connect(new OldStdio({ ...server, stderr: 'ignore' }));
  return client;
}

describe.each([
  ['a client of 2026', () => newClient('auto')],
  ['a client of 2025', () => newClient('legacy')],
  ['a client of the first SDK', oldClient],
])('over standard streams, %s', (_, connect) => {
  it('lists the tools, calls one and receives a refusal whole', async () => {
    const client = await connect();
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['churn', 'repeat_rate', 'prints', 'words']);

      const answer = await client.callTool({ name: 'churn', arguments: { customersStart: 200, customersLost: 10 } });
      expect(answer.structuredContent).toMatchObject({ ok: true, value: { rate: 0.05 } });
      expect(answer.content).toEqual([{ type: 'text', text: 'Attrition : 0.05.' }]);

      const refusal = await client.callTool({ name: 'repeat_rate', arguments: { buyers: 4 } });
      expect(refusal).toMatchObject({
        isError: true,
        structuredContent: { ok: false, code: 'missing_input', needs: ['repeatBuyers'] },
      });
      expect(refusal.structuredContent).toMatchObject({ messages: { fr: expect.any(String), en: expect.any(String) } });
    } finally {
      await client.close();
    }
  });
});

describe('the process of a server', () => {
  it('writes protocol messages and nothing else on standard output, even when a tool prints', async () => {
    const child = spawn(server.command, server.args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const noise: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => noise.push(text));
    const send = (message: object) => child.stdin.write(`${JSON.stringify(message)}\n`);
    const receive = async () => JSON.parse(String((await lines.next()).value));

    send(INITIALIZE);
    expect(await receive()).toMatchObject({ id: 1, result: { serverInfo: { name: 'fidelio' } } });
    send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    send({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'prints', arguments: {} } });
    expect(await receive()).toMatchObject({ id: 2, result: { structuredContent: { ok: true, value: { rate: 1 } } } });

    const exited = once(child, 'exit');
    child.stdin.end();
    expect(await exited).toEqual([0, null]);
    expect((await lines.next()).done).toBe(true);
    expect(noise.join('')).toContain('noise on standard output');
  });

  it.each([
    ['after a conversation', [INITIALIZE]],
    ['before any message', []],
  ])('ends when its input does, %s', async (_, messages) => {
    const child = spawn(server.command, server.args, { stdio: ['pipe', 'pipe', 'ignore'] });
    for (const message of messages) {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      await once(child.stdout, 'data');
    }
    const ended = once(child, 'exit');
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });
});
