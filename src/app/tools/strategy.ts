import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import type { ModelRun } from '../../domain/model.ts';
import type { DataOrigin, StrategyRequest } from '../../domain/strategy/request.ts';
import { Strategy } from '../../domain/strategy/strategy.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import type { WrittenDocuments } from '../../mcp/resources/written-documents.ts';
import { readFactValues } from '../../orchestrator/read-fact-values.ts';
import { renderMarkdown } from '../../report/render-markdown.ts';
import type { ServedData } from '../served-data.ts';
import { argumentWords } from './argument-words.ts';
import { chooseDataset } from './choose-dataset.ts';
import { callerUnder, tellCalls } from './follow-run.ts';

const LONGEST_NAME = 200;

/** How much of the document an answer holds: all of it, or what a person reads. The rest is a resource. */
const Detail = z.enum(['full', 'markdown']);

export type StrategyParts = {
  served: ServedData;
  /** Writes a strategy over data, through this caller. */
  write(
    order: StrategyRequest,
    data: { caller: ToolCaller; origin: DataOrigin },
    run: Partial<ModelRun>,
  ): Promise<Strategy>;
  documents: WrittenDocuments;
  /** The server's language, unless the call says otherwise. */
  home: Lang;
  /** What an answer holds when the call does not say. */
  detail: z.infer<typeof Detail>;
};

/** The whole strategy document, from the loaded data or from facts alone. */
export function strategyTool({ served, write, documents, home, detail: usual }: StrategyParts) {
  return defineApplicationTool({
    name: 'strategy',
    title: { fr: 'Stratégie de fidélisation', en: 'Retention strategy' },
    description: {
      fr: 'Le document complet, en JSON et en Markdown : diagnostic, plan chiffré, budget, suivi. `facts` : valeurs par nom, taux en ratios. `detail` : `full`, les deux formes ; `markdown`, ce qui se lit. L’adresse `resource` les rend plus tard, et le JSON sous `/json`.',
      en: 'The whole document, as JSON and Markdown: diagnosis, costed plan, budget, follow-up. `facts`: values by fact name, rates as ratios. `detail`: `full`, both forms; `markdown`, the one to read. The address `resource` gives them again later, the JSON under `/json`.',
    },
    input: z.object({
      dataset: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      industry: Industry.optional(),
      client: z.string().max(LONGEST_NAME).optional(),
      lang: Lang.default(home),
      detail: Detail.default(usual),
    }),
    output: z.object({ strategy: describedBy(usual).optional(), markdown: z.string(), resource: z.string() }),
    words: { ...argumentWords, facts: FACTS },
    whole: true,
    run: ({ dataset: named, facts: given = {}, industry, client, lang, detail }, { signal, progress }) =>
      served.use(async ({ caller, sets }) => {
        const facts = readFactValues(given);
        if (!facts.ok) return facts;
        const dataset = chooseDataset(named, Object.keys(given).length > 0, sets);
        if (!dataset.ok) return dataset;
        const { id = null, asOf = null, origin = NO_DATA } = dataset.value ?? {};
        const order = {
          ...{ lang, client: client ?? null, industry: industry ?? null, facts: facts.value },
          ...{ asOf, dataset: id },
        };
        const data = { caller: callerUnder(caller, signal), origin };
        const strategy = await write(order, data, { ...(signal && { signal }), listen: tellCalls(progress) });
        const markdown = renderMarkdown(strategy);
        const { id: document } = documents.keep({ title: strategy.title, markdown, json: JSON.stringify(strategy) });
        const read = { markdown, resource: `fidelio://strategies/${document}` };
        return { ok: true as const, value: detail === 'full' ? { strategy, ...read } : read };
      }),
    reading: ({ markdown }) => ({ fr: markdown, en: markdown }),
  });
}

/** Where the form is seldom asked for, it is not described at length: every document is checked against it before it leaves. */
function describedBy(usual: z.infer<typeof Detail>) {
  return usual === 'full' ? Strategy : z.record(z.string(), z.unknown());
}

/** The names are told once, where they are used most. */
const FACTS = {
  fr: 'Ce que l’on sait, par nom : les noms sont ceux de `diagnose`. Taux en ratios.',
  en: 'What is known, by name: the names are those of `diagnose`. Rates as ratios.',
} as const;

const NO_DATA = { kind: 'none' } as const;
