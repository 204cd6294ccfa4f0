import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { formatMoney } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Basic lifetime value: the revenue a customer brings over an assumed lifetime.
 * It is revenue, not profit: confused with `ltv_margin`. Minimum data: monthly revenue per customer and a lifetime.
 */
export default defineTool({
  name: 'ltv_basic',
  title: { fr: 'LTV en chiffre d’affaires', en: 'Revenue LTV' },
  description: {
    fr: 'Revenu apporté par un client sur sa durée de vie. C’est du chiffre d’affaires : pour une valeur en marge, voir `ltv_margin`.',
    en: 'Revenue a customer brings over their lifetime. It is revenue: for a value in margin, see `ltv_margin`.',
  },
  formula: 'ltv = arpu × lifetimeMonths',
  source: 'reference framework',
  input: z.object({ arpu: measures.arpu.schema, lifetimeMonths: measures.lifetimeMonths.schema }),
  output: z.object({ ltv: amount }),
  example: { input: { arpu: 50, lifetimeMonths: 24 }, output: { ltv: 1200 } },
  run({ arpu, lifetimeMonths }) {
    return answerFinite({ ltv: arpu * lifetimeMonths });
  },
  reading({ ltv }, { arpu, lifetimeMonths }, currency) {
    return {
      fr: `Un client apporte ${formatMoney(ltv, 'fr', currency)} de chiffre d’affaires : ${formatMoney(arpu, 'fr', currency)} par mois pendant ${formatQuantity(lifetimeMonths, 'months', 'fr')}.`,
      en: `A customer brings ${formatMoney(ltv, 'en', currency)} in revenue: ${formatMoney(arpu, 'en', currency)} a month for ${formatQuantity(lifetimeMonths, 'months', 'en')}.`,
    };
  },
});
