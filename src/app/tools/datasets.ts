import { z } from 'zod';
import { answer } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import type { ServedData } from '../served-data.ts';

const Card = z.object({
  id: z.string(),
  kinds: z.array(z.string()),
  rows: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  digest: z.string(),
});

/** The data sets a client may name, never their paths. */
export function datasetsTool({ use }: ServedData) {
  return defineApplicationTool({
    name: 'datasets',
    title: { fr: 'Jeux de données', en: 'Data sets' },
    description: {
      fr: 'Les jeux de données chargés : identifiant (l’argument `dataset` des autres outils), contenu, nombre de lignes, premier et dernier jour. À appeler d’abord ; une liste vide veut dire qu’il faut `import`, ou des nombres donnés.',
      en: 'The loaded data sets: id (the argument `dataset` of the other tools), contents, number of rows, first and last day. Call it first; an empty list means that `import`, or numbers given, are needed.',
    },
    input: z.object({}),
    output: z.object({ datasets: z.array(Card) }),
    run: () =>
      use(async ({ source }) => {
        const cards = (await source?.datasets()) ?? [];
        return answer({ datasets: cards.map((card) => ({ ...card, id: safeText(card.id) })) });
      }),
  });
}
