import type { Server } from '@modelcontextprotocol/server';
import type { Lang } from '../../domain/bilingual.ts';
import { refuse } from '../../domain/outcome.ts';
import type { OnFault } from '../call-tool.ts';
import { orFault, refusalError } from '../protocol-fault.ts';
import { quoteNames, quoteWords } from '../quote.ts';
import type { ResourceShelf } from '../resources/resource-shelf.ts';
import { type PromptArgument, promptArguments, readPromptArguments } from './prompt-arguments.ts';
import type { PromptDefinition } from './prompt-definition.ts';
import { promptDefinitions } from './prompt-definitions.ts';
import { writePrompt } from './write-prompt.ts';

/** Answers what clients ask of prompts. */
export function answerPrompts(server: Server, shelf: ResourceShelf, to: { lang: Lang; onFault?: OnFault }): void {
  const { lang } = to;
  server.registerCapabilities({ prompts: { listChanged: false } });
  server.setRequestHandler('prompts/list', () => ({
    prompts: promptDefinitions.map((prompt) => ({
      name: prompt.name,
      title: prompt.title[lang],
      description: prompt.description[lang],
      arguments: argumentsOf(prompt).map((name) => ({
        name,
        description: promptArguments[name][lang],
        required: false,
      })),
    })),
  }));
  server.setRequestHandler('prompts/get', ({ params }) =>
    orFault(
      'prompts/get',
      async () => {
        const prompt = promptDefinitions.find(({ name }) => name === params.name);
        if (prompt === undefined) throw refusalError(unknownPrompt(params.name), lang);
        const datasets = await shelf.values('dataset');
        const given = readPromptArguments(argumentsOf(prompt), params.arguments ?? {}, { home: lang, datasets });
        if (!given.ok) throw refusalError(given, lang);
        const text = writePrompt(prompt, given.value);
        return {
          description: prompt.description[given.value.lang],
          messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
        };
      },
      to,
    ),
  );
}

function argumentsOf({ takes }: PromptDefinition): PromptArgument[] {
  return [...takes, 'lang'];
}

function unknownPrompt(name: string) {
  const names = quoteNames(promptDefinitions.map((prompt) => prompt.name));
  return refuse('bad_argument', {
    fr: `Aucune invite ne s’appelle ${quoteWords(name, 'fr')}. Invites : ${names}.`,
    en: `No prompt is called ${quoteWords(name, 'en')}. Prompts: ${names}.`,
  });
}
