import type { Bilingual } from '../../domain/bilingual.ts';
import type { FigureLine } from '../../domain/figure-line.ts';
import type { ModelRun } from '../../domain/model.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { WritingTask } from '../../domain/writing.ts';
import { findReferences } from '../../language/fill-references.ts';
import { safeText } from '../../language/safe-text.ts';
import { fillPrompt } from '../prompts/fill-prompt.ts';
import type { LoadPrompt } from '../prompts/load-prompt.ts';
import type { Chat, ChatMessage } from './chat.ts';
import { cleanProse } from './clean-prose.ts';
import { promptFigures, promptLine, promptLines, promptMessage } from './prompt-lines.ts';

/** The last turns that a model is reminded of. */
const MOST_HISTORY = 2;
const MOST_DRAFT = 40;
const LONGEST_TURN = 100;
/** What an answer is worded from, beside the figures it names. */
const MOST_FIGURES = 20;
const MOST_FAULTS = 20;

const REVISE: Bilingual = {
  fr: 'Certaines phrases ne tiennent pas :\n{faults}\nRécris le texte entier en les corrigeant, ou sans elles. Rien d’autre que le texte.',
  en: 'Some sentences do not hold:\n{faults}\nWrite the whole text again with these put right or left out. Nothing but the text.',
};

/** Prose for a task, its words shown as they come: plain text in which every number is a reference, still to be checked. */
export async function writeWithChat(
  chat: Chat,
  prompts: LoadPrompt,
  { task, run }: { task: WritingTask; run: ModelRun },
): Promise<Outcome<string>> {
  const { lang, revise } = task;
  const prompt = await prompts('write-answer', lang);
  if (!prompt.ok) return prompt;
  const { prompt: named, messages } = fillPrompt(prompt.value, {
    draft: promptLines(task.draft, MOST_DRAFT),
    figures: promptFigures(nearest(task), MOST_FIGURES),
    history: promptLines(task.history.slice(-MOST_HISTORY), MOST_HISTORY, LONGEST_TURN),
    message: task.message === null ? '' : promptMessage(task.message),
  });
  const reply = await chat.complete(
    {
      purpose: revise === null ? 'write' : 'revise',
      agent: null,
      prompt: named,
      messages: revise === null ? messages : [...messages, ...revision(revise, REVISE[lang])],
      tools: [],
      answer: null,
    },
    { ...run, onText: (piece) => run.onText(safeText(piece)) },
  );
  return reply.ok ? answer(cleanProse(reply.value.text)) : reply;
}

/** The figures that the draft names, then the others. */
function nearest({ draft, figures }: WritingTask): FigureLine[] {
  const named = new Set(draft.flatMap((line) => findReferences(line)));
  return [...figures.filter(({ id }) => named.has(id)), ...figures.filter(({ id }) => !named.has(id))];
}

function revision({ text, faults }: NonNullable<WritingTask['revise']>, words: string): ChatMessage[] {
  const listed = faults.slice(0, MOST_FAULTS).map((fault) => `- ${promptLine(fault)}`);
  return [
    { role: 'assistant', content: text, calls: [] },
    { role: 'user', content: words.replace('{faults}', () => listed.join('\n')) },
  ];
}
