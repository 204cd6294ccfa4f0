import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoadOptions } from '../../../src/app/load-options.ts';
import { loadWorkspace } from '../../../src/app/load-workspace.ts';
import { removeFromWorkspace } from '../../../src/app/manage-workspace.ts';
import { runImport } from '../../../src/app/run-import.ts';
import { openServedData } from '../../../src/app/served-data.ts';
import { readKeptColumns } from '../../../src/dataset/workspace/kept-columns-file.ts';
import { layout } from '../../../src/dataset/workspace/workspace-layout.ts';
import { answer } from '../../../src/domain/outcome.ts';
import { connectInProcess } from '../../../src/mcp/connect-in-process.ts';
import { loadShop, openServed } from './open-served.ts';

const NOW = '2026-11-22T00:00:00Z';
const OPTIONS = LoadOptions.parse({});
/** Forty customers of one month; the day after the twentieth is the one to stand on. */
const ordersOf = (month: string) =>
  `customer,date,amount\n${Array.from({ length: 40 }, (_, n) => `c${n},2026-${month}-${11 + (n % 10)},${n + 5}`).join('\n')}\n`;

let folder: string;
let workspace: string;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-follow-'));
  workspace = join(folder, 'workspace');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await rm(folder, { recursive: true, force: true });
});

/** Imports as another program does, which tells the server nothing; gives the id of the import. */
async function importElsewhere(month: string): Promise<string> {
  const file = join(folder, `orders-${month}.csv`);
  await writeFile(file, ordersOf(month));
  const context = { today: '2026-11-22', now: NOW, canAsk: false, dryRun: false };
  const imported = await runImport({ workspace, paths: [file], options: OPTIONS, ...context });
  if (!imported.ok) throw new Error(imported.message.en);
  return imported.value.files[0]?.id ?? '';
}

async function load() {
  const loaded = await loadWorkspace(workspace, OPTIONS, NOW);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return loaded.value;
}

/** A server over what the workspace holds at its start, and one client of it. */
async function serve(data: Parameters<typeof openServed>[0] = null): Promise<Client> {
  const served = await openServed(data, { workspace });
  const [here, there] = InMemoryTransport.createLinkedPair();
  serveStdio(served.factory, { transport: there });
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(here);
  ends.push(served.close, () => client.close());
  return client;
}
const serveWorkspace = async () => serve({ data: await load(), origin: { kind: 'workspace', options: OPTIONS } });

async function call(client: Client, name: string, args = {}) {
  return Object((await client.callTool({ name, arguments: args })).structuredContent);
}
const customersOf = async (client: Client) =>
  (await call(client, 'purchase_frequency', { dataset: 'workspace' })).population?.rowsSeen;
const idsOf = async (client: Client) =>
  (await call(client, 'datasets')).value.datasets.map(({ id }: { id: string }) => id);

