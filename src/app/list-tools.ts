import type { Lang } from '../domain/bilingual.ts';
import { metricToolSchemas } from '../mcp/tool-schema.ts';
import { loadCatalog } from '../tools/catalog.ts';

/** Every metric tool with its title, description and input, without opening any data. */
export async function listTools(lang: Lang) {
  return (await loadCatalog()).map((tool) => ({
    name: tool.name,
    title: tool.title[lang],
    description: tool.description[lang],
    formula: tool.formula,
    source: tool.source,
    inputSchema: metricToolSchemas(tool, lang).input,
    example: tool.example.input,
  }));
}
