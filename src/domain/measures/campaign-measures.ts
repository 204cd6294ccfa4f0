import { z } from 'zod';
import { ExperimentGroup } from '../experiment-group.ts';
import { count, day } from '../numbers.ts';
import { table } from '../table.ts';
import { type Measure, tabled } from './define-measure.ts';

/** What campaigns leave behind. */
export const campaignMeasures = {
  treated: tabled('campaigns', ExperimentGroup, 'groupe exposé du test', 'treated group of the test'),
  control: tabled('campaigns', ExperimentGroup, 'groupe témoin du test', 'control group of the test'),
  testedCampaign: tabled(
    'campaigns',
    /**
     * The campaign that `treated` and `control` are about; `campaign` is empty when none has both groups. `pending` = customers
     * whose window has not elapsed, `crossed` = customers found in both groups; neither is counted. `tested` names the
     * campaigns with both groups, latest first; `groups` are the texts found in the group column.
     */
    z
      .object({
        campaign: z.string(),
        from: day.nullable(),
        to: day.nullable(),
        pending: count,
        crossed: count,
        outcome: z.enum(['orders', 'responses']),
        amounts: z.enum(['margin', 'revenue', 'none']),
        tested: z.array(z.string()),
        groups: z.array(z.string()),
      })
      .strict(),
    'campagne testée',
    'tested campaign',
  ),
  campaignResults: tabled(
    'campaigns',
    /**
     * One row per campaign, role (treated, control, or both when the file says both) and RFM code at the send (three digits; 000 = no purchase before, empty =
     * not known). `…Known` = customers of whom the file says it. Buyers to revenueSquares concern the `followed` customers,
     * whose window has elapsed. `from` and `to` are the first and last day of the send.
     */
    table({
      campaign: 'text',
      role: 'text',
      code: 'text',
      from: 'text',
      to: 'text',
      reach: 'number',
      opened: 'number',
      openKnown: 'number',
      clicked: 'number',
      clickKnown: 'number',
      responded: 'number',
      respondKnown: 'number',
      unsubscribed: 'number',
      unsubscribeKnown: 'number',
      followed: 'number',
      buyers: 'number',
      orders: 'number',
      orderSquares: 'number',
      revenue: 'number',
      revenueSquares: 'number',
    }),
    'résultats par campagne',
    'results by campaign',
  ),
  campaignBasis: tabled(
    'campaigns',
    /** What counts as a purchase: an order, or a response of the file itself; whether purchases have amounts. */
    z.object({ outcome: z.enum(['orders', 'responses']), amounts: z.boolean(), crossed: count }).strict(),
    'ce qui compte comme achat après une campagne',
    'what counts as a purchase after a campaign',
  ),
} as const satisfies Record<string, Measure>;
