import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { amount } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';

const MONTHS = 12;
const Range = z.object({ low: amount, high: amount });
/** `high` null = no upper bound known. */
const OpenRange = z.object({ low: amount, high: amount.nullable() });
type OpenRange = z.infer<typeof OpenRange>;

/**
 * Year-one budget: tools, people and loyalty rewards over twelve months, each line a range, and their total.
 * Without rewards the total leaves them out, said in the reading; a tool range without an upper bound
 * (`toolsMonthlyHigh` null) leaves the total open. Minimum data: monthly tools, full-time equivalents and their yearly cost.
 */
export default defineTool({
  name: 'year_one_budget',
  title: { fr: 'Budget de la première année', en: 'Year-one budget' },
  description: {
    fr: 'Outils sur douze mois, équipe et récompenses, en fourchettes, et leur total. Sans `rewardsLow` ni `rewardsHigh`, les récompenses ne sont pas dans le total. `toolsMonthlyHigh` vaut null quand rien ne borne le prix des outils.',
    en: 'Tools over twelve months, people and rewards, as ranges, and their total. Without `rewardsLow` and `rewardsHigh`, rewards are not in the total. `toolsMonthlyHigh` is null when nothing bounds the price of tools.',
  },
  formula:
    'tools = 12 × toolsMonthly; people = ftes × fteYearlyCost (ftesHigh for the high end, when given); total = tools + people + rewards when given',
  source: 'convention',
  input: z.object({
    toolsMonthlyLow: amount,
    toolsMonthlyHigh: amount.nullable(),
    ftes: amount,
    ftesHigh: amount.optional(),
    fteYearlyCostLow: amount,
    fteYearlyCostHigh: amount,
    rewardsLow: amount.optional(),
    rewardsHigh: amount.optional(),
  }),
  output: z.object({ tools: OpenRange, people: Range, rewards: Range.nullable(), total: OpenRange }),
  example: {
    input: {
      toolsMonthlyLow: 200,
      toolsMonthlyHigh: 500,
      ftes: 1.5,
      fteYearlyCostLow: 50_000,
      fteYearlyCostHigh: 60_000,
      rewardsLow: 4000,
      rewardsHigh: 6000,
    },
    output: {
      tools: { low: 2400, high: 6000 },
      people: { low: 75_000, high: 90_000 },
      rewards: { low: 4000, high: 6000 },
      total: { low: 81_400, high: 102_000 },
    },
  },
  run(given) {
    const { toolsMonthlyLow, toolsMonthlyHigh, fteYearlyCostLow, fteYearlyCostHigh, rewardsLow, rewardsHigh } = given;
    const { ftes, ftesHigh = ftes } = given;
    if (toolsMonthlyHigh !== null && toolsMonthlyLow > toolsMonthlyHigh)
      return refuseReversed('toolsMonthlyLow', 'toolsMonthlyHigh');
    if (ftes > ftesHigh) return refuseReversed('ftes', 'ftesHigh');
    if (fteYearlyCostLow > fteYearlyCostHigh) return refuseReversed('fteYearlyCostLow', 'fteYearlyCostHigh');
    const tools = { low: MONTHS * toolsMonthlyLow, high: toolsMonthlyHigh === null ? null : MONTHS * toolsMonthlyHigh };
    const people = { low: ftes * fteYearlyCostLow, high: ftesHigh * fteYearlyCostHigh };
    if (rewardsLow === undefined && rewardsHigh === undefined)
      return answerFinite({ tools, people, rewards: null, total: add(tools, people) });
    if (rewardsLow === undefined) return refuseMissing(['rewardsLow']);
    if (rewardsHigh === undefined) return refuseMissing(['rewardsHigh']);
    if (rewardsLow > rewardsHigh) return refuseReversed('rewardsLow', 'rewardsHigh');
    const rewards = { low: rewardsLow, high: rewardsHigh };
    return answerFinite({ tools, people, rewards, total: add(add(tools, people), rewards) });
  },
  reading({ tools, people, rewards, total }) {
    const without = { fr: ' (récompenses non chiffrées, hors total)', en: ' (rewards not costed, not in the total)' };
    return {
      fr: `Budget de la première année : ${show(total, 'fr')}, dont outils ${show(tools, 'fr')}, équipe ${show(people, 'fr')}${rewards ? `, récompenses ${show(rewards, 'fr')}` : without.fr}.`,
      en: `Year-one budget: ${show(total, 'en')}, of which tools ${show(tools, 'en')}, people ${show(people, 'en')}${rewards ? `, rewards ${show(rewards, 'en')}` : without.en}.`,
    };
  },
});

function add(a: OpenRange, b: OpenRange): OpenRange {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

function show({ low, high }: OpenRange, lang: Lang): string {
  const from = formatCount(low, lang);
  if (high === null) return lang === 'fr' ? `${from} ou plus` : `${from} or more`;
  if (high === low) return from;
  return lang === 'fr' ? `${from} à ${formatCount(high, lang)}` : `${from} to ${formatCount(high, lang)}`;
}

function refuseReversed(low: string, high: string) {
  return refuse(
    'out_of_domain',
    {
      fr: `La borne basse (\`${low}\`) dépasse la borne haute (\`${high}\`). Échangez-les.`,
      en: `The low end (\`${low}\`) exceeds the high end (\`${high}\`). Swap them.`,
    },
    [low, high],
  );
}
