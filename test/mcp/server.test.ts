import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as OldInMemory } from '@modelcontextprotocol/sdk/inMemory.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, describe, expect, it } from 'vitest';
import type { MeasureSource } from '../../src/domain/measure-source.ts';
import { buildServer } from '../../src/mcp/server.ts';
import { catalogOf } from './catalog-of.ts';
import { fakeSource } from './fake-source.ts';
import { keepWords, wordCount } from './small-application-tools.ts';
import { churn, repeatRate, throws } from './small-tools.ts';

const { source } = fakeSource([
  { key: null, customers: 60, values: { buyers: 60, repeatBuyers: 15 } },
  { key: 'web', customers: 3, values: { buyers: 3, repeatBuyers: 1 } },
]);
const parts = {
  tools: catalogOf([churn, repeatRate, throws]),
  applicationTools: [wordCount, keepWords],
  source,
  version: '1.2.3',
};
const factory = buildServer({ ...parts, lang: 'en' });
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function client(era: 'legacy' | 'auto', make = factory) {
  const [here, there] = InMemoryTransport.createLinkedPair();
  serveStdio(make, { transport: there });
  const connected = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode: era } });
  await connected.connect(here);
  closing.push(() => connected.close());
  return connected;
}

async function oldClient() {
  const [here, there] = OldInMemory.createLinkedPair();
  serveStdio(factory, { transport: there });
  const connected = new OldClient({ name: 'test', version: '0' });
  await connected.connect(here);
  closing.push(() => connected.close());
  return connected;
}

describe.each([
  ['a client of 2026', () => client('auto')],
  ['a client of 2025', () => client('legacy')],
  ['a client of the first SDK', oldClient],
])('%s', (_, connect) => {
  it('sees every tool with its words, its schemas and its effects', async () => {
    const { tools } = await (await connect()).listTools();
    expect(tools.map(({ name }) => name)).toEqual(['churn', 'repeat_rate', 'throws', 'words', 'keep']);
    expect(tools[0]).toMatchObject({
      title: 'Churn',
      description: 'Share of customers lost.',
      inputSchema: { type: 'object', additionalProperties: false },
      outputSchema: { type: 'object', anyOf: [{}, {}] },
      annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    });
    expect(tools[4]?.annotations).toMatchObject({ readOnlyHint: false });
  });

  it('receives the object and its sentence', async () => {
    const connected = await connect();
    await connected.listTools();
    const result = await connected.callTool({ name: 'churn', arguments: { customersStart: 200, customersLost: 10 } });
    expect(result).toMatchObject({
      structuredContent: { ok: true, value: { rate: 0.05 }, formula: 'rate = customersLost / customersStart' },
      content: [{ type: 'text', text: 'Churn: 0.05.' }],
    });
    expect(result).not.toHaveProperty('isError');
  });

  it('receives population and breakdown as its schema announced them', async () => {
    const connected = await connect();
    await connected.listTools();
    const result = await connected.callTool({ name: 'repeat_rate', arguments: { dataset: 'shop', by: 'channel' } });
    expect(result.structuredContent).toMatchObject({
      ok: true,
      population: { filled: ['buyers', 'repeatBuyers'] },
      breakdown: [{ key: 'web', refusal: { code: 'too_few' } }],
    });
  });

  it.each([
    ['churn', {}, { code: 'missing_input', needs: ['customersStart', 'customersLost'] }],
    ['churn', { lost: 1 }, { code: 'unknown_argument' }],
    ['churn', { customersStart: 'x' }, { code: 'bad_argument' }],
    ['churn', { customersStart: -1 }, { code: 'out_of_domain' }],
    ['throws', {}, { code: 'tool_failed' }],
    ['words', { words: 'none' }, { code: 'too_few' }],
  ])('receives a refusal of %s %j whole, and does not throw', async (name, args, refusal) => {
    const connected = await connect();
    await connected.listTools();
    const result = await connected.callTool({ name, arguments: args });
    expect(result).toMatchObject({ isError: true, structuredContent: { ok: false, ...refusal } });
    expect(result.content).toEqual([{ type: 'text', text: Object(result.structuredContent).message }]);
  });

  it('receives an error of the protocol for a tool that does not exist, with the refusal as its data', async () => {
    const connected = await connect();
    await expect(connected.callTool({ name: 'churm', arguments: {} })).rejects.toMatchObject({
      code: -32602,
      data: { ok: false, code: 'unknown_tool', message: expect.stringContaining('`churn`') },
    });
  });

  it('receives an error of the protocol for arguments nested without end, and is served on', async () => {
    const connected = await connect();
    let deep: object = {};
    for (let level = 0; level < 65; level++) deep = { deep };
    const given = connected.callTool({ name: 'churn', arguments: { customersStart: deep, customersLost: 1 } });
    await expect(given).rejects.toMatchObject({ code: -32602, data: { ok: false, code: 'bad_argument' } });
    const call = await connected.callTool({ name: 'churn', arguments: { customersStart: 200, customersLost: 10 } });
    expect(call).toMatchObject({ structuredContent: { ok: true } });
  });

  it('may leave arguments out altogether', async () => {
    const result = await (await connect()).callTool({ name: 'churn' });
    expect(result).toMatchObject({ structuredContent: { code: 'missing_input' } });
  });
});

