import type { ToolResult, ToolSuccess } from '../../domain/tool-result.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import type { Chat } from './chat.ts';
import { openData } from './open-data.ts';
import { styled } from './styled.ts';

const NO_DATA = {
  fr: 'Aucune donnée n’est chargée : déposez un fichier ici, tapez son chemin, ou essayez /demo.',
  en: 'No data is loaded: drop a file here, type its path, or try /demo.',
} as const;

/** The answer of a tool about the conversation’s data; null once it is said why there is none. */
export async function callTool(
  tool: string,
  chat: Chat,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<ToolSuccess | null> {
  const { stage, memory, signal } = chat;
  const app = await openData(chat);
  if (app === null || signal.aborted) return null;
  if (app.dataset === null) {
    stage.say('error', styled(NO_DATA[memory.lang]));
    stage.suggest(['/demo', '/help']);
    return null;
  }
  return await tell(tool, chat, () => app.caller.call(tool, { dataset: app.dataset, ...extra }, signal));
}

/** The answer of a metric asked by name, from numbers typed after it or from the data; null once it is said why there is none. */
export async function callNamed(
  tool: string,
  chat: Chat,
  given: Readonly<Record<string, unknown>>,
): Promise<ToolSuccess | null> {
  const app = await openData(chat);
  if (app === null || chat.signal.aborted) return null;
  const { callMetric } = await import('../../app/call-metric.ts');
  const { lang } = chat.memory;
  return await tell(tool, chat, () => callMetric(app, tool, given, { lang, signal: chat.signal, typed }));
}

/** As it is typed here: « /metrics ltv_cac ltv=600 cac=200 »; what is no plain number goes through the shell. */
function typed(tool: string, example: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(example);
  if (pairs.some(([, value]) => typeof value === 'object')) return `fidelio tool ${tool} '${JSON.stringify(example)}'`;
  return `/metrics ${tool} ${pairs.map(([name, value]) => `${name}=${String(value)}`).join(' ')}`;
}

async function tell(
  tool: string,
  { stage, memory }: Chat,
  call: () => Promise<ToolResult>,
): Promise<ToolSuccess | null> {
  stage.live([[{ text: `· ${tool.replaceAll('_', ' ')}`, style: 'dim' }]]);
  const result = await call();
  stage.live([]);
  if (result.ok) return result;
  stage.say('error', styled(result.messages[memory.lang]));
  return null;
}

/** What a tool says of its own result, with a number to ask where it comes from. */
export function readingLine(
  title: string,
  tool: string,
  result: ToolSuccess,
  { book, memory }: Chat,
  given: Readonly<Record<string, unknown>> = {},
): StyledLine {
  const reading = result.reading[memory.lang];
  const { formula, source, population } = result;
  const number = book.number({
    label: title,
    shown: reading,
    figure: null,
    call: {
      tool,
      input: population === undefined ? given : { dataset: population.dataset.id, ...given },
      formula,
      source,
      population: population ?? null,
      interval: null,
    },
  });
  return [{ text: reading }, { text: ` [${number}]`, style: 'dim' }];
}