describe('a server whose workspace is filled elsewhere', () => {
  it('serves at the next call what was imported since its start, from nothing on', async () => {
    const client = await serve();
    expect(await idsOf(client)).toEqual([]);
    await importElsewhere('02');
    expect(await idsOf(client)).toEqual(['workspace']);
    expect(await customersOf(client)).toBe(40);
    const { value } = await call(client, 'diagnose');
    expect(value.toolCalls.length).toBeGreaterThan(0);
    await importElsewhere('03');
    expect(await customersOf(client)).toBe(80);
    const page = await client.readResource({ uri: 'fidelio://datasets/workspace' });
    expect(JSON.stringify(page)).toContain('Rows read: 80');
  });

  it('serves what another server imports, and the other way round', async () => {
    await importElsewhere('02');
    const [one, other] = [await serveWorkspace(), await serveWorkspace()];
    for (const [month, from, to, rows] of [
      ['03', one, other, 80],
      ['04', other, one, 120],
    ] as const) {
      expect(await call(from, 'import', { rows: ordersOf(month) })).toMatchObject({ ok: true });
      expect(await customersOf(to)).toBe(rows);
      expect(await customersOf(from)).toBe(rows);
    }
  });

  it('answers many calls at once about the data of now', async () => {
    const client = await serve();
    await importElsewhere('02');
    expect(await Promise.all(Array.from({ length: 20 }, () => customersOf(client)))).toEqual(Array(20).fill(40));
  });

  it('serves no longer what was taken out', async () => {
    await importElsewhere('02');
    const later = await importElsewhere('03');
    const client = await serveWorkspace();
    expect(await customersOf(client)).toBe(80);
    expect(await removeFromWorkspace(workspace, later, NOW)).toMatchObject({ ok: true });
    expect(await customersOf(client)).toBe(40);
    await rm(workspace, { recursive: true });
    expect(await call(client, 'purchase_frequency', { dataset: 'workspace' })).toMatchObject({
      ok: false,
      code: 'unknown_dataset',
    });
    expect(await idsOf(client)).toEqual([]);
    await importElsewhere('04');
    expect(await customersOf(client)).toBe(40);
  });

  it('says that its workspace is damaged instead of answering from what it had, until it is mended', async () => {
    await importElsewhere('02');
    const client = await serveWorkspace();
    const pointer = await readFile(layout.current(workspace));
    await writeFile(layout.current(workspace), 'not ours');
    for (const [name, args] of [
      ['purchase_frequency', { dataset: 'workspace' }],
      ['datasets', {}],
      ['diagnose', {}],
      ['strategy', {}],
    ] as const) {
      const answer = await call(client, name, args);
      expect(answer, name).toMatchObject({ ok: false, message: expect.stringContaining('damaged') });
    }
    await writeFile(layout.current(workspace), pointer);
    expect(await customersOf(client)).toBe(40);
  });

  it('keeps to the data it was started on, until a file is imported through it', async () => {
    await importElsewhere('02');
    const client = await serve(await loadShop());
    await importElsewhere('03');
    expect(await idsOf(client)).toEqual(['demo-newcomers-lost']);
    await call(client, 'import', { rows: ordersOf('04') });
    expect(await idsOf(client)).toEqual(['workspace', 'demo-newcomers-lost']);
    await importElsewhere('05');
    expect(await customersOf(client)).toBe(160);
    expect(await idsOf(client)).toEqual(['workspace', 'demo-newcomers-lost']);
  });
});

describe('data that are opened while their server closes', () => {
  it('are closed with it: nothing is left open', async () => {
    await importElsewhere('02');
    const data = await load();
    const asked = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    const served = openServedData({
      first: { source: null, caller: connectInProcess(() => Promise.reject(new Error('never used'))), sets: [] },
      async follow() {
        asked.resolve();
        await opened.promise;
        return answer({ loaded: data });
      },
      reading: OPTIONS,
      connect: () => connectInProcess(() => Promise.reject(new Error('never used'))),
    });
    const cards = served.source.datasets();
    await asked.promise;
    await served.close();
    opened.resolve();
    expect(await cards).toEqual([]);
    await expect(data.source.measures(['buyers'], { dataset: 'workspace' })).rejects.toThrow('the engine is closed');
  });
});

describe('scores computed from data that have changed since', () => {
  const kept = { name: 'churn_risk', keys: ['row'], columns: { row: new Float64Array(1), score: new Float64Array(1) } };

  it('are kept for the data they were computed from, and for no other', async () => {
    await importElsewhere('02');
    const before = await load();
    ends.push(before.close);
    const measured = await before.source.measures(['buyers'], { dataset: 'workspace' });
    await importElsewhere('03');
    const after = await load();
    ends.push(after.close);
    if (!measured.ok) throw new Error(measured.message.en);
    await after.source.keep?.(measured.value.population.dataset, kept);
    const found = () => readKeptColumns(workspace, `${after.content} workspace`, 'churn_risk');
    expect(await found()).toEqual({ ok: true, value: null });
    const again = await after.source.measures(['buyers'], { dataset: 'workspace' });
    if (!again.ok) throw new Error(again.message.en);
    await after.source.keep?.(again.value.population.dataset, kept);
    expect(await found()).toMatchObject({ ok: true, value: { name: 'churn_risk' } });
    await before.source.keep?.(measured.value.population.dataset, kept);
    expect(await found()).toMatchObject({ ok: true, value: { name: 'churn_risk' } });
  });
});
