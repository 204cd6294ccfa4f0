import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import { dayNumber, dayText } from '../oracle/calendar.ts';
import { toolCalls } from '../oracle/tool-call.ts';
import { callTool } from './call-tool.ts';
import { type OpenShop, openShop } from './open-shop.ts';
import { shopOf } from './shop-of.ts';

const shop = shopOf(
  ...Array.from({ length: 90 }, (_, customer) =>
    Array.from({ length: 2 + (customer % 7) }, (_, order) => {
      const day = dayText(dayNumber('2023-01-01') + ((customer * 13) % 280) + order * (6 + (customer % 35)));
      return `${customer + 1} ${day} ${12 + ((customer * 31 + order * 7) % 300)}.50 ${['Lyon', 'Nice'][customer % 2]}`;
    }),
  ).flat(),
);
const tools = new Map((await loadCatalog()).map((tool) => [tool.name, tool]));
const questions = toolCalls
  .filter(({ tool }) => tools.get(tool)?.heavy !== true)
  .flatMap(({ tool, args }) => [
    { tool, args },
    { tool, args: { ...args, by: 'place' } },
  ]);
let reference: OpenShop;
beforeAll(async () => {
  reference = await openShop(shop);
});
afterAll(() => reference.engine.close());

const Table = z.object({ name: z.string() });

describe.each([1, 2, 3])('when callers give up at moments of their own (seed %d)', (seed) => {
  test('the others are answered as when nobody does, and nothing is left behind', async () => {
    const random = seededRandom(seed);
    const busy = await openShop(shop);
    const asked = [...questions, ...questions].map(({ tool: name, args }) => {
      const tool = tools.get(name);
      if (tool === undefined) throw new Error(`no tool ${name}`);
      const caller = new AbortController();
      const givesUp = random() < 0.5;
      if (givesUp) setTimeout(() => caller.abort(), random() * 400);
      const result = callMetricTool(tool, { dataset: 'shop', ...args }, busy.source, 'en', undefined, caller.signal);
      return { name, args, givesUp, result };
    });
    const results = await Promise.all(asked.map(({ result }) => result));
    for (const [index, { name, args, givesUp }] of asked.entries()) {
      const result = results[index];
      if (givesUp && result?.ok === false && result.code === 'interrupted') continue;
      expect(result, `${name} ${JSON.stringify(args)}`).toEqual(await callTool(reference.source, name, args));
    }
    expect(results.filter((result) => !result.ok && result.code === 'interrupted').length).toBeGreaterThan(10);
    for (const { tool, args } of questions)
      expect(await callTool(busy.source, tool, args)).toEqual(await callTool(reference.source, tool, args));
    const left = await busy.engine.rows(Table, 'SELECT table_name AS name FROM duckdb_tables() WHERE temporary');
    expect(left.map(({ name }) => name).filter((name) => name.startsWith('passing_'))).toEqual([]);
    await busy.engine.close();
  });
});