/** A source that never answers, and notes who gave up. */
function endless() {
  const log = { asked: 0, stopped: 0 };
  const source: MeasureSource = {
    datasets: async () => [],
    measures: (_names, _query, signal) =>
      new Promise((_resolve, reject) => {
        log.asked += 1;
        signal?.addEventListener('abort', () => {
          log.stopped += 1;
          reject(signal.reason);
        });
      }),
  };
  return { source, log };
}

describe('a client that gives a call up', () => {
  it.each(['auto', 'legacy'] as const)('stops the work behind it, and that of no other (%s)', async (era) => {
    const { source: slow, log } = endless();
    const faults: unknown[] = [];
    const make = buildServer({ ...parts, source: slow, lang: 'en', onFault: (...fault) => faults.push(fault) });
    const connected = await client(era, make);
    const caller = new AbortController();
    const call = { name: 'repeat_rate', arguments: { dataset: 'shop' } };
    const given = connected.callTool(call, { signal: caller.signal });
    const other = connected.callTool(call).catch(() => 'left behind');
    await expect.poll(() => log.asked).toBe(2);
    caller.abort();
    await expect(given).rejects.toThrow();
    await expect.poll(() => log.stopped).toBe(1);
    expect(
      await connected.callTool({ name: 'churn', arguments: { customersStart: 2, customersLost: 1 } }),
    ).toMatchObject({
      structuredContent: { ok: true },
    });
    expect(faults).toEqual([]);
    await connected.close();
    expect(await other).toBe('left behind');
  });
});

describe('a client that asks how far a call is', () => {
  it('hears every second that it goes on, and nothing after the end', async () => {
    const { source: slow } = endless();
    const connected = await client('auto', buildServer({ ...parts, source: slow, lang: 'fr' }));
    const steps: unknown[] = [];
    const caller = new AbortController();
    const given = connected.callTool(
      { name: 'repeat_rate', arguments: { dataset: 'shop' } },
      { signal: caller.signal, onprogress: (step) => steps.push(step) },
    );
    await expect.poll(() => steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.slice(0, 2)).toEqual([
      { progress: 1, message: 'Calcul en cours' },
      { progress: 2, message: 'Calcul en cours' },
    ]);
    caller.abort();
    await expect(given).rejects.toThrow();
  });
});

describe('a result that is longer than a client can read', () => {
  const make = buildServer({ ...parts, lang: 'en', resultLimit: 400 });

  it('is cut, says so, and still has the form that was announced', async () => {
    for (const era of ['auto', 'legacy'] as const) {
      const connected = await client(era, make);
      await connected.listTools();
      const result = await connected.callTool({ name: 'repeat_rate', arguments: { dataset: 'shop', by: 'channel' } });
      expect(result.structuredContent).toMatchObject({
        ok: true,
        value: { rate: 0.25 },
        breakdown: [],
        cut: { '/breakdown': expect.stringContaining('The first 0 items of 1') },
      });
      expect(JSON.stringify(result.content)).toContain('narrow the call: `period`, `segment`, `weight`, `tags`');
    }
  });
});

