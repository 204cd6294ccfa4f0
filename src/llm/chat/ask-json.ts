import type { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Chat, ChatRequest, ChatRun } from './chat.ts';
import { echoOf } from './echo-of.ts';
import { readJson } from './read-json.ts';

/** As much of a wrong answer is sent back. */
const ECHOED = 2_000;

const REPAIR: Bilingual = {
  fr: 'Cette réponse n’a pas la forme demandée ({reason}). Réponds à nouveau, par l’objet JSON seul.',
  en: 'That answer does not have the form asked for ({reason}). Answer again, with the JSON object alone.',
};

/** The value of a reply that must be JSON; one that is not is asked for once more, with the reason. */
export async function askJson<S extends z.ZodType>(
  chat: Chat,
  request: ChatRequest,
  run: ChatRun,
  { schema, lang }: { schema: S; lang: Lang },
): Promise<Outcome<z.infer<S>>> {
  const first = await chat.complete(request, run);
  if (!first.ok) return first;
  const read = readJson(first.value.text, schema);
  if (read.ok) return answer(read.value);
  const second = await chat.complete(
    {
      ...request,
      messages: [
        ...request.messages,
        { role: 'assistant', content: echoOf(first.value.text, ECHOED), calls: [] },
        { role: 'user', content: REPAIR[lang].replace('{reason}', () => read.reason) },
      ],
    },
    run,
  );
  if (!second.ok) return second;
  const again = readJson(second.value.text, schema);
  return again.ok ? answer(again.value) : refuse('model_unavailable', MISSHAPEN);
}

const MISSHAPEN: Bilingual = {
  fr: 'Le modèle n’a pas répondu dans la forme demandée, même après une relance. Si cela se répète, lancez `fidelio doctor` ou choisissez un autre modèle.',
  en: 'The model did not answer in the form asked for, even when asked again. If this goes on, run `fidelio doctor` or choose another model.',
};
