import { z } from 'zod';
import type { MeasureSource } from '../../domain/measure-source.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';

const Card = z.object({
  id: z.string(),
  kinds: z.array(z.string()),
  rows: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  digest: z.string(),
});

/** The data sets a client may name, never their paths. */
export function datasetsTool(source: MeasureSource | null) {
  return defineApplicationTool({
    name: 'datasets',
    title: { fr: 'Jeux de données', en: 'Data sets' },
    description: {
      fr: 'Les jeux de données chargés : identifiant, contenu, nombre de lignes, période.',
      en: 'The loaded data sets: id, contents, number of rows, period.',
    },
    input: z.object({}),
    output: z.object({ datasets: z.array(Card) }),
    async run() {
      return { ok: true as const, value: { datasets: source === null ? [] : await source.datasets() } };
    },
  });
}
