import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../src/tools/catalog.ts';
import { openTestServer, type TestServer } from '../../mcp/http/open-test-server.ts';
import { type AnyClient, callTool, KINDS, type Kind, overHttp, overStdio, type User } from './connect-clients.ts';
import { loadShop, openServed, type Served } from './open-served.ts';

const catalogue = (await loadCatalog()).map(({ name }) => name);
/** Forty customers, half of whom bought twice. */
const ORDERS = `customer,date,amount\n${Array.from({ length: 60 }, (_, order) => `c${order % 40},2026-0${1 + (order % 6)}-0${1 + Math.floor(order / 40)},${10 + order}`).join('\n')}\n`;

let folder: string;
let allowed: string;
let served: Served;
let http: TestServer;
const clients: AnyClient[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-served-'));
  allowed = await mkdtemp(join(folder, 'allowed-'));
  await writeFile(join(allowed, 'orders.csv'), ORDERS);
  served = await openServed(await loadShop(), { workspace: join(folder, 'http'), importFrom: [allowed] });
  http = await openTestServer(served.factory);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await http.stop();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const user: User = { answer: 'accept', asked: [] };
const WAYS = KINDS.flatMap((kind) => [
  ['standard streams', kind, () => overStdio(kind, user, ['all', join(folder, kind), allowed])] as const,
  ['HTTP', kind, () => overHttp(kind, user, http.url)] as const,
]);

/** A stateless server cannot ask a client of 2025 back over HTTP. */
const canAsk = (way: string, kind: Kind) => way !== 'HTTP' || kind === '2026';

describe.each(WAYS)('over %s, a client of %s', (way, kind, open) => {
  let client: AnyClient;
  beforeAll(async () => {
    client = await open();
    clients.push(client);
  });

  it('is told of every tool of the catalogue and of the application’s own, in an order that stays', async () => {
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toEqual([...catalogue, 'datasets', 'import', 'diagnose', 'strategy']);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect([title, description].every((text) => typeof text === 'string' && text.length > 2)).toBe(true);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: 'object', anyOf: [{}, {}] });
      expect(annotations).toMatchObject({ destructiveHint: false, openWorldHint: false, title });
    }
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint === false).map(({ name }) => name)).toEqual([
      'import',
    ]);
  });

  it('calls, and is refused with a reason', async () => {
    const rate = await callTool(client, 'repeat_purchase_rate', { dataset: 'demo-newcomers-lost' });
    expect(rate).toMatchObject({ structuredContent: { ok: true, population: { filled: ['buyers', 'repeatBuyers'] } } });
    const refused = await callTool(client, 'repeat_purchase_rate', { dataset: 'nothing' });
    expect(refused).toMatchObject({ isError: true, structuredContent: { ok: false, code: 'unknown_dataset' } });
  });

  it('diagnoses in two turns, handing the state back', async () => {
    const asking = await callTool(client, 'diagnose', { facts: { churnMonthly: 0.04 }, lang: 'en' });
    const { state, question } = Object(Object(asking.structuredContent).value);
    expect(question).toMatchObject({ id: 'industry' });
    const answered = await callTool(client, 'diagnose', { message: 'we sell software to companies', state });
    expect(answered.structuredContent).toMatchObject({ value: { question: { id: 'churn-phase' } } });
  });

  it('hears how far a strategy is, then reads it again by its address, as text and as JSON', async () => {
    const steps: number[] = [];
    const result = await callTool(client, 'strategy', {}, { onprogress: ({ progress }) => steps.push(progress) });
    const { strategy, markdown, resource } = Object(Object(result.structuredContent).value);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
    const { contents } = await client.readResource({ uri: resource });
    expect(contents).toMatchObject([{ mimeType: 'text/markdown', text: markdown }]);
    const json = await client.readResource({ uri: `${resource}/json` });
    expect(JSON.parse(String(Object(json.contents[0]).text))).toEqual(strategy);
    const listed = (await client.listResources()).resources.map(({ uri }) => uri);
    expect(listed).toContain(resource);
  });

  it('stops a strategy it no longer wants, and is served on', async () => {
    const caller = new AbortController();
    const given = callTool(
      client,
      'strategy',
      { facts: { churnMonthly: 0.08 } },
      {
        signal: caller.signal,
        onprogress: () => caller.abort(),
      },
    );
    await expect(given).rejects.toThrow();
    expect(await callTool(client, 'datasets', {})).toMatchObject({ structuredContent: { ok: true } });
  });

  it('reads the knowledge and the data sets, and learns what it can fill in', async () => {
    const { resources } = await client.listResources();
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(String(Object(contents[0]).text).length, uri).toBeGreaterThan(100);
    }
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ name }) => name)).toContain('benchmarks-of-industry');
    await expect(client.readResource({ uri: 'fidelio://datasets/nothing' })).rejects.toThrow('Nothing at');
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('Nothing at');
    const segments = await client.complete({
      ref: { type: 'ref/prompt', name: 'rfm_review' },
      argument: { name: 'segment', value: 'D' },
    });
    expect(segments.completion.values).toEqual(['dormants', 'perdus']);
    const datasets = await client.complete({
      ref: { type: 'ref/resource', uri: 'fidelio://datasets/{dataset}' },
      argument: { name: 'dataset', value: 'demo' },
    });
    expect(datasets.completion.values).toEqual(['demo-newcomers-lost']);
  });

  it('starts from a prompt, in either language', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toHaveLength(7);
    const english = await client.getPrompt({ name: 'churn_review', arguments: { industry: 'saas' } });
    expect(english.messages).toMatchObject([
      { role: 'user', content: { text: expect.stringContaining('SaaS (B2B)') } },
    ]);
    const french = await client.getPrompt({ name: 'churn_review', arguments: { lang: 'fr' } });
    expect(french.description).toContain('Quand les clients partent');
    await expect(client.getPrompt({ name: 'churn_review', arguments: { industry: 'mining' } })).rejects.toThrow(
      '`saas`',
    );
  });

  it('imports a file when the user agrees, and nothing when they do not', async () => {
    user.asked.length = 0;
    for (const answer of ['decline', 'cancel', 'accept without agreeing'] as const) {
      user.answer = answer;
      const refused = canAsk(way, kind) ? await callTool(client, 'import', { path: 'orders.csv' }) : null;
      if (refused !== null)
        expect(refused).toMatchObject({ isError: true, structuredContent: { code: 'interrupted' } });
    }
    user.answer = 'accept';
    const imported = await callTool(client, 'import', { path: join(allowed, 'orders.csv') });
    expect(imported.structuredContent).toMatchObject({
      ok: true,
      value: { dataset: 'workspace', rows: { read: 60 }, files: [{ file: 'orders.csv', kind: 'orders' }] },
    });
    expect(user.asked).toHaveLength(canAsk(way, kind) ? 4 : 0);
    const counted = await callTool(client, 'purchase_frequency', { dataset: 'workspace' });
    expect(counted.structuredContent).toMatchObject({ value: { perPeriod: 1.5 }, population: { customers: 40 } });
    const still = await callTool(client, 'repeat_purchase_rate', { dataset: 'demo-newcomers-lost' });
    expect(still.structuredContent).toMatchObject({ ok: true });
  });
});
