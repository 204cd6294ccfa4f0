import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Lang } from '../src/domain/bilingual.ts';
import type { Example } from './example.ts';

const Scenario = z.object({
  lang: Lang,
  turns: z.array(z.string()),
  intent: z.string().optional(),
  ambiguous: z.boolean().optional(),
});

/** The messages of the routing scenarios of a single turn: what no model is trained on. */
export function routingExamples(): Example[] {
  const root = new URL('../evals/scenarios/routing/', import.meta.url);
  return readdirSync(root)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, root), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { lang, turns, intent, ambiguous } = Scenario.parse(JSON.parse(line));
      const [text] = turns;
      const isUsable = turns.length === 1 && text !== undefined && intent !== undefined && ambiguous !== true;
      return isUsable ? [{ text, lang, label: intent }] : [];
    });
}
