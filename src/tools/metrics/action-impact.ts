import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

const Label = z.enum(['high', 'medium', 'low']);
type Label = z.infer<typeof Label>;

const LABEL_NAMES = {
  high: { fr: 'impact fort', en: 'high impact' },
  medium: { fr: 'impact moyen', en: 'medium impact' },
  low: { fr: 'impact faible', en: 'low impact' },
} as const;

/**
 * Action impact: what a range of responses to one action is worth, and how that weighs on yearly revenue.
 * The label rests on the low estimate. Confused with incremental gain: part of these customers would have bought anyway,
 * which only a control group shows. Minimum data: customers aimed at, a response range and the value of a response.
 */
export default defineTool({
  name: 'action_impact',
  title: { fr: 'Impact d’une action', en: 'Impact of an action' },
  description: {
    fr: 'Ce que peut rapporter une action : clients visés × taux de réponse bas et haut × valeur d’une réponse (en marge si `grossMargin` est donnée). `label` classe l’estimation basse d’après sa part du chiffre d’affaires annuel. C’est une estimation avant coûts : seul un groupe témoin mesure le gain.',
    en: 'What an action may bring: target customers × low and high response rate × value of a response (in margin when `grossMargin` is given). `label` ranks the low estimate by its share of yearly revenue. It is an estimate before costs: only a control group measures the gain.',
  },
  formula:
    'low = customers × responseLow × valuePerResponse (× grossMargin); high likewise; shareOfRevenue = low / yearlyRevenue; label = high from shareOfRevenue 0.02, medium from 0.005, else low',
  source: 'convention',
  input: z.object({
    customers: measures.customers.schema,
    responseLow: share,
    responseHigh: share,
    valuePerResponse: amount,
    grossMargin: measures.grossMargin.schema.optional(),
    yearlyRevenue: amount.optional(),
  }),
  output: z.object({
    low: amount,
    high: amount,
    responsesLow: amount,
    responsesHigh: amount,
    shareOfRevenue: amount.optional(),
    label: Label.optional(),
  }),
  example: {
    input: { customers: 400, responseLow: 0.05, responseHigh: 0.1, valuePerResponse: 80, yearlyRevenue: 200_000 },
    output: { low: 1600, high: 3200, responsesLow: 20, responsesHigh: 40, shareOfRevenue: 0.008, label: 'medium' },
  },
  run({ customers, responseLow, responseHigh, valuePerResponse, grossMargin = 1, yearlyRevenue }) {
    if (responseLow > responseHigh)
      return refuse(
        'out_of_domain',
        {
          fr: 'La réponse basse (`responseLow`) dépasse la réponse haute (`responseHigh`). Échangez-les.',
          en: 'The low response (`responseLow`) exceeds the high one (`responseHigh`). Swap them.',
        },
        ['responseLow', 'responseHigh'],
      );
    if (yearlyRevenue === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Le chiffre d’affaires annuel (`yearlyRevenue`) est nul : l’impact ne peut s’y comparer. Donnez-en un supérieur à 0, ou aucun.',
          en: 'Yearly revenue (`yearlyRevenue`) is 0, so the impact cannot be compared with it. Give one above 0, or none.',
        },
        ['yearlyRevenue'],
      );
    const [responsesLow, responsesHigh] = [customers * responseLow, customers * responseHigh];
    const value = valuePerResponse * grossMargin;
    const range = { low: responsesLow * value, high: responsesHigh * value, responsesLow, responsesHigh };
    if (yearlyRevenue === undefined) return answerFinite(range);
    const shareOfRevenue = range.low / yearlyRevenue;
    return answerFinite({ ...range, shareOfRevenue, label: labelOf(shareOfRevenue) });
  },
  reading({ low, high, responsesLow, responsesHigh, shareOfRevenue, label }, { customers, grossMargin }, currency) {
    const what =
      grossMargin === undefined
        ? { fr: 'de chiffre d’affaires', en: 'of revenue' }
        : { fr: 'de marge', en: 'of margin' };
    const weight = (lang: Lang, words: string) =>
      shareOfRevenue === undefined || label === undefined
        ? ''
        : ` (${LABEL_NAMES[label][lang]}, ${formatShare(shareOfRevenue, lang)} ${words})`;
    return {
      fr: `Clients visés : ${formatCount(customers, 'fr')} ; réponses attendues : ${formatCount(responsesLow, 'fr')} à ${formatCount(responsesHigh, 'fr')}, soit ${formatMoney(low, 'fr', currency)} à ${formatMoney(high, 'fr', currency)} ${what.fr}${weight('fr', 'du chiffre d’affaires annuel')}.`,
      en: `Target customers: ${formatCount(customers, 'en')}; responses expected: ${formatCount(responsesLow, 'en')} to ${formatCount(responsesHigh, 'en')}, or ${formatMoney(low, 'en', currency)} to ${formatMoney(high, 'en', currency)} ${what.en}${weight('en', 'of yearly revenue')}.`,
    };
  },
});

function labelOf(shareOfRevenue: number): Label {
  if (shareOfRevenue >= defaults.impactShares.high) return 'high';
  return shareOfRevenue >= defaults.impactShares.medium ? 'medium' : 'low';
}
