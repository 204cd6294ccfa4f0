import { readdir } from 'node:fs/promises';
import type { ToolDefinition } from './define-tool.ts';

const FOLDER = new URL('./metrics/', import.meta.url);

/**
 * The metric tools, sorted by name: the folder is the registry, so that a new metric is one new file.
 * Throws at start-up, with the path, when a file does not hold the tool its name announces.
 */
export async function loadCatalog(): Promise<readonly ToolDefinition[]> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  const tools = await Promise.all(
    files.map(async (file) => {
      const { default: tool } = (await import(new URL(file, FOLDER).href)) as { default?: ToolDefinition };
      const expected = file.replace(/\.[jt]s$/, '').replaceAll('-', '_');
      if (tool?.name !== expected) {
        throw new Error(
          `tools/metrics/${file}: expected a default export named "${expected}", found "${tool?.name ?? 'none'}".`,
        );
      }
      return tool;
    }),
  );
  return tools.sort((a, b) => (a.name < b.name ? -1 : 1));
}
