import { defineTableReduction } from '../define-table-reduction.ts';
import { campaignOutcome, campaignOutcomes } from '../programmes/campaign-outcomes.ts';
import { CampaignParameters } from '../programmes/campaign-parameters.ts';

/** What customers did after each campaign, whether they received it or were held out, by RFM code at the send. */
export default defineTableReduction({
  measures: ['campaignResults', 'campaignBasis'],
  needs: [{ table: 'campaigns', columns: ['customer'] }],
  parameters: ['days', 'controlGroup', 'thresholds'],
  async reduce(view) {
    const outcomes = campaignOutcomes(view, CampaignParameters.parse(view.parameters));
    const known = (flag: string) => `count(*) FILTER (${flag})::DOUBLE, count(*) FILTER (${flag} IS NOT NULL)::DOUBLE`;
    const followed = (sum: string) => `coalesce(sum(${sum}) FILTER (followed), 0)::DOUBLE`;
    const { priced, ...campaignResults } = await view.engine.columns(
      {
        ...{ campaign: 'text', role: 'text', code: 'text', from: 'text', to: 'text', reach: 'number' },
        ...{ opened: 'number', openKnown: 'number', clicked: 'number', clickKnown: 'number' },
        ...{ responded: 'number', respondKnown: 'number', unsubscribed: 'number', unsubscribeKnown: 'number' },
        ...{ followed: 'number', buyers: 'number', orders: 'number', orderSquares: 'number' },
        ...{ revenue: 'number', revenueSquares: 'number', priced: 'number' },
      },
      `SELECT campaign, role, code, coalesce(min(start)::VARCHAR, ''), coalesce(max(start)::VARCHAR, ''), count(*)::DOUBLE,
              ${['opened', 'clicked', 'responded', 'unsubscribed'].map(known).join(', ')},
              count(*) FILTER (followed)::DOUBLE, count(*) FILTER (followed AND orders > 0)::DOUBLE,
              ${followed('orders')}, ${followed('orders * orders')},
              (coalesce(sum(cents) FILTER (followed), 0)::DOUBLE / 100), (coalesce(sum(cents * cents) FILTER (followed), 0)::DOUBLE / 10000),
              bool_and(cents IS NOT NULL)::INTEGER::DOUBLE
       FROM ${outcomes} GROUP BY campaign, role, code ORDER BY campaign, role, code`,
    );
    const { role, reach, orders } = campaignResults;
    if (role.every((each) => each === 'both')) return {};
    const crossed = reach.reduce((sum, customers, row) => (role[row] === 'both' ? sum + customers : sum), 0);
    const amounts = orders.some((placed) => placed > 0) && priced.every((isPriced) => isPriced === 1);
    return { campaignResults, campaignBasis: { outcome: campaignOutcome(view), amounts, crossed } };
  },
});
