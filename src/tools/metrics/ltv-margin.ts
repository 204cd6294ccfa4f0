import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount, duration } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Lifetime value in margin: monthly gross margin per customer times the mean lifetime that a constant churn implies.
 * Confused with `ltv_basic` (revenue). Minimum data: monthly revenue, gross margin and a monthly churn above 0.
 */
export default defineTool({
  name: 'ltv_margin',
  title: { fr: 'LTV en marge', en: 'Margin LTV' },
  description: {
    fr: 'Marge brute apportée par un client tant qu’il reste, si l’attrition mensuelle ne change pas. La durée de vie moyenne vaut 1 ÷ attrition. À ne pas confondre avec `ltv_basic`, en chiffre d’affaires.',
    en: 'Gross margin a customer brings while they stay, if monthly churn holds. Mean lifetime is 1 ÷ churn. Not to be confused with `ltv_basic`, in revenue.',
  },
  formula: 'lifetimeMonths = 1 / monthlyChurn; ltv = arpu × grossMargin × lifetimeMonths',
  source: 'reference framework',
  input: z.object({
    arpu: measures.arpu.schema,
    grossMargin: measures.grossMargin.schema,
    monthlyChurn: measures.monthlyChurn.schema,
  }),
  output: z.object({ ltv: amount, lifetimeMonths: duration }),
  example: {
    input: { arpu: 100, grossMargin: 0.8, monthlyChurn: 0.03 },
    output: { ltv: 2666.666666666667, lifetimeMonths: 33.333333333333336 },
  },
  run({ arpu, grossMargin, monthlyChurn }) {
    if (monthlyChurn === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Avec une attrition nulle, la durée de vie n’a pas de limite et la valeur non plus. Donnez une attrition mesurée sur plus de mois, ou une durée avec `ltv_basic`.',
          en: 'With no churn neither the lifetime nor the value has a limit. Give churn measured over more months, or a lifetime with `ltv_basic`.',
        },
        ['monthlyChurn'],
      );
    return answerFinite({ ltv: (arpu * grossMargin) / monthlyChurn, lifetimeMonths: 1 / monthlyChurn });
  },
  reading({ ltv, lifetimeMonths }, { arpu, grossMargin }, currency) {
    return {
      fr: `Un client apporte ${formatMoney(ltv, 'fr', currency)} de marge : ${formatMoney(arpu, 'fr', currency)} par mois à ${formatShare(grossMargin, 'fr')} de marge, pendant ${formatQuantity(lifetimeMonths, 'months', 'fr')} en moyenne.`,
      en: `A customer brings ${formatMoney(ltv, 'en', currency)} in margin: ${formatMoney(arpu, 'en', currency)} a month at a margin of ${formatShare(grossMargin, 'en')}, for ${formatQuantity(lifetimeMonths, 'months', 'en')} on average.`,
    };
  },
});
