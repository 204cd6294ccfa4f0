import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Discounted lifetime value: the present value of the margins still to come, given retention and a discount rate.
 * It leaves out the first period's margin, so with no discount it is one margin below `ltv_margin`.
 * Minimum data: margin, retention and discount rate, all three for the same period.
 */
export default defineTool({
  name: 'ltv_discounted',
  title: { fr: 'LTV actualisée', en: 'Discounted LTV' },
  description: {
    fr: 'Valeur d’aujourd’hui des marges à venir ; marge, rétention et taux portent sur la même période. La marge de la première période n’y est pas : sans actualisation, le résultat est inférieur d’une marge à `ltv_margin`.',
    en: 'Present value of the margins to come; margin, retention and rate share one period. The first period’s margin is left out: with no discount, the result is one margin below `ltv_margin`.',
  },
  formula: 'ltv = margin × retention / (1 + discount − retention)',
  source: 'reference framework; Gupta & Lehmann 2003 without the first margin',
  input: z.object({
    margin: measures.margin.schema,
    retention: measures.retention.schema,
    discount: measures.discount.schema,
  }),
  output: z.object({ ltv: amount }),
  example: { input: { margin: 180, retention: 0.85, discount: 0.1 }, output: { ltv: 612 } },
  run({ margin, retention, discount }) {
    const decay = discount + (1 - retention);
    if (decay === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Sans attrition ni actualisation, la somme des marges n’a pas de limite. Donnez une rétention inférieure à 100 % ou un taux d’actualisation supérieur à 0.',
          en: 'With no churn and no discount the margins add up without limit. Give a retention below 100% or a discount rate above 0.',
        },
        ['retention', 'discount'],
      );
    return answerFinite({ ltv: (margin * retention) / decay });
  },
  reading({ ltv }, { margin, retention, discount }, currency) {
    return {
      fr: `Les marges à venir d’un client valent ${formatMoney(ltv, 'fr', currency)} aujourd’hui : ${formatMoney(margin, 'fr', currency)} par période, rétention ${formatShare(retention, 'fr')}, actualisation ${formatShare(discount, 'fr')}, première marge non comprise.`,
      en: `A customer’s future margins are worth ${formatMoney(ltv, 'en', currency)} today: ${formatMoney(margin, 'en', currency)} a period, retention ${formatShare(retention, 'en')}, discount ${formatShare(discount, 'en')}, first margin not included.`,
    };
  },
});
