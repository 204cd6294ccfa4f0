import { z } from 'zod';
import { CauseId } from '../../domain/cause.ts';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { Unit } from '../../domain/unit.ts';
import { causes as cards } from '../../knowledge/causes.ts';
import { settleCauses } from '../causes/settle-causes.ts';
import { suspect } from '../causes/suspect.ts';
import { defineTool } from '../define-tool.ts';

const CauseTest = z.object({
  id: CauseId,
  /** Strong enough, beyond chance, and not explained by another cause. */
  found: z.boolean(),
  /** How strong it is and how strong it would have to be, in `unit`; positive = worse. */
  effect: z.number(),
  leastEffect: z.number(),
  unit: Unit,
  /** Of so strong an effect by chance alone, corrected for all the causes looked for. */
  probability: share,
  before: share.nullable(),
  after: share.nullable(),
  /** First month of it. */
  since: z.string().nullable(),
  /** The channel or the number of accounts concerned. */
  about: z.string().nullable(),
  sample: count,
});

/**
 * Why customers come back less, as far as data can show: each cause is looked for with a test of its own, the innocent ones
 * first (a season before a fall, one account before all, one channel before all newcomers), and a cause stands only when it
 * is strong and beyond chance after correction for looking many times. Confused with proof: it shows what goes together.
 */
export default defineTool({
  name: 'likely_causes',
  title: { fr: 'Causes probables', en: 'Likely causes' },
  description: {
    fr: 'Cherche dans les données ce qui explique une perte de clients : saison, très gros client, acquisition, prix, livraison, retours, satisfaction, remises, coût du programme, meilleurs clients, nouveaux clients, clients établis. Chaque cause a son test et sa force ; aucune n’est une preuve.',
    en: 'Looks in the data for what explains a loss of customers: season, very large customer, acquisition, price, delivery, returns, satisfaction, discounts, programme cost, best customers, newcomers, established customers. Each cause has its test and its strength; none is a proof.',
  },
  formula:
    'found: effect ≥ leastEffect and probability < 0.005 (Holm; 0.0003 for falls); falls: step beside a yearly wave, weighted least squares; exposed against others: Mantel–Haenszel by month',
  source: 'convention; Mantel and Haenszel 1959, Sato 1989, Holm 1979',
  input: z.object({
    monthlyOrders: measures.monthlyOrders.schema.optional(),
    newcomerReturns: measures.newcomerReturns.schema.optional(),
    laterReturns: measures.laterReturns.schema.optional(),
    spendTierLapses: measures.spendTierLapses.schema.optional(),
    topAccountMonths: measures.topAccountMonths.schema.optional(),
    discountMonths: measures.discountMonths.schema.optional(),
    priceReturns: measures.priceReturns.schema.optional(),
    deliveryReturns: measures.deliveryReturns.schema.optional(),
    refundReturns: measures.refundReturns.schema.optional(),
    surveyReturns: measures.surveyReturns.schema.optional(),
    programmeSums: measures.programmeSums.schema.optional(),
  }),
  output: z.object({ causes: z.array(CauseId), tests: z.array(CauseTest) }),
  example: {
    input: {
      programmeSums: {
        members: 400,
        memberOrders: 1200,
        others: 600,
        otherOrders: 1700,
        revenue: 50_000,
        rewards: 7_500,
        joined: 350,
        ordersBefore: 900,
        ordersAfter: 880,
      },
    },
    output: {
      causes: ['programme-cost'],
      tests: [
        {
          id: 'programme-cost',
          found: true,
          effect: 0.15,
          leastEffect: 0.08,
          unit: 'share',
          probability: 0,
          before: null,
          after: 0.15,
          since: null,
          about: null,
          sample: 1780,
        },
      ],
    },
  },
  run(evidence) {
    const suspicions = suspect(evidence);
    if (suspicions.length === 0) return NOTHING_TO_LOOK_AT;
    const settled = settleCauses(suspicions, evidence.monthlyOrders);
    const rank = (id: CauseId) => cards.findIndex((card) => card.id === id);
    const tests = settled
      .map(({ explains: _, ...test }) => ({ ...test, probability: Math.min(1, Math.max(0, test.probability)) }))
      .sort((a, b) => rank(a.id) - rank(b.id));
    return answer({ causes: tests.filter(({ found }) => found).map(({ id }) => id), tests });
  },
  reading({ causes, tests }) {
    const names = (lang: 'fr' | 'en') =>
      causes.map((id) => cards.find((card) => card.id === id)?.name[lang].toLowerCase() ?? id).join(', ');
    if (causes.length === 0) {
      return {
        fr: `Rien d’anormal parmi les causes cherchées (${tests.length}).`,
        en: `Nothing unusual among the causes looked for (${tests.length}).`,
      };
    }
    return {
      fr: `Cause probable : ${names('fr')}.`,
      en: `Likely cause: ${names('en')}.`,
    };
  },
});

const NOTHING_TO_LOOK_AT = refuse(
  'not_in_data',
  {
    fr: 'Aucune cause ne peut être cherchée : il faut un fichier de commandes, avec au moins sept mois suivis et quelques dizaines de clients.',
    en: 'No cause can be looked for: an orders file is needed, with at least seven months followed and a few dozen customers.',
  },
  ['orders'],
);
