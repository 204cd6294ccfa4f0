import { z } from 'zod';
import { measures } from '../../domain/measures.ts';
import { share } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Retention rate: of the customers there at the start of a period, the share still there at its end, newcomers left out.
 * Confused with end ÷ start, which lets acquisition hide departures. Minimum data: one customer at the start.
 */
export default defineTool({
  name: 'retention_rate',
  title: { fr: 'Taux de rétention', en: 'Retention rate' },
  description: {
    fr: 'Part des clients du début de période encore là à la fin, sans les nouveaux. À ne pas confondre avec clients à la fin ÷ clients au début, que l’acquisition embellit.',
    en: 'Share of the customers at the start of a period who are still there at its end, newcomers left out. Not customers at the end ÷ customers at the start, which acquisition flatters.',
  },
  formula: 'rate = (customersEnd − customersNew) / customersStart',
  source: 'reference framework',
  input: z.object({
    customersStart: measures.customersStart.schema,
    customersEnd: measures.customersEnd.schema,
    customersNew: measures.customersNew.schema,
  }),
  output: z.object({ rate: share }),
  example: { input: { customersStart: 1000, customersEnd: 1050, customersNew: 150 }, output: { rate: 0.9 } },
  run({ customersStart, customersEnd, customersNew }) {
    if (customersStart === 0) return refuseZero('customersStart');
    if (customersNew > customersEnd)
      return refuseAbove({ name: 'customersNew', value: customersNew }, { name: 'customersEnd', value: customersEnd });
    const kept = customersEnd - customersNew;
    if (kept > customersStart)
      return refuse(
        'out_of_domain',
        {
          fr: `${formatCount(kept, 'fr')} clients conservés pour ${formatCount(customersStart, 'fr')} au départ : c’est impossible. Il manque sans doute des nouveaux clients dans \`customersNew\`.`,
          en: `${formatCount(kept, 'en')} customers kept out of ${formatCount(customersStart, 'en')} at the start is impossible. Some newcomers are probably missing from \`customersNew\`.`,
        },
        ['customersNew', 'customersEnd', 'customersStart'],
      );
    return answer({ rate: kept / customersStart });
  },
  reading({ rate }, { customersStart, customersEnd, customersNew }) {
    const kept = customersEnd - customersNew;
    return {
      fr: `Clients conservés : ${formatCount(kept, 'fr')} sur ${formatCount(customersStart, 'fr')}, soit un taux de rétention de ${formatShare(rate, 'fr')}.`,
      en: `Customers kept: ${formatCount(kept, 'en')} of ${formatCount(customersStart, 'en')}, a retention rate of ${formatShare(rate, 'en')}.`,
    };
  },
});
