import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import type { ToolCaller } from '../../domain/tool-caller.ts';
import { Turn } from '../../domain/turn.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import { factsFrom } from '../../orchestrator/facts-from-request.ts';
import { readFactValues } from '../../orchestrator/read-fact-values.ts';
import { runTurn } from '../../orchestrator/run-turn.ts';
import { chooseDataset } from './choose-dataset.ts';
import { refuseDataset } from './strategy.ts';

/** One turn of diagnosis from facts and data; free text is read by a later version. */
export function diagnoseTool({ caller, dataset }: { caller: ToolCaller; dataset: string | null }) {
  return defineApplicationTool({
    name: 'diagnose',
    title: { fr: 'Diagnostic', en: 'Diagnosis' },
    description: {
      fr: 'Branches de l’arbre, spécialistes, constats, urgences et question utile, à partir de `facts` (valeurs par nom, taux en ratios) et des données chargées. Renvoyez `state` avec le message suivant.',
      en: 'Branches of the tree, specialists, findings, escalations and the one useful question, from `facts` (values by fact name, rates as ratios) and the loaded data. Hand `state` back with the next message.',
    },
    input: z.object({
      dataset: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      industry: Industry.optional(),
      state: z.string().optional(),
      lang: Lang.default('en'),
    }),
    output: Turn,
    async run({ dataset: named, facts: given = {}, industry, state, lang }) {
      if (named !== undefined && named !== dataset) return refuseDataset(named, dataset);
      const facts = readFactValues(given);
      if (!facts.ok) return facts;
      const said = factsFrom({ facts: facts.value, industry: industry ?? null });
      const turn = await runTurn(
        caller,
        {
          said,
          state: state ?? null,
          dataset: chooseDataset(named, Object.keys(said).length > 0 || state !== undefined, dataset),
          lang,
        },
        () => {},
      );
      return { ok: true as const, value: turn };
    },
    reading: ({ answer }) => ({ fr: answer, en: answer }),
  });
}
