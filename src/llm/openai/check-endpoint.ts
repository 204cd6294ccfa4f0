import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { EndpointCheck } from '../../domain/endpoint-check.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Chat, ChatReply, ChatRequest } from '../chat/chat.ts';

const SHARED = { purpose: 'check', agent: null, prompt: { id: 'check', version: '1' } } as const;

const formRequest: ChatRequest = {
  ...SHARED,
  messages: [{ role: 'user', content: 'Answer with this JSON object and nothing else: {"ready": true}' }],
  tools: [],
  answer: {
    name: 'check',
    schema: {
      type: 'object',
      properties: { ready: { type: 'boolean' } },
      required: ['ready'],
      additionalProperties: false,
    },
  },
};

const toolRequest: ChatRequest = {
  ...SHARED,
  messages: [{ role: 'user', content: 'Call the tool `note` with the word "ready". Write nothing else.' }],
  tools: [
    {
      name: 'note',
      description: 'Notes a word.',
      schema: {
        type: 'object',
        properties: { word: { type: 'string', description: 'The word to note.' } },
        required: ['word'],
        additionalProperties: false,
      },
    },
  ],
  answer: null,
};

const Form = z.strictObject({ ready: z.boolean() });
const Noted = z.object({ word: z.string() });

/**
 * Tries an endpoint with two requests of a line each, side by side: one asks for an answer of a given form, the other for a call of
 * a tool. `now` gives milliseconds that only go forward.
 */
export async function checkEndpoint(
  chat: Chat,
  now: () => number,
  signal: AbortSignal = new AbortController().signal,
): Promise<EndpointCheck> {
  const run = { signal, listen: () => {}, onText: () => {} };
  const start = now();
  const outcomes = await Promise.all([formRequest, toolRequest].map((request) => chat.complete(request, run)));
  const milliseconds = Math.round(now() - start);
  const replies = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const found = {
    reachable: replies.length > 0,
    usage: replies.some(({ usage }) => usage !== null),
    json: replies.some(({ text }) => hasForm(text)),
    tools: replies.some(hasCalled),
  };
  return { ...found, milliseconds, sentences: found.reachable ? degradations(found) : faultsOf(outcomes) };
}

function hasForm(text: string): boolean {
  try {
    return Form.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function hasCalled({ calls }: ChatReply): boolean {
  return calls.some((call) => Noted.safeParse(call.arguments).success);
}

/** Why nothing came, each reason once. */
function faultsOf(outcomes: readonly Outcome<ChatReply>[]): Bilingual[] {
  const messages = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.message]));
  return messages.filter(({ en }, at) => messages.findIndex((other) => other.en === en) === at);
}

const WITHOUT: Readonly<Record<'usage' | 'json' | 'tools', Bilingual>> = {
  usage: {
    fr: 'Le serveur ne compte pas les jetons : le coût et le budget sont estimés d’après la longueur des textes.',
    en: 'The server does not count tokens: cost and budget are estimated from the length of the texts.',
  },
  json: {
    fr: 'Le modèle ne suit pas la forme de réponse demandée : certaines réponses seront redemandées, puis laissées de côté. Un autre modèle, ou un serveur qui accepte response_format, fera mieux.',
    en: 'The model does not keep to the form of answer it is asked for: some answers will be asked for again, then left out. Another model, or a server that accepts response_format, will do better.',
  },
  tools: {
    fr: 'Le modèle n’appelle pas d’outil : les spécialistes s’en tiennent aux chiffres déjà réunis. Un modèle qui sait appeler des outils ira plus loin.',
    en: 'The model calls no tool: the specialists keep to the figures already gathered. A model that can call tools will go further.',
  },
};

function degradations(found: Readonly<Record<keyof typeof WITHOUT, boolean>>): Bilingual[] {
  const names = ['usage', 'json', 'tools'] as const;
  return names.filter((name) => !found[name]).map((name) => WITHOUT[name]);
}
