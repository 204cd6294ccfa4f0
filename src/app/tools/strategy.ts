import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { refuse } from '../../domain/outcome.ts';
import type { StrategyRequest } from '../../domain/strategy/request.ts';
import { Strategy } from '../../domain/strategy/strategy.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import { readFactValues } from '../../orchestrator/read-fact-values.ts';
import { renderMarkdown } from '../../report/render-markdown.ts';
import { chooseDataset } from './choose-dataset.ts';

const LONGEST_NAME = 200;

/** Writes strategies over the data set of this id; null when none is loaded. */
type Parts = {
  strategy(request: Omit<StrategyRequest, 'dataset'> & { dataset?: string | null }): Promise<Strategy>;
  dataset: string | null;
};

/** The whole strategy document, from the loaded data or from facts alone. */
export function strategyTool({ strategy, dataset }: Parts) {
  return defineApplicationTool({
    name: 'strategy',
    title: { fr: 'Stratégie de fidélisation', en: 'Retention strategy' },
    description: {
      fr: 'Le document complet, en JSON et en Markdown : diagnostic, plan chiffré, budget, suivi. `facts` : valeurs par nom, taux en ratios.',
      en: 'The whole document, as JSON and Markdown: diagnosis, costed plan, budget, follow-up. `facts`: values by fact name, rates as ratios.',
    },
    input: z.object({
      dataset: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      industry: Industry.optional(),
      client: z.string().max(LONGEST_NAME).optional(),
      lang: Lang.default('en'),
    }),
    output: z.object({ strategy: Strategy, markdown: z.string() }),
    async run({ dataset: named, facts: given = {}, industry, client, lang }) {
      if (named !== undefined && named !== dataset) return refuseDataset(named, dataset);
      const facts = readFactValues(given);
      if (!facts.ok) return facts;
      const written = await strategy({
        lang,
        client: client ?? null,
        industry: industry ?? null,
        facts: facts.value,
        asOf: null,
        dataset: chooseDataset(named, Object.keys(given).length > 0, dataset),
      });
      return { ok: true as const, value: { strategy: written, markdown: renderMarkdown(written) } };
    },
    reading: ({ markdown }) => ({ fr: markdown, en: markdown }),
  });
}

export function refuseDataset(named: string, loaded: string | null) {
  return refuse('unknown_dataset', {
    fr: `Aucun jeu de données « ${shorten(safeText(named))} ». ${loaded === null ? 'Aucun n’est chargé.' : `Chargé : ${loaded}.`}`,
    en: `No data set “${shorten(safeText(named))}”. ${loaded === null ? 'None is loaded.' : `Loaded: ${loaded}.`}`,
  });
}
