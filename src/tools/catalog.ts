import { readdir } from 'node:fs/promises';
import type { ToolDefinition } from './define-tool.ts';

const FOLDER = new URL('./metrics/', import.meta.url);

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/**
 * The metric tools, sorted by name: the folder is the registry, so that a new metric is one new file.
 * Throws at start-up, with the path, when a file does not hold the tool its name announces.
 */
export async function loadCatalog(): Promise<readonly ToolDefinition[]> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  const tools = await Promise.all(files.map((file) => loadTool(file.replace(/\.[jt]s$/, '').replaceAll('-', '_'))));
  return tools.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One metric tool by its name; throws when its file is not there or holds another. */
export async function loadTool(name: string): Promise<ToolDefinition> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`no tool is called ${name}`);
  const file = `${name.replaceAll('_', '-')}${EXTENSION}`;
  const { default: tool } = (await import(new URL(file, FOLDER).href)) as { default?: ToolDefinition };
  if (tool?.name !== name) {
    throw new Error(
      `tools/metrics/${file}: expected a default export named "${name}", found "${tool?.name ?? 'none'}".`,
    );
  }
  return tool;
}
