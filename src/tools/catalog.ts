import { readdir } from 'node:fs/promises';
import type { ToolDefinition } from './define-tool.ts';

const FOLDER = new URL('./metrics/', import.meta.url);

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** The metric tools by name. Each is loaded when it is first wanted: a question needs one of them, and all of them take longer than the answer. */
export type Catalog = {
  /** Sorted. */
  readonly names: readonly string[];
  /** Rejects, with the path, when a file does not hold the tool its name announces. */
  load(name: string): Promise<ToolDefinition>;
};

/** The folder is the registry, so that a new metric is one new file. */
export async function openCatalog(): Promise<Catalog> {
  const files = (await readdir(FOLDER)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  return { names: files.map((file) => file.replace(/\.[jt]s$/, '').replaceAll('-', '_')).sort(), load: loadTool };
}

/** Every metric tool, sorted by name. */
export async function loadCatalog(): Promise<readonly ToolDefinition[]> {
  const { names, load } = await openCatalog();
  return Promise.all(names.map(load));
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
