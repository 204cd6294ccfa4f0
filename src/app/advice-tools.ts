import type { AgentId } from '../domain/agent-id.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { ToolCard } from '../domain/tool-card.ts';
import type { Catalog } from '../tools/catalog.ts';

/** The metric tools that a specialist may call, as its model is shown them. */
export function adviceTools(catalog: Catalog, lang: Lang): (agent: AgentId) => Promise<readonly ToolCard[]> {
  return async (agent) => {
    const [{ team }, { metricToolSchemas }] = await Promise.all([
      import('../agents/team.ts'),
      import('../mcp/tool-schema.ts'),
    ]);
    const allowed: readonly string[] = team.find(({ id }) => id === agent)?.tools ?? [];
    const tools = await Promise.all(catalog.names.filter((name) => allowed.includes(name)).map(catalog.load));
    return tools.map((tool) => ({
      name: tool.name,
      description: tool.description[lang],
      schema: metricToolSchemas(tool, lang).input,
    }));
  };
}
