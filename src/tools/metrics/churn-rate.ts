import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Churn rate: of the customers there at the start of a period, the share lost during it (closed cohort).
 * Confused with all departures ÷ start, which counts newcomers who left. Minimum data: one customer at the start.
 */
export default defineTool({
  name: 'churn_rate',
  title: { fr: 'Taux d’attrition', en: 'Churn rate' },
  description: {
    fr: 'Part des clients du début de période perdus pendant celle-ci. Seuls comptent les départs parmi ces clients : un nouveau déjà reparti n’entre pas dans le calcul.',
    en: 'Share of the customers at the start of a period who were lost during it. Only losses among them count: a newcomer who has already left does not.',
  },
  formula: 'rate = customersLost / customersStart',
  source: 'reference framework; closed starting cohort: convention',
  input: z.object({
    customersStart: measures.customersStart.schema,
    customersLost: measures.customersLost.schema,
  }),
  output: z.object({ rate: share }),
  example: { input: { customersStart: 1000, customersLost: 40 }, output: { rate: 0.04 } },
  run({ customersStart, customersLost }) {
    if (customersStart === 0) return refuseZero('customersStart');
    if (customersLost > customersStart)
      return refuseAbove(
        { name: 'customersLost', value: customersLost },
        { name: 'customersStart', value: customersStart },
      );
    return answer({ rate: customersLost / customersStart });
  },
  reading({ rate }, { customersStart, customersLost }) {
    return {
      fr: `Clients perdus : ${formatCount(customersLost, 'fr')} sur ${formatCount(customersStart, 'fr')}, soit un taux d’attrition de ${formatShare(rate, 'fr')} sur la période.`,
      en: `Customers lost: ${formatCount(customersLost, 'en')} of ${formatCount(customersStart, 'en')}, a churn rate of ${formatShare(rate, 'en')} over the period.`,
    };
  },
});
