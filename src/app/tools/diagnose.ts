import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Industry } from '../../domain/industry.ts';
import { Turn } from '../../domain/turn.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import { factsFrom } from '../../orchestrator/facts-from-request.ts';
import type { Voices } from '../../orchestrator/hearing/hear-message.ts';
import { readFactValues } from '../../orchestrator/read-fact-values.ts';
import { runTurn } from '../../orchestrator/run-turn.ts';
import { modelRun } from '../model-run.ts';
import type { ServedData } from '../served-data.ts';
import { argumentWords } from './argument-words.ts';
import { chooseDataset } from './choose-dataset.ts';
import { callerUnder, tellCalls } from './follow-run.ts';

/** As long as a long mail. */
const LONGEST_MESSAGE = 20_000;

type Parts = { served: ServedData; voices: Voices; today: string; home: Lang };

/** One turn of the conversation, from words, facts and data; in `home`, the server's language, unless the call or its words say otherwise. */
export function diagnoseTool({ served, voices, today, home }: Parts) {
  return defineApplicationTool({
    name: 'diagnose',
    title: { fr: 'Diagnostic', en: 'Diagnosis' },
    description: {
      fr: 'Un tour de conversation : intention, faits, branches de l’arbre, spécialistes, urgences, question utile, calcul ou définition demandés, à partir de `message` (français ou anglais), de `facts` (valeurs par nom, taux en ratios) et des données chargées. L’arbre décide, toujours de la même façon. Renvoyez `state` avec le message suivant. Pour le plan complet : `strategy`.',
      en: 'One turn of the conversation: intent, facts, branches of the tree, specialists, escalations, the one useful question, the calculation or definition asked for, from `message` (French or English), `facts` (values by fact name, rates as ratios) and the loaded data. The tree decides, always the same way. Hand `state` back with the next message. For the whole plan: `strategy`.',
    },
    input: z.object({
      message: z.string().max(LONGEST_MESSAGE).optional(),
      dataset: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      industry: Industry.optional(),
      state: z.string().optional(),
      lang: Lang.optional(),
    }),
    words: argumentWords,
    output: Turn,
    run: ({ message, dataset: named, facts: given = {}, industry, state, lang }, { signal, progress }) =>
      served.use(async ({ caller, sets }) => {
        const facts = readFactValues(given);
        if (!facts.ok) return facts;
        const said = factsFrom({ facts: facts.value, industry: industry ?? null });
        const brings = message !== undefined || Object.keys(said).length > 0 || state !== undefined;
        const dataset = chooseDataset(named, brings, sets);
        if (!dataset.ok) return dataset;
        const turn = await runTurn(
          { caller: callerUnder(caller, signal), voices },
          {
            message: message ?? null,
            said,
            state: state ?? null,
            dataset: dataset.value?.id ?? null,
            lang: lang ?? (message === undefined ? home : null),
            home,
            today,
          },
          modelRun({ ...(signal && { signal }), listen: tellCalls(progress) }),
        );
        return { ok: true as const, value: turn };
      }),
    reading: ({ answer }) => ({ fr: answer, en: answer }),
  });
}
