import { type Facts, isFactName } from '../../domain/facts.ts';
import type { ModelRun, ReadingContext } from '../../domain/model.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Reading } from '../../domain/reading.ts';
import { detectLanguage } from '../embedded/detect-language.ts';
import { fillPrompt } from '../prompts/fill-prompt.ts';
import type { LoadPrompt } from '../prompts/load-prompt.ts';
import { askJson } from './ask-json.ts';
import type { Chat } from './chat.ts';
import { checkHearing } from './check-hearing.ts';
import { factList } from './fact-list.ts';
import { Hearing, hearingForm } from './hearing.ts';
import { promptMessage } from './prompt-lines.ts';

/** What a message says, as a model hears it and as far as the message bears it out. The model has no tools, and only this message. */
export async function readWithChat(
  chat: Chat,
  prompts: LoadPrompt,
  { message, context, run }: { message: string; context: ReadingContext; run: ModelRun },
): Promise<Outcome<Reading>> {
  const text = promptMessage(message);
  if (text.trim() === '') return answer(checkHearing(text, { intent: null, lang: null, facts: [] }, context.lang));
  const { lang } = detectLanguage(text, context.lang);
  const prompt = await prompts('read', lang);
  if (!prompt.ok) return prompt;
  const filled = fillPrompt(prompt.value, {
    facts: factList(lang),
    known: knownFacts(context.facts),
    question: context.open?.id ?? '-',
    message: text,
  });
  const request = { ...filled, purpose: 'read', agent: null, tools: [], answer: hearingForm } as const;
  const heard = await askJson(chat, request, { ...run, onText: () => {} }, { schema: Hearing, lang });
  return heard.ok ? answer(checkHearing(text, heard.value, context.lang)) : heard;
}

/** The facts of the conversation by name and value; those that are free text stay here. */
function knownFacts(facts: Facts): string {
  const known = Object.entries(facts)
    .filter(([name]) => isFactName(name) && name !== 'clientName')
    .map(([name, { value }]) => `${name}=${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`);
  return known.join(', ') || '-';
}
