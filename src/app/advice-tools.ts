import type { AgentId } from '../domain/agent-id.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { ToolCard } from '../domain/tool-card.ts';
import type { ToolDefinition } from '../tools/define-tool.ts';

/** The metric tools that a specialist may call, as its model is shown them. */
export function adviceTools(
  loadTools: () => Promise<readonly ToolDefinition[]>,
  lang: Lang,
): (agent: AgentId) => Promise<readonly ToolCard[]> {
  return async (agent) => {
    const [{ team }, { metricToolSchemas }, tools] = await Promise.all([
      import('../agents/team.ts'),
      import('../mcp/tool-schema.ts'),
      loadTools(),
    ]);
    const allowed = team.find(({ id }) => id === agent)?.tools ?? [];
    return tools
      .filter(({ name }) => allowed.includes(name))
      .map((tool) => ({
        name: tool.name,
        description: tool.description[lang],
        schema: metricToolSchemas(tool, lang).input,
      }));
  };
}
