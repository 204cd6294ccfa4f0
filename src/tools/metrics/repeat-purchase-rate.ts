import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { defineTool } from '../define-tool.ts';

/**
 * Repeat purchase rate: of the customers who ordered, the share with two orders or more.
 * Says whether a first order leads to another at all; confused with retention at 90 days, which has a deadline.
 * Minimum data: one buyer when given by hand, thirty from a file.
 */
export default defineTool({
  name: 'repeat_purchase_rate',
  title: { fr: 'Taux de réachat', en: 'Repeat purchase rate' },
  description: {
    fr: 'Part des clients qui ont commandé au moins deux fois, depuis toujours ou en `withinDays` jours. À ne pas confondre avec la rétention à 90 jours.',
    en: 'Share of customers with two orders or more, ever or within `withinDays` days. Not to be confused with 90-day retention.',
  },
  formula: 'rate = repeatBuyers / buyers',
  source: 'framework, knowledge §3; interval: Wilson 1927, 95 %',
  input: z.object({
    buyers: measures.buyers.schema,
    repeatBuyers: measures.repeatBuyers.schema,
    withinDays: z.number().int().min(1).optional(),
  }),
  output: z.object({ rate: share, interval: Interval }),
  example: {
    input: { buyers: 4, repeatBuyers: 1 },
    output: { rate: 0.25, interval: { low: 0.0456, high: 0.6994 } },
  },
  minimumFromData: { buyers: 30 },
  run({ buyers, repeatBuyers }) {
    if (buyers === 0)
      return refuse(
        'undefined_ratio',
        {
          fr: 'Aucun client n’a commandé : le taux de réachat n’a pas de base. Donnez au moins un acheteur.',
          en: 'No customer ordered: the repeat purchase rate has no base. Give at least one buyer.',
        },
        ['buyers'],
      );
    if (repeatBuyers > buyers)
      return refuse(
        'out_of_domain',
        {
          fr: `${formatCount(repeatBuyers, 'fr')} clients fidèles pour ${formatCount(buyers, 'fr')} acheteurs : le premier nombre ne peut dépasser le second.`,
          en: `${formatCount(repeatBuyers, 'en')} repeat buyers for ${formatCount(buyers, 'en')} buyers: the first cannot exceed the second.`,
        },
        ['repeatBuyers', 'buyers'],
      );
    return answer({ rate: repeatBuyers / buyers, interval: wilsonInterval(repeatBuyers, buyers) });
  },
  reading({ rate }, { buyers, repeatBuyers }) {
    return {
      fr: `${formatCount(repeatBuyers, 'fr')} clients sur ${formatCount(buyers, 'fr')} ont commandé au moins deux fois, soit ${formatShare(rate, 'fr')}.`,
      en: `${formatCount(repeatBuyers, 'en')} of ${formatCount(buyers, 'en')} customers ordered at least twice: ${formatShare(rate, 'en')}.`,
    };
  },
});