describe('a server without anything to read', () => {
  it('announces tools and nothing else', async () => {
    const connected = await client('auto');
    expect(connected.getServerCapabilities()).toEqual({ tools: { listChanged: false } });
  });
});

describe('a fault in a resource', () => {
  it('is told to the owner of the server, and to the client without its cause', async () => {
    const faults: unknown[] = [];
    const broken = () => Promise.reject(new Error('secret: /etc/passwd'));
    const make = buildServer({
      ...{ ...parts, lang: 'en' },
      onFault: (...fault) => faults.push(fault),
      resources: { list: broken, find: broken, values: broken, templates: [] },
    });
    for (const era of ['auto', 'legacy'] as const) {
      const connected = await client(era, make);
      for (const asked of [
        connected.listResources(),
        connected.readResource({ uri: 'fidelio://en/rfm' }),
        connected.getPrompt({ name: 'qbr' }),
        connected.complete({ ref: { type: 'ref/prompt', name: 'qbr' }, argument: { name: 'dataset', value: '' } }),
      ]) {
        const error: unknown = await asked.catch((fault: unknown) => fault);
        expect(error).toBeInstanceOf(Error);
        expect(String(error)).not.toContain('secret');
      }
    }
    expect(faults).toHaveLength(8);
  });
});

describe.each(['auto', 'legacy'] as const)('a tool that cannot be loaded (%s)', (era) => {
  const numbers = { customersStart: 200, customersLost: 10 };
  it.each([
    ['all', { name: 'churn', arguments: numbers }, 'tools/list'],
    ['core', { name: 'metric', arguments: { name: 'churn', arguments: numbers } }, null],
  ] as const)('keeps its cause from the client, and is tried again: %s', async (toolSet, call, listing) => {
    const faults: string[] = [];
    let isThere = false;
    const load = async () => (isThere ? churn : Promise.reject(new Error('secret: /home/someone/tools')));
    const onFault = (what: string) => faults.push(what);
    const tools = { names: ['churn'], load };
    const connected = await client(era, buildServer({ ...parts, tools, toolSet, lang: 'en', onFault }));
    const said = (asked: Promise<unknown>) => asked.then(String, String);
    expect(await said(connected.callTool(call))).toMatch(/^(?!.*secret).*internal reason/);
    if (listing !== null) expect(await said(connected.listTools())).toMatch(/^(?!.*secret).*internal reason/);
    expect(faults).toEqual(['tools/call', ...(listing === null ? [] : [listing])]);
    isThere = true;
    expect(await connected.callTool(call)).toMatchObject({ structuredContent: { ok: true } });
    expect((await connected.listTools()).tools).toHaveLength(3);
  });
});

describe('the content of an application tool’s answer', () => {
  it('is its sentence when it has one, else its value as JSON', async () => {
    const connected = await client('auto');
    const text = async (name: string) => (await connected.callTool({ name, arguments: { words: 'a b' } })).content;
    expect(await text('keep')).toEqual([{ type: 'text', text: 'Kept: 2.' }]);
    expect(await text('words')).toEqual([{ type: 'text', text: '{"count":2}' }]);
  });
});

describe('a server', () => {
  it('says its name and version, and how to use it', async () => {
    const connected = await client('auto');
    expect(connected.getServerVersion()).toMatchObject({ name: 'fidelio', version: '1.2.3' });
    expect(connected.getInstructions()).toContain('`dataset`');
  });

  it('converts schemas once, when a client first lists the tools, however many servers the factory makes', async () => {
    let conversions = 0;
    const counted = new Proxy(churn, {
      get(tool, key) {
        if (key === 'output') conversions += 1;
        return Reflect.get(tool, key);
      },
    });
    const make = buildServer({ ...parts, tools: catalogOf([counted]), lang: 'en' });
    const first = await client('auto', make);
    expect(conversions).toBe(0);
    await first.listTools();
    const once = conversions;
    expect(once).toBeGreaterThan(0);
    for (const era of ['auto', 'legacy'] as const) await (await client(era, make)).listTools();
    expect(conversions).toBe(once);
  });

  it('is not built from two tools of the same name', () => {
    expect(() => buildServer({ ...parts, tools: catalogOf([churn, churn]), lang: 'en' })).toThrow('same name');
  });
});
