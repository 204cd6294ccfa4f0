import type { ToolSuccess } from '../../../domain/tool-result.ts';
import type { StyledLine } from '../../../tui/styled-text.ts';
import { callTool, readingLine } from '../call-tool.ts';
import type { Chat, ChatCommand } from '../chat.ts';
import { drawMonths } from '../draw-months.ts';
import { styled } from '../styled.ts';

/** What a shop looks at first; each is a tool of its own. */
const FIRST: readonly { readonly tool: string; readonly extra?: Readonly<Record<string, unknown>> }[] = [
  { tool: 'sales_by_month' },
  { tool: 'repeat_purchase_rate' },
  { tool: 'retention_at', extra: { days: 90 } },
  { tool: 'purchase_frequency' },
  { tool: 'time_between_purchases' },
  { tool: 'historic_value' },
  { tool: 'pareto_share' },
];

export const metrics: ChatCommand = {
  name: 'metrics',
  aliases: ['chiffres', 'metriques', 'métriques'],
  argument: { fr: '[OUTIL]', en: '[TOOL]' },
  summary: { fr: 'les chiffres essentiels, ou celui d’un outil', en: 'the main figures, or that of one tool' },
  async complete(typed, { memory }) {
    const { listTools } = await import('../../../app/list-tools.ts');
    return (await listTools(memory.lang))
      .filter(({ name }) => name.startsWith(typed))
      .map(({ name, title }) => ({ insert: name, label: name, description: title }));
  },
  async run(argument, chat) {
    const { listTools } = await import('../../../app/list-tools.ts');
    const tools = await listTools(chat.memory.lang);
    const named = argument.trim().replaceAll('-', '_');
    if (named === '') return showFirst(tools, chat);
    if (!tools.some(({ name }) => name === named)) return sayUnknown(argument, tools, chat);
    await show(named, {}, tools, chat);
  },
};

type Tools = readonly { readonly name: string; readonly title: string }[];

async function showFirst(tools: Tools, chat: Chat): Promise<void> {
  const months = await drawMonths(chat);
  if (chat.signal.aborted) return;
  if (months.length > 0) chat.stage.say('answer', months);
  for (const { tool, extra = {} } of FIRST) {
    if (chat.signal.aborted || !(await show(tool, extra, tools, chat))) return;
  }
}

/** False when there is no data at all. */
async function show(
  tool: string,
  extra: Readonly<Record<string, unknown>>,
  tools: Tools,
  chat: Chat,
): Promise<boolean> {
  const result = await callTool(tool, chat, extra);
  if (result === null || chat.signal.aborted) return chat.desk.data.kind !== 'none';
  const title = tools.find(({ name }) => name === tool)?.title ?? tool;
  const bars = tool === 'pareto_share' ? await drawPareto(result, chat) : [];
  chat.stage.say('answer', [
    ...(bars.length > 0 ? bars : [[{ text: title, style: 'strong' } as const]]),
    readingLine(title, tool, result, chat),
  ]);
  return true;
}

async function drawPareto({ value, population }: ToolSuccess, { memory, options }: Chat): Promise<StyledLine[]> {
  const [{ paretoBar }, { ParetoTable }] = await Promise.all([
    import('../../../tui/pictures/pareto-bar.ts'),
    import('../../../tui/pictures/pareto-table.ts'),
  ]);
  const drawn = { lang: memory.lang, columns: options.columns(), currency: population?.currency ?? null };
  return paretoBar(ParetoTable.parse(value), drawn);
}

async function sayUnknown(typed: string, tools: Tools, { stage, memory }: Chat): Promise<void> {
  const { nearestName } = await import('../../../config/nearest-name.ts');
  const near = nearestName(
    typed.trim(),
    tools.map(({ name }) => name),
  );
  const said = {
    fr: `Aucun outil ne s’appelle « ${typed} ».${near === null ? ' Tapez /metrics puis Tab pour les voir.' : ` Vouliez-vous dire ${near} ?`}`,
    en: `No tool is called “${typed}”.${near === null ? ' Type /metrics then Tab to see them.' : ` Did you mean ${near}?`}`,
  };
  stage.say('error', styled(said[memory.lang]));
  if (near !== null) stage.suggest([`/metrics ${near}`]);
}
