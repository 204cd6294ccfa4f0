import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { formatShare } from '../../language/format-number.ts';
import { compoundRate } from '../../maths/compound-rate.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';

const MONTHS = 12;

/**
 * Annualised churn: what a monthly churn does to a customer base in twelve months, and the way back.
 * Confused with twelve times the monthly rate, which forgets that the base shrinks. Minimum data: one rate.
 */
export default defineTool({
  name: 'annualised_churn',
  title: { fr: 'Attrition annualisée', en: 'Annualised churn' },
  description: {
    fr: 'Passe d’une attrition mensuelle à l’attrition annuelle équivalente, ou l’inverse. Ce n’est pas douze fois le taux mensuel : chaque mois s’applique à une base déjà réduite.',
    en: 'Turns monthly churn into the equivalent yearly churn, or back. It is not twelve times the monthly rate: each month applies to a smaller base.',
  },
  formula: 'annual = 1 − (1 − monthlyChurn)^12; monthly = 1 − (1 − annualChurn)^(1/12)',
  source: 'reference framework',
  input: z.object({
    monthlyChurn: measures.monthlyChurn.schema.optional(),
    annualChurn: measures.annualChurn.schema.optional(),
  }),
  output: z.object({ annual: share, monthly: share }),
  example: { input: { monthlyChurn: 0.05 }, output: { annual: 0.45963991233736307, monthly: 0.05 } },
  run({ monthlyChurn, annualChurn }) {
    if (monthlyChurn !== undefined && annualChurn !== undefined)
      return refuse(
        'bad_argument',
        {
          fr: 'Les deux taux sont donnés. N’en gardez qu’un : `monthlyChurn` ou `annualChurn`, l’autre s’en déduit.',
          en: 'Both rates were given. Keep one, `monthlyChurn` or `annualChurn`: the other follows from it.',
        },
        ['monthlyChurn', 'annualChurn'],
      );
    if (monthlyChurn !== undefined)
      return answer({ annual: compoundRate(monthlyChurn, MONTHS), monthly: monthlyChurn });
    if (annualChurn !== undefined)
      return answer({ annual: annualChurn, monthly: compoundRate(annualChurn, 1 / MONTHS) });
    return refuseMissing(['monthlyChurn', 'annualChurn'], { fr: 'L’un des deux suffit.', en: 'Either one is enough.' });
  },
  reading({ annual, monthly }) {
    return {
      fr: `Une attrition de ${formatShare(monthly, 'fr', 2)} par mois emporte ${formatShare(annual, 'fr', 2)} de la base en un an.`,
      en: `Churn of ${formatShare(monthly, 'en', 2)} a month takes away ${formatShare(annual, 'en', 2)} of the base in a year.`,
    };
  },
});
