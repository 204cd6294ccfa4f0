import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as ModernClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as ModernTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { builtProgram } from '../house/built-program.ts';
import { runCli } from './run-cli.ts';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-mcp-'));
  data = join(folder, 'orders.csv');
  runCli(['demo', '--orders', '1500', '--out', data]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const server = () => ({ command: process.execPath, args: [builtProgram(), 'mcp', '--data', data] });

async function openOld() {
  const client = new OldClient({ name: 'old', version: '1' });
  await client.connect(new OldTransport(server()));
  return client;
}

async function openModern() {
  const client = new ModernClient({ name: 'modern', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new ModernTransport(server()));
  return client;
}

describe.each([
  ['1.x', openOld],
  ['2.x', openModern],
] as const)('a client of the %s SDK over stdio', (_, open) => {
  test('lists the tools, calls one with and without data, and receives a refusal with code and needs', async () => {
    const client = await open();
    try {
      const listed = (await client.listTools()).tools.map(({ name }) => name);
      const metrics = (await loadCatalog()).map(({ name }) => name);
      expect(listed.toSorted()).toEqual([...metrics, 'datasets', 'diagnose', 'import', 'strategy'].toSorted());
      const rate = await client.callTool({ name: 'churn_rate', arguments: { customersStart: 100, customersLost: 8 } });
      expect(rate.structuredContent).toMatchObject({ ok: true, value: { rate: 0.08 } });
      const measured = await client.callTool({ name: 'repeat_purchase_rate', arguments: { dataset: 'orders' } });
      expect(measured.structuredContent).toMatchObject({
        ok: true,
        population: { filled: ['buyers', 'repeatBuyers'] },
      });
      const refused = await client.callTool({ name: 'churn_rate', arguments: { customersStart: 100 } });
      expect(refused).toMatchObject({
        isError: true,
        structuredContent: { ok: false, code: 'missing_input', needs: ['customersLost'] },
      });
    } finally {
      await client.close();
    }
  });

  test('gets the data sets, a diagnosis and the whole strategy', async () => {
    const client = await open();
    try {
      const datasets = await client.callTool({ name: 'datasets', arguments: {} });
      expect(datasets.structuredContent).toMatchObject({
        ok: true,
        value: { datasets: [{ id: 'orders', kinds: ['orders'] }] },
      });
      expect(JSON.stringify(datasets)).not.toContain(folder);
      const turn = await client.callTool({ name: 'diagnose', arguments: { dataset: 'orders' } });
      expect(turn.structuredContent).toMatchObject({
        ok: true,
        value: { outcome: 'routed', branches: [{ id: 'churn-early' }, { id: 'frequency' }] },
      });
      const asking = await client.callTool({ name: 'diagnose', arguments: { facts: { churnMonthly: 0.04 } } });
      expect(asking.structuredContent).toMatchObject({
        value: { outcome: 'asking', question: { id: 'industry' }, state: expect.any(String) },
      });
      const strategy = await client.callTool({ name: 'strategy', arguments: { dataset: 'orders', lang: 'fr' } });
      expect(strategy.structuredContent).toMatchObject({
        ok: true,
        value: { strategy: { lang: 'fr' }, markdown: expect.stringContaining('# Stratégie') },
      });
    } finally {
      await client.close();
    }
  });
});

test('the server ends when its input ends, and printed nothing but the protocol', async () => {
  const child = spawn(process.execPath, [builtProgram(), 'mcp', '--data', data], { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin.write(
    `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } } })}\n`,
  );
  await expect.poll(() => out).toContain('"id":1');
  child.stdin.end();
  expect(await ended).toBe(0);
  for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
});
