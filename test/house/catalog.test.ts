import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { team } from '../../src/agents/team.ts';
import { Bilingual } from '../../src/domain/bilingual.ts';
import { callMetricTool } from '../../src/mcp/call-tool.ts';
import { jsonSchema } from '../../src/mcp/json-schema.ts';
import { metricToolSchemas } from '../../src/mcp/tool-schema.ts';
import { loadCatalog } from '../../src/tools/catalog.ts';
import type { ToolDefinition } from '../../src/tools/define-tool.ts';
import { near } from './near.ts';
import { numbersIn } from './numbers-in.ts';
import { ROOT } from './repository.ts';
import { zeroValue } from './zero-arguments.ts';

const tools = await loadCatalog();
const names = tools.map(({ name }) => name);

/** A call without data; a fault of the tool fails the test instead of becoming a refusal. */
function call(tool: ToolDefinition, args: Readonly<Record<string, unknown>>) {
  return callMetricTool(tool, args, null, 'en', (name, fault) => {
    throw new Error(`${name} threw on ${JSON.stringify(args)}`, { cause: fault });
  });
}

/** Calls that a careless client makes: everything empty, and each argument alone or left out. */
function emptyCalls(tool: ToolDefinition): Record<string, unknown>[] {
  const zeros = Object.entries(tool.input.shape).map(([name, schema]) => [
    name,
    zeroValue(jsonSchema(schema, 'input')),
  ]);
  const without = (index: number) => zeros.filter((_, at) => at !== index);
  return [zeros, [], ...zeros.map((pair) => [pair]), ...zeros.map((_, index) => without(index))].map((pairs) =>
    Object.fromEntries(pairs),
  );
}

describe('the catalog', () => {
  it('holds one tool for each file of tools/metrics, under the file’s name', () => {
    const files = readdirSync(join(ROOT, 'src/tools/metrics')).map((file) =>
      file.replace(/\.ts$/, '').replaceAll('-', '_'),
    );
    expect(names).toEqual(files.sort());
  });

  it('has every tool that a specialist may call', () => {
    const called = team.flatMap(({ id, tools: wanted }) => wanted.map((name) => ({ id, name })));
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter(({ name }) => !names.includes(name))).toEqual([]);
  });
});

describe.each(tools.map((tool) => [tool.name, tool] as const))('%s', (_, tool) => {
  it('gives the output of its example, which has the announced form', async () => {
    expect(tool.output.safeParse(tool.example.output)).toMatchObject({ success: true });
    const result = await call(tool, tool.example.input);
    expect(result).toMatchObject({ ok: true, value: near(tool.example.output) });
  });

  it('speaks both languages: title, description and the reading of its example', async () => {
    const result = await call(tool, tool.example.input);
    for (const text of [tool.title, tool.description, result.ok ? result.reading : null]) {
      expect(Bilingual.safeParse(text)).toMatchObject({ success: true });
    }
  });

  it('answers or refuses when everything is zero or empty', async () => {
    for (const args of emptyCalls(tool)) {
      const result = await call(tool, args);
      expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
      expect(JSON.stringify(result)).not.toMatch(/\b(NaN|undefined|Infinity|tool_failed)\b|∞/);
    }
  });

  it('gives the same bytes to the same call', async () => {
    const [first, second] = [await call(tool, tool.example.input), await call(tool, tool.example.input)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it.each(['fr', 'en'] as const)('describes its arguments and answers to %s clients', (lang) => {
    const { input, output } = metricToolSchemas(tool, lang);
    expect(Object.keys(Object(input.properties))).toEqual(expect.arrayContaining(Object.keys(tool.input.shape)));
    expect(JSON.parse(JSON.stringify({ input, output }))).toEqual({ input, output });
  });
});
