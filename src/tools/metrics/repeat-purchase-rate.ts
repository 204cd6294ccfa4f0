import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Repeat purchase rate: of the customers who ordered, the share with two orders or more.
 * Says whether a first order leads to another at all; confused with retention at 90 days, which has a deadline.
 * Minimum data: one buyer when given by hand, thirty from a file.
 */
export default defineTool({
  name: 'repeat_purchase_rate',
  title: { fr: 'Taux de réachat', en: 'Repeat purchase rate' },
  description: {
    fr: 'Part des clients qui ont commandé au moins deux fois, sans limite de temps ou en `withinDays` jours. À ne pas confondre avec la rétention à 90 jours.',
    en: 'Share of customers with at least two orders, ever or within `withinDays` days. Not to be confused with 90-day retention.',
  },
  formula: 'rate = repeatBuyers / buyers',
  source: 'reference framework; interval: Wilson 1927, 95%',
  input: z.object({
    buyers: measures.buyers.schema,
    repeatBuyers: measures.repeatBuyers.schema,
    withinDays: z.number().int().min(1).optional(),
  }),
  output: z.object({ rate: share, interval: Interval }),
  example: {
    input: { buyers: 4, repeatBuyers: 1 },
    output: { rate: 0.25, interval: { low: 0.04558726080970055, high: 0.6993581574175981 } },
  },
  minimumFromData: { buyers: 30 },
  run({ buyers, repeatBuyers }) {
    if (buyers === 0) return refuseZero('buyers');
    if (repeatBuyers > buyers)
      return refuseAbove({ name: 'repeatBuyers', value: repeatBuyers }, { name: 'buyers', value: buyers });
    return answer({ rate: repeatBuyers / buyers, interval: wilsonInterval(repeatBuyers, buyers) });
  },
  reading({ rate, interval }, { buyers, repeatBuyers, withinDays }) {
    const within =
      withinDays === undefined ? null : { fr: formatCount(withinDays, 'fr'), en: formatCount(withinDays, 'en') };
    return {
      fr: `Clients ayant commandé au moins deux fois${within ? ` (délai en jours : ${within.fr})` : ''} : ${formatCount(repeatBuyers, 'fr')} sur ${formatCount(buyers, 'fr')}, soit ${formatShare(rate, 'fr')}, entre ${formatShare(interval.low, 'fr')} et ${formatShare(interval.high, 'fr')} à 95 % de confiance.`,
      en: `Customers who ordered at least twice${within ? ` (within, in days: ${within.en})` : ''}: ${formatCount(repeatBuyers, 'en')} of ${formatCount(buyers, 'en')}, or ${formatShare(rate, 'en')}, between ${formatShare(interval.low, 'en')} and ${formatShare(interval.high, 'en')} at 95% confidence.`,
    };
  },
});
