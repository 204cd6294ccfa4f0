import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { stackFlows } from '../../knowledge/stack-flows.ts';
import { type StackFunction, stackFunctions } from '../../knowledge/stack-functions.ts';
import { stackTiers, tierFor } from '../../knowledge/stack-tiers.ts';
import { formatCount } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';

const MOST_OWNED = 100;
const Range = z.object({ low: amount, high: amount.nullable() });
const Flow = z.object({ id: z.string(), from: z.string(), to: z.string() });
const output = z.object({
  tier: z.enum(['sme', 'mid', 'enterprise']),
  monthlyBudget: Range,
  monthlyToAdd: Range,
  budgetFit: z.enum(['below', 'within', 'above']).optional(),
  tools: z.record(z.string(), z.array(z.string())),
  owned: z.array(z.string()),
  unrecognised: z.array(z.string()),
  flows: z.array(Flow),
});

const FITS = {
  below: { fr: ', budget sous la fourchette du palier', en: ', budget below the tier’s range' },
  within: { fr: ', budget dans la fourchette du palier', en: ', budget within the tier’s range' },
  above: { fr: ', budget au-dessus de la fourchette du palier', en: ', budget above the tier’s range' },
} as const;

/**
 * Stack recommendation: the tier of tools that fits a number of customers, the tools to consider for each function not
 * yet covered, what they cost a month, and the data flows to check. `monthlyToAdd` spreads the tier's range evenly over its
 * functions and keeps those not owned. Confused with a shortlist of vendors to buy. Minimum data: a number of customers.
 */
export default defineTool({
  name: 'stack_recommendation',
  title: { fr: 'Outils adaptés à la taille', en: 'Tools that fit your size' },
  description: {
    fr: 'Palier d’outils selon le nombre de clients, outils à envisager par fonction, budget mensuel et flux de données à vérifier. `owned` accepte des fonctions (`crm`, `email`…) ou des noms d’outils ; `budget` est mensuel, en euros.',
    en: 'Tier of tools for a number of customers, tools to consider by function, monthly budget and data flows to check. `owned` takes functions (`crm`, `email`…) or tool names; `budget` is monthly, in euros.',
  },
  formula:
    'tier by customers (≤ 10,000, ≤ 100,000, above); monthlyToAdd = monthlyBudget × functions not owned / functions of the tier',
  source: 'reference framework, vendor names undated; even split of the range: convention',
  input: z.object({
    customers: measures.customers.schema,
    budget: amount.optional(),
    owned: z.array(z.string().min(1)).max(MOST_OWNED).optional(),
  }),
  output,
  example: {
    input: { customers: 4000, budget: 300, owned: ['email', 'HubSpot Free', 'loyalty', 'analytics'] },
    output: {
      tier: 'sme',
      monthlyBudget: { low: 200, high: 500 },
      monthlyToAdd: { low: 66.66666666666666, high: 166.66666666666666 },
      budgetFit: 'within',
      tools: {
        nps: ['Typeform', 'Delighted', 'Hotjar'],
        helpdesk: ['Freshdesk', 'Zendesk starter', 'Intercom'],
      },
      owned: ['crm', 'email', 'loyalty', 'analytics'],
      unrecognised: [],
      flows: [
        { id: 'billing-to-crm', from: 'billing', to: 'crm' },
        { id: 'helpdesk-to-crm', from: 'helpdesk', to: 'crm' },
      ],
    },
  },
  run({ customers, budget, owned: names = [] }): Outcome<z.infer<typeof output>> {
    const tier = tierFor(customers);
    const { low, high } = tier.monthlyBudget;
    const owned = functionsOf(names);
    const proposed = stackFunctions.map(({ id }) => id).filter((id) => tier.tools[id].length > 0);
    const toAdd = proposed.filter((id) => !owned.has(id));
    const part = toAdd.length / proposed.length;
    const present = new Set<string>([...proposed, ...owned, 'product', 'billing']);
    return answer({
      tier: tier.id,
      monthlyBudget: { low, high },
      monthlyToAdd: { low: low * part, high: high === null ? null : high * part },
      ...(budget !== undefined && {
        budgetFit: budget < low ? 'below' : high !== null && budget > high ? 'above' : 'within',
      }),
      tools: Object.fromEntries(toAdd.map((id) => [id, [...tier.tools[id]]])),
      owned: stackFunctions.map(({ id }) => id).filter((id) => owned.has(id)),
      unrecognised: names.filter((name) => functionsOf([name]).size === 0),
      flows: stackFlows
        .filter(({ from, to }) => present.has(from) && present.has(to))
        .map(({ id, from, to }) => ({ id, from, to })),
    });
  },
  reading({ tier, tools, monthlyToAdd: { low, high }, budgetFit, unrecognised }, { customers }) {
    const name = stackTiers.find(({ id }) => id === tier)?.name ?? { fr: tier, en: tier };
    const added = stackFunctions.filter(({ id }) => Object.hasOwn(tools, id));
    const list = (lang: Lang, none: string) => added.map((each) => each.name[lang]).join(', ') || none;
    const cost = {
      fr:
        high === null
          ? `à partir de ${formatCount(low, 'fr')}`
          : `de ${formatCount(low, 'fr')} à ${formatCount(high, 'fr')}`,
      en: high === null ? `from ${formatCount(low, 'en')}` : `${formatCount(low, 'en')} to ${formatCount(high, 'en')}`,
    };
    const fit = budgetFit === undefined ? { fr: '', en: '' } : FITS[budgetFit];
    const unknown = (words: string) => (unrecognised.length === 0 ? '' : ` ${words} ${unrecognised.join(', ')}.`);
    return {
      fr: `${name.fr} (clients : ${formatCount(customers, 'fr')}). À ajouter : ${list('fr', 'rien')}, ${cost.fr} euros par mois${fit.fr}.${unknown('Non reconnus :')}`,
      en: `${name.en} (customers: ${formatCount(customers, 'en')}). To add: ${list('en', 'nothing')}, ${cost.en} euros a month${fit.en}.${unknown('Not recognised:')}`,
    };
  },
});

/** The functions covered by names of functions or of tools, whatever the case; a tool counts wherever a tier lists it. */
function functionsOf(names: readonly string[]): Set<StackFunction> {
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
  const covered = stackFunctions
    .map(({ id }) => id)
    .filter(
      (id) =>
        wanted.has(id) || stackTiers.some(({ tools }) => tools[id].some((tool) => wanted.has(tool.toLowerCase()))),
    );
  return new Set(covered);
}
