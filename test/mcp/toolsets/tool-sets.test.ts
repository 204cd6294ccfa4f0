import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToolSet } from '../../../src/domain/tool-set.ts';
import { loadCatalog } from '../../../src/tools/catalog.ts';
import { openServed, type Served } from '../../app/served/open-served.ts';

const catalogue = await loadCatalog();

async function openSet(toolSet: ToolSet) {
  const served = await openServed(null, { toolSet });
  const [here, there] = InMemoryTransport.createLinkedPair();
  serveStdio(served.factory, { transport: there });
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(here);
  return { served, client, tools: (await client.listTools()).tools };
}

const sets: Served[] = [];
let core: Awaited<ReturnType<typeof openSet>>;
let all: Awaited<ReturnType<typeof openSet>>;
beforeAll(async () => {
  [core, all] = [await openSet('core'), await openSet('all')];
  sets.push(core.served, all.served);
});
afterAll(async () => {
  await Promise.all([core.client.close(), all.client.close()]);
  for (const { close } of sets) await close();
});

const metric = (args: Record<string, unknown>) => core.client.callTool({ name: 'metric', arguments: args });

describe('the small set', () => {
  it('has at most twelve tools, and a tenth of the characters of the whole', () => {
    expect(core.tools.map(({ name }) => name)).toEqual(['metric', 'datasets', 'import', 'diagnose', 'strategy']);
    expect(core.tools.length).toBeLessThanOrEqual(12);
    expect(JSON.stringify(core.tools).length).toBeLessThan(JSON.stringify(all.tools).length / 10);
    expect(JSON.stringify(core.tools).length).toBeLessThan(32_000);
  });

  it('reaches every metric: its example is answered as by the metric’s own tool', async () => {
    for (const { name, example } of catalogue) {
      const own = await all.client.callTool({ name, arguments: { ...example.input } });
      const reached = await metric({ name, arguments: { ...example.input } });
      expect(reached.structuredContent, name).toEqual(own.structuredContent);
      expect(reached.content).toEqual(own.content);
    }
  });

  it('names every metric in its description, and in the refusal of an unknown name', async () => {
    const refused = await metric({ name: 'churm' });
    expect(refused).toMatchObject({
      isError: true,
      structuredContent: { ok: false, code: 'unknown_tool', needs: ['name'] },
    });
    const text = JSON.stringify(refused.content);
    for (const { name } of catalogue) {
      expect(core.tools[0]?.description).toContain(name);
      expect(text).toContain(`\`${name}\``);
    }
  });

  it('says how a metric is called when it is named alone', async () => {
    const { structuredContent } = await metric({ name: 'nps' });
    const listed = all.tools.find(({ name }) => name === 'nps');
    expect(structuredContent).toMatchObject({
      ok: true,
      card: { name: 'nps', inputSchema: listed?.inputSchema, example: { promoters: expect.any(Number) } },
    });
  });

  it.each([
    [{}, { code: 'missing_input', needs: ['name'] }],
    [{ name: 3 }, { code: 'bad_argument' }],
    [{ name: 'nps', arguments: [] }, { code: 'bad_argument' }],
    [{ name: 'nps', args: {} }, { code: 'unknown_argument' }],
    [{ name: 'nps', arguments: { promoter: 1 } }, { code: 'unknown_argument' }],
    [{ name: '__proto__' }, { code: 'unknown_tool' }],
  ])('refuses %j', async (args, refusal) => {
    expect(await metric(args)).toMatchObject({ isError: true, structuredContent: { ok: false, ...refusal } });
  });

  it('gives a strategy as a person reads it, and its JSON when asked', async () => {
    const write = async (args: object) => {
      const { structuredContent } = await core.client.callTool({
        name: 'strategy',
        arguments: { facts: { churnMonthly: 0.08 }, industry: 'saas', ...args },
      });
      return Object.keys(Object(Object(structuredContent).value));
    };
    expect(await write({})).toEqual(['markdown', 'resource']);
    expect(await write({ detail: 'full' })).toEqual(['strategy', 'markdown', 'resource']);
  });
});

describe('the whole set', () => {
  it('lists every tool of the catalogue under its own name, and no other metric', () => {
    expect(all.tools.map(({ name }) => name)).toEqual([
      ...catalogue.map(({ name }) => name),
      ...['datasets', 'import', 'diagnose', 'strategy'],
    ]);
  });
});
