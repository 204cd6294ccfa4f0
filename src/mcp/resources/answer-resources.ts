import type { Server } from '@modelcontextprotocol/server';
import type { Lang } from '../../domain/bilingual.ts';
import { refuse } from '../../domain/outcome.ts';
import type { OnFault } from '../call-tool.ts';
import { orFault, refusalError } from '../protocol-fault.ts';
import { quoteWords } from '../quote.ts';
import type { ResourceShelf } from './resource-shelf.ts';

/** A page of the program changes with its next release only. */
const DAY_MS = 86_400_000;

/** Answers what clients ask of resources. None announces its changes: the list is asked for again. */
export function answerResources(server: Server, shelf: ResourceShelf, to: { lang: Lang; onFault?: OnFault }): void {
  const { lang } = to;
  server.registerCapabilities({ resources: { listChanged: false, subscribe: false } });
  server.setRequestHandler('resources/list', () =>
    orFault(
      'resources/list',
      async () => ({
        resources: (await shelf.list()).map(({ read: _, isPublic: __, ...told }) => told),
      }),
      to,
    ),
  );
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: shelf.templates.map(({ title, description, ...rest }) => ({
      ...rest,
      title: title[lang],
      description: description[lang],
    })),
  }));
  server.setRequestHandler('resources/read', ({ params: { uri } }, { mcpReq }) =>
    orFault(
      'resources/read',
      async () => {
        const found = await shelf.find(uri);
        const text = await found?.read();
        if (found === null || text === null || text === undefined) throw refusalError(unknownResource(uri), lang);
        const contents = [{ uri, mimeType: found.mimeType, text }];
        if (mcpReq.envelope === undefined) return { contents };
        return found.isPublic
          ? { contents, ttlMs: DAY_MS, cacheScope: 'public' as const }
          : { contents, ttlMs: 0, cacheScope: 'private' as const };
      },
      to,
    ),
  );
}

function unknownResource(uri: string) {
  return refuse('bad_argument', {
    fr: `Rien à l’adresse ${quoteWords(uri, 'fr')}. La liste des ressources dit ce qui se lit ; une stratégie ancienne a pu laisser sa place.`,
    en: `Nothing at ${quoteWords(uri, 'en')}. The list of resources says what can be read; an old strategy may have given up its place.`,
  });
}
