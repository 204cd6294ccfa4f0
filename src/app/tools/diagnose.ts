import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { Turn } from '../../domain/turn.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import { factsFrom } from '../../orchestrator/facts-from-request.ts';
import { readFactValues } from '../../orchestrator/read-fact-values.ts';
import { runTurn, type TurnParts } from '../../orchestrator/run-turn.ts';
import { modelRun } from '../model-run.ts';
import { chooseDataset } from './choose-dataset.ts';
import { refuseDataset } from './strategy.ts';

/** As long as a long mail. */
const LONGEST_MESSAGE = 20_000;

/** One turn of the conversation, from words, facts and data. */
type Parts = TurnParts & { dataset: string | null; today: string };

export function diagnoseTool({ caller, voices, dataset, today }: Parts) {
  return defineApplicationTool({
    name: 'diagnose',
    title: { fr: 'Diagnostic', en: 'Diagnosis' },
    description: {
      fr: 'Un tour de conversation : intention, faits, branches de l’arbre, spécialistes, urgences, question utile, calcul ou définition demandés, à partir de `message` (français ou anglais), de `facts` (valeurs par nom, taux en ratios) et des données chargées. Renvoyez `state` avec le message suivant.',
      en: 'One turn of the conversation: intent, facts, branches of the tree, specialists, escalations, the one useful question, the calculation or definition asked for, from `message` (French or English), `facts` (values by fact name, rates as ratios) and the loaded data. Hand `state` back with the next message.',
    },
    input: z.object({
      message: z.string().max(LONGEST_MESSAGE).optional(),
      dataset: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      industry: Industry.optional(),
      state: z.string().optional(),
      lang: Lang.optional(),
    }),
    output: Turn,
    async run({ message, dataset: named, facts: given = {}, industry, state, lang }) {
      if (named !== undefined && named !== dataset) return refuseDataset(named, dataset);
      const facts = readFactValues(given);
      if (!facts.ok) return facts;
      const said = factsFrom({ facts: facts.value, industry: industry ?? null });
      const brings = message !== undefined || Object.keys(said).length > 0 || state !== undefined;
      const turn = await runTurn(
        { caller, voices },
        {
          message: message ?? null,
          said,
          state: state ?? null,
          dataset: chooseDataset(named, brings, dataset),
          lang: lang ?? (message === undefined ? 'en' : null),
          home: 'en',
          today,
        },
        modelRun(),
      );
      return { ok: true as const, value: turn };
    },
    reading: ({ answer }) => ({ fr: answer, en: answer }),
  });
}
