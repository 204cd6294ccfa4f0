import type { Advice, Brief } from '../../domain/advice.ts';
import type { Quoter } from '../../domain/lent-tools.ts';
import type { ModelRun } from '../../domain/model.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { fillPrompt } from '../prompts/fill-prompt.ts';
import type { LoadPrompt } from '../prompts/load-prompt.ts';
import { adviceForm, checkAdvice, WrittenAdvice } from './advice-form.ts';
import { answerCalls } from './answer-calls.ts';
import { readOrRepair } from './ask-json.ts';
import type { Chat, ChatMessage, ChatRequest } from './chat.ts';
import { promptFigures, promptLine, promptLines } from './prompt-lines.ts';

/** However many rounds a brief gives. */
const MOST_ROUNDS = 4;
const MOST_FACTS = 24;
const MOST_PLAYS = 24;
const MOST_FIGURES = 60;

/**
 * A specialist's advice: at most as many rounds of calls as its brief gives, to the tools of its brief alone, then an answer without
 * tools. One request when there is no round. What a tool of others says is read in the last request only: the words of others never
 * meet a model that could act on them.
 */
export async function adviseWithChat(
  chat: Chat,
  prompts: LoadPrompt,
  { brief, tools, run }: { brief: Brief; tools: ToolCaller & Partial<Quoter>; run: ModelRun },
): Promise<Outcome<Advice>> {
  const { agent, lang } = brief;
  const prompt = await prompts(`advise-${agent}`, lang);
  if (!prompt.ok) return prompt;
  const own = brief.tools.map(({ name }) => name);
  const lent = (brief.lent ?? []).filter(({ name }) => tools.quote !== undefined && !own.includes(name));
  const cards = [...brief.tools, ...lent];
  let rounds = cards.length === 0 ? 0 : Math.min(brief.rounds, MOST_ROUNDS);
  const filled = fillPrompt(prompt.value, {
    reasons: promptLine(brief.reasons.join(', ')) || '-',
    facts: promptLines(brief.facts, MOST_FACTS),
    figures: promptFigures(brief.figures, MOST_FIGURES),
    plays: promptLines(
      brief.plays.map(({ id, title, why }) => `${id} | ${title} | ${why}`),
      MOST_PLAYS,
    ),
    rounds: String(rounds),
  });
  const closing: Omit<ChatRequest, 'messages'> = {
    purpose: 'advise',
    agent,
    prompt: filled.prompt,
    tools: [],
    answer: adviceForm,
  };
  const silent = { ...run, onText: () => {} };
  const messages: ChatMessage[] = [...filled.messages];
  let text: string | null = null;
  for (let round = 0; round <= rounds && text === null; round += 1) {
    const isLast = round === rounds;
    const asked = { ...closing, messages: [...messages] };
    const reply = await chat.complete(isLast ? asked : { ...asked, tools: cards, answer: null }, silent);
    if (!reply.ok) return reply;
    if (isLast || reply.value.calls.length === 0) text = reply.value.text;
    else {
      const names = lent.map(({ name }) => name);
      messages.push(...(await answerCalls(reply.value, { own, lent: names, tools, lang, signal: run.signal })));
      if (reply.value.calls.some(({ name }) => names.includes(name))) rounds = round + 1;
    }
  }
  const read = await readOrRepair(chat, { ...closing, messages }, text ?? '', silent, { schema: WrittenAdvice, lang });
  return read.ok ? answer(checkAdvice(read.value, brief)) : read;
}
