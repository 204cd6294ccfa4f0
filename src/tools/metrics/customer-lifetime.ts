import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { duration } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Mean lifetime of a customer when monthly churn does not change: the months until they leave, on average. Confused with
 * the time after which half have left, which is shorter. Minimum data: a monthly churn above 0.
 */
export default defineTool({
  name: 'customer_lifetime',
  title: { fr: 'Durée de vie moyenne d’un client', en: 'Mean customer lifetime' },
  description: {
    fr: 'Durée moyenne pendant laquelle un client reste, en mois, si l’attrition mensuelle ne change pas. Ce n’est pas le délai au bout duquel la moitié est partie, plus court.',
    en: 'How long a customer stays on average, in months, if monthly churn holds. It is not the time after which half have left, which is shorter.',
  },
  formula: 'lifetimeMonths = 1 / monthlyChurn',
  source: 'reference framework',
  input: z.object({ monthlyChurn: measures.monthlyChurn.schema }),
  output: z.object({ lifetimeMonths: duration }),
  example: { input: { monthlyChurn: 0.04 }, output: { lifetimeMonths: 25 } },
  run({ monthlyChurn }) {
    if (monthlyChurn === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Avec une attrition nulle, la durée de vie n’a pas de limite. Donnez une attrition mesurée sur plus de mois.',
          en: 'With no churn the lifetime has no limit. Give churn measured over more months.',
        },
        ['monthlyChurn'],
      );
    return answerFinite({ lifetimeMonths: 1 / monthlyChurn });
  },
  reading({ lifetimeMonths }, { monthlyChurn }) {
    return {
      fr: `Avec une attrition de ${formatShare(monthlyChurn, 'fr')} par mois, un client reste ${formatQuantity(lifetimeMonths, 'months', 'fr')} en moyenne.`,
      en: `With churn of ${formatShare(monthlyChurn, 'en')} a month, a customer stays ${formatQuantity(lifetimeMonths, 'months', 'en')} on average.`,
    };
  },
});
