import type { Catalog } from '../../src/tools/catalog.ts';
import type { ToolDefinition } from '../../src/tools/define-tool.ts';

/** A catalog of these tools, in this order. */
export function catalogOf(tools: readonly ToolDefinition[]): Catalog {
  return {
    names: tools.map(({ name }) => name),
    load: async (name) => tools.find((tool) => tool.name === name) ?? Promise.reject(new Error(`no ${name}`)),
  };
}
