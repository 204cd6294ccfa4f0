import type { Advice, Brief } from '../../domain/advice.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Quoter } from '../../domain/lent-tools.ts';
import type { ModelRun } from '../../domain/model.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { fillPrompt } from '../prompts/fill-prompt.ts';
import type { LoadPrompt } from '../prompts/load-prompt.ts';
import { adviceForm, checkAdvice, WrittenAdvice } from './advice-form.ts';
import { answerCalls } from './answer-calls.ts';
import type { Chat, ChatMessage, ChatRequest } from './chat.ts';
import { echoOf } from './echo-of.ts';
import { promptFigures, promptLine, promptLines } from './prompt-lines.ts';
import { readJson } from './read-json.ts';

/** However many rounds a brief gives. */
const MOST_ROUNDS = 4;
const MOST_FACTS = 24;
const MOST_PLAYS = 24;
const MOST_FIGURES = 60;
const MOST_FAULTS = 20;
/** Characters of an answer that are sent back: about as many as are kept of it. */
const MOST_SAID = 6_000;

const REVISE: Bilingual = {
  fr: 'Cette réponse ne convient pas :\n{faults}\nRéponds à nouveau, par l’objet JSON seul, sans ces défauts : corrige ces phrases, ou laisse-les de côté.',
  en: 'That answer will not do:\n{faults}\nAnswer again, with the JSON object alone, without these faults: put the sentences right, or leave them out.',
};

/**
 * A specialist's advice: at most as many rounds of calls as its brief gives, to the tools of its brief alone, then an answer without
 * tools. One request when there is no round. What a tool of others says is read in the last request only, which then names no tool:
 * the words of others never meet a model that could act on them. An answer of the wrong form is handed back as such: whoever asked
 * may ask again.
 */
export async function adviseWithChat(
  chat: Chat,
  prompts: LoadPrompt,
  { brief, tools, run }: { brief: Brief; tools: ToolCaller & Partial<Quoter>; run: ModelRun },
): Promise<Outcome<Advice>> {
  const { agent, lang, revise } = brief;
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
    purpose: revise === undefined ? 'advise' : 'revise',
    agent,
    prompt: filled.prompt,
    tools: [],
    answer: adviceForm,
  };
  const silent = { ...run, onText: () => {} };
  const messages: ChatMessage[] = [...filled.messages, ...(revise === undefined ? [] : revision(revise, REVISE[lang]))];
  let text: string | null = null;
  let isQuoted = false;
  for (let round = 0; round <= rounds && text === null; round += 1) {
    const isLast = round === rounds;
    const isCalled = messages.some(({ role }) => role === 'tool');
    const asked = {
      ...closing,
      messages: [...messages],
      ...(isCalled && isLast && !isQuoted ? { spent: brief.tools } : {}),
    };
    const reply = await chat.complete(isLast ? asked : { ...asked, tools: cards, answer: null }, silent);
    if (!reply.ok) return reply;
    if (isLast || reply.value.calls.length === 0) text = reply.value.text;
    else {
      const names = lent.map(({ name }) => name);
      messages.push(...(await answerCalls(reply.value, { own, lent: names, tools, lang, signal: run.signal })));
      isQuoted = reply.value.calls.some(({ name }) => names.includes(name));
      if (isQuoted) rounds = round + 1;
    }
  }
  const said = echoOf(text ?? '', MOST_SAID);
  const read = readJson(text ?? '', WrittenAdvice);
  const advice = checkAdvice(read.ok ? read.value : { order: [], finding: '', reasons: [] }, brief);
  return answer({ ...advice, said, ...(read.ok ? {} : { fault: read.reason }) });
}

function revision({ said, faults }: NonNullable<Brief['revise']>, words: string): ChatMessage[] {
  const listed = faults.slice(0, MOST_FAULTS).map((fault) => `- ${promptLine(fault)}`);
  return [
    { role: 'assistant', content: said, calls: [] },
    { role: 'user', content: words.replace('{faults}', () => listed.join('\n')) },
  ];
}
