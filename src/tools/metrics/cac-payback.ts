import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { duration } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';
import { refuseZero } from '../refuse-zero.ts';

const AIM_MONTHS = 4;

const input = z.object({
  cac: measures.cac.schema,
  monthlyGrossProfit: measures.monthlyGrossProfit.schema.optional(),
  arpu: measures.arpu.schema.optional(),
  grossMargin: measures.grossMargin.schema.optional(),
});

/**
 * CAC payback: the months of gross profit it takes to earn back what a customer cost to acquire.
 * Confused with LTV:CAC, which has no time in it. Minimum data: acquisition cost and a monthly gross profit above 0.
 */
export default defineTool({
  name: 'cac_payback',
  title: { fr: 'Délai de récupération du CAC', en: 'CAC payback' },
  description: {
    fr: 'Mois de marge brute nécessaires pour récupérer le coût d’acquisition d’un client. Visez 4 mois sur une offre à forte marge. Donnez `monthlyGrossProfit`, qui prime, ou `arpu` et `grossMargin`.',
    en: 'Months of gross profit needed to earn back the cost of acquiring a customer. Aim for 4 months on a high-margin offer. Give `monthlyGrossProfit`, which takes precedence, or `arpu` and `grossMargin`.',
  },
  formula: 'months = cac / monthlyGrossProfit, or cac / (arpu × grossMargin)',
  source: 'reference framework',
  input,
  output: z.object({ months: duration }),
  example: { input: { cac: 120, monthlyGrossProfit: 60 }, output: { months: 2 } },
  run(given) {
    const { cac, monthlyGrossProfit, arpu, grossMargin } = given;
    const profit = profitOf(given);
    if (profit === undefined) {
      const either = {
        fr: 'La marge mensuelle seule suffit aussi.',
        en: 'The monthly gross profit alone will do too.',
      };
      if (arpu !== undefined) return refuseMissing(['grossMargin'], either);
      if (grossMargin !== undefined) return refuseMissing(['arpu'], either);
      return refuseMissing(['monthlyGrossProfit']);
    }
    if (monthlyGrossProfit === 0) return refuseZero('monthlyGrossProfit');
    if (profit === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Le client ne rapporte aucune marge (`arpu` × `grossMargin` = 0) : son coût d’acquisition ne se récupère pas.',
          en: 'The customer brings no gross profit (`arpu` × `grossMargin` = 0): the acquisition cost is never earned back.',
        },
        ['arpu', 'grossMargin'],
      );
    return answerFinite({ months: cac / profit });
  },
  reading({ months }, given, currency) {
    const profit = profitOf(given) ?? 0;
    return {
      fr: `Coût d’acquisition récupéré en ${formatQuantity(months, 'months', 'fr')} : ${formatMoney(given.cac, 'fr', currency)} à raison de ${formatMoney(profit, 'fr', currency)} de marge par mois. L’objectif est de ${AIM_MONTHS} mois sur une offre à forte marge.`,
      en: `Acquisition cost earned back in ${formatQuantity(months, 'months', 'en')}: ${formatMoney(given.cac, 'en', currency)} at ${formatMoney(profit, 'en', currency)} of gross profit a month. The aim is ${AIM_MONTHS} months on a high-margin offer.`,
    };
  },
});

function profitOf({ monthlyGrossProfit, arpu, grossMargin }: z.infer<typeof input>): number | undefined {
  if (monthlyGrossProfit !== undefined) return monthlyGrossProfit;
  return arpu === undefined || grossMargin === undefined ? undefined : arpu * grossMargin;
}
