import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as OldInMemory } from '@modelcontextprotocol/sdk/inMemory.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMeasure, measures } from '../../src/domain/measures.ts';
import { DatasetArguments } from '../../src/mcp/dataset-arguments.ts';
import { buildServer } from '../../src/mcp/server.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { fillable } from '../../src/tools/define-tool.ts';
import { catalogOf } from './catalog-of.ts';

const tools = await loadCatalog();
const parts = { tools: catalogOf(tools), applicationTools: [], source: null, lang: 'en' as const, version: '0' };
const factory = buildServer(parts);
const briefly = buildServer({ ...parts, resultLimit: 1 });
const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode: 'auto' } });
const oldClient = new OldClient({ name: 'test', version: '0' });
const cutClient = new OldClient({ name: 'test', version: '0' });

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  serveStdio(factory, { transport: there });
  await client.connect(here);
  await client.listTools();
  const [oldHere, oldThere] = OldInMemory.createLinkedPair();
  serveStdio(factory, { transport: oldThere });
  await oldClient.connect(oldHere);
  await oldClient.listTools();
  const [cutHere, cutThere] = OldInMemory.createLinkedPair();
  serveStdio(briefly, { transport: cutThere });
  await cutClient.connect(cutHere);
  await cutClient.listTools();
});

afterAll(async () => {
  await client.close();
  await oldClient.close();
  await cutClient.close();
});

describe.each(tools.map((tool) => [tool.name, tool] as const))('the metric tool %s', (name, tool) => {
  it('answers its example in a form that clients of both SDKs accept', async () => {
    const call = { name, arguments: { ...tool.example.input } };
    expect(await client.callTool(call)).toMatchObject({ structuredContent: { ok: true } });
    expect(await oldClient.callTool(call)).toMatchObject({ structuredContent: { ok: true } });
  });

  it('keeps the announced form when all its lists are cut', async () => {
    const call = { name, arguments: { ...tool.example.input } };
    expect(await cutClient.callTool(call)).toMatchObject({ structuredContent: { ok: true } });
  });

  it('refuses an unknown argument and a missing input without making a client throw', async () => {
    const unknown = { name, arguments: { notAnArgument: 1 } };
    expect(await client.callTool(unknown)).toMatchObject({ structuredContent: { code: 'unknown_argument' } });
    expect(await oldClient.callTool(unknown)).toMatchObject({ structuredContent: { code: 'unknown_argument' } });
    const { structuredContent } = await client.callTool({ name });
    expect(structuredContent).not.toMatchObject({ code: 'tool_failed' });
  });

  it('keeps rules between arguments in its calculation, where filled values meet them too', () => {
    expect(tool.input.def.checks ?? []).toEqual([]);
  });

  it('names none of its arguments like those of the data set, when it reads one', () => {
    const own = Object.keys(tool.input.shape);
    const shared = Object.keys(DatasetArguments.shape).filter((argument) => own.includes(argument));
    expect(fillable(tool).length > 0 ? shared : []).toEqual([]);
  });

  it('asks a minimum of numbers it reads from data, not of tables or of other names', () => {
    const names = Object.keys(tool.minimumFromData ?? {});
    const readable: string[] = fillable(tool);
    expect(names.filter((measure) => !readable.includes(measure))).toEqual([]);
    expect(names.filter((measure) => isMeasure(measure) && measures[measure].unit === 'table')).toEqual([]);
  });
});
