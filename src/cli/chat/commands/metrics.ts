import type { ToolSuccess } from '../../../domain/tool-result.ts';
import { readNumber } from '../../../language/read-number.ts';
import { yearBefore } from '../../../language/year-before.ts';
import type { StyledLine } from '../../../tui/styled-text.ts';
import { callNamed, callTool, readingLine } from '../call-tool.ts';
import type { Chat, ChatCommand } from '../chat.ts';
import { drawMonths } from '../draw-months.ts';
import { openData } from '../open-data.ts';
import { styled } from '../styled.ts';

/** What a shop looks at first; each is a tool of its own. */
type First = {
  readonly tool: string;
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Over the last twelve months, as in the strategy document: the whole history scaled to a year says something else. */
  readonly lastYear?: true;
};
const FIRST: readonly First[] = [
  { tool: 'sales_by_month' },
  { tool: 'repeat_purchase_rate' },
  { tool: 'retention_at', extra: { days: 90 } },
  { tool: 'purchase_frequency', lastYear: true },
  { tool: 'time_between_purchases' },
  { tool: 'historic_value', lastYear: true },
  { tool: 'pareto_share' },
];

export const metrics: ChatCommand = {
  name: 'metrics',
  aliases: ['chiffres', 'metriques', 'métriques'],
  argument: { fr: '[OUTIL [NOM=VALEUR …]]', en: '[TOOL [NAME=VALUE …]]' },
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
    const [typed = '', ...pairs] = argument.trim().split(/\s+/);
    const named = typed.replaceAll('-', '_');
    if (named === '') return showFirst(tools, chat);
    if (!tools.some(({ name }) => name === named)) return sayUnknown(typed, tools, chat);
    const given = readPairs(pairs);
    const isYearly = pairs.length === 0 && FIRST.some(({ tool, lastYear }) => tool === named && lastYear);
    const period = isYearly ? await lastYear(chat) : null;
    const asked = period === null ? given : { ...given, period };
    const result = await callNamed(named, chat, asked);
    if (result !== null && !chat.signal.aborted) await tell({ tool: named, given: asked, result }, tools, chat);
  },
};

/** `ltv=600`, `retention=80%`: a number where it is one. */
function readPairs(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, readNumber(value) ?? value];
    }),
  );
}

type Tools = readonly { readonly name: string; readonly title: string }[];

async function showFirst(tools: Tools, chat: Chat): Promise<void> {
  const months = await drawMonths(chat);
  if (chat.signal.aborted) return;
  if (months.length > 0) chat.stage.say('answer', months);
  const period = await lastYear(chat);
  for (const first of FIRST) {
    const extra = first.lastYear && period !== null ? { ...first.extra, period } : (first.extra ?? {});
    if (chat.signal.aborted || !(await show(first.tool, extra, tools, chat))) return;
  }
}

/** The twelve months before the as-of date of the data; null without data. */
async function lastYear(chat: Chat): Promise<{ from: string; to: string } | null> {
  const app = await openData(chat);
  if (app === null || app.dataset === null) return null;
  const { dataset } = app;
  const found = await app.caller.call('data_readiness', { dataset }, chat.signal);
  const to = found.ok ? (found.population?.asOf ?? null) : null;
  return to === null ? null : { from: yearBefore(to), to };
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
  await tell({ tool, given: extra, result }, tools, chat);
  return true;
}

type Told = { tool: string; given: Readonly<Record<string, unknown>>; result: ToolSuccess };

async function tell({ tool, given, result }: Told, tools: Tools, chat: Chat): Promise<void> {
  const title = tools.find(({ name }) => name === tool)?.title ?? tool;
  const bars = tool === 'pareto_share' ? await drawPareto(result, chat) : [];
  chat.stage.say('answer', [
    ...(bars.length > 0 ? bars : [[{ text: title, style: 'strong' } as const]]),
    readingLine(title, tool, result, chat, given),
  ]);
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
