import { z } from 'zod';
import type { ExperimentGroup } from '../../domain/experiment-group.ts';
import { defineTableReduction } from '../define-table-reduction.ts';
import { campaignOutcome, campaignOutcomes } from '../programmes/campaign-outcomes.ts';
import { CampaignParameters } from '../programmes/campaign-parameters.ts';

/** As many texts of groups, and names of campaigns, as a sentence can hold. */
const NAMED = 10;

const Side = z.object({
  campaign: z.string(),
  role: z.enum(['treated', 'control', 'both']),
  everyone: z.number(),
  n: z.number(),
  pending: z.number(),
  buyers: z.number(),
  orders: z.number(),
  orderSquares: z.number(),
  revenue: z.number().nullable(),
  revenueSquares: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
type Side = z.infer<typeof Side>;
const NOBODY: ExperimentGroup = { n: 0, buyers: 0, orders: 0 };

/**
 * The two groups of one campaign: the one asked for, else the latest with customers followed in both groups.
 * `grossMargin` turns revenue into margin.
 */
export default defineTableReduction({
  measures: ['treated', 'control', 'testedCampaign'],
  needs: [{ table: 'campaigns', columns: ['customer'] }],
  parameters: ['days', 'campaign', 'controlGroup', 'grossMargin'],
  async reduce(view) {
    const asked = CampaignParameters.parse({ ...view.parameters, thresholds: null });
    const { engine } = view;
    const outcomes = campaignOutcomes(view, asked);
    const rows = await engine.rows(Side, sidesSql(outcomes));
    const byCampaign = [...Map.groupBy(rows, ({ campaign }) => campaign)];
    const campaigns = byCampaign.flatMap(([campaign, sides]) => {
      const [treated, control] = [sideOf(sides, 'treated'), sideOf(sides, 'control')];
      return treated === undefined || control === undefined ? [] : [{ campaign, sides, treated, control }];
    });
    const chosen =
      asked.campaign === null
        ? (campaigns.find(({ treated, control }) => treated.n > 0 && control.n > 0) ?? campaigns[0])
        : campaigns.find(({ campaign }) => campaign === asked.campaign);
    const groups = view.has('campaigns', 'group') ? `"group"::VARCHAR` : 'NULL::VARCHAR';
    const texts = await engine.rows(
      z.object({ text: z.string() }),
      `SELECT ${groups} AS text FROM ${view.rows('campaigns')} WHERE ${groups} IS NOT NULL GROUP BY text ORDER BY count(*) DESC, text LIMIT ${NAMED}`,
    );
    const { treated, control, sides } = chosen ?? { treated: undefined, control: undefined, sides: [] };
    const days = [treated?.from, treated?.to, control?.from, control?.to].flatMap((day) => day ?? []).sort();
    const hasAmounts = [treated, control].every((side) => side !== undefined && side.revenue !== null);
    const margin = hasAmounts ? (asked.grossMargin ?? 1) : null;
    return {
      treated: groupOf(treated, margin),
      control: groupOf(control, margin),
      testedCampaign: {
        campaign: chosen?.campaign ?? '',
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        pending: (treated?.pending ?? 0) + (control?.pending ?? 0),
        crossed: sideOf(sides, 'both')?.everyone ?? 0,
        outcome: campaignOutcome(view),
        amounts: !hasAmounts ? 'none' : asked.grossMargin === null ? 'revenue' : 'margin',
        tested: campaigns.slice(0, NAMED).map(({ campaign }) => campaign),
        groups: texts.map(({ text }) => text),
      },
    };
  },
});

function sideOf(sides: readonly Side[], role: Side['role']): Side | undefined {
  return sides.find((side) => side.role === role);
}

/** The latest campaign first. */
function sidesSql(outcomes: string): string {
  const money = (sum: string, unit: number) =>
    `CASE WHEN count(*) FILTER (followed) = count(cents) FILTER (followed)
          THEN coalesce(sum(${sum}) FILTER (followed), 0)::DOUBLE / ${unit} END`;
  const sum = (value: string) => `coalesce(sum(${value}) FILTER (followed), 0)::DOUBLE`;
  return `SELECT campaign, role, count(*)::DOUBLE AS everyone, count(*) FILTER (followed)::DOUBLE AS n,
            count(*) FILTER (NOT followed)::DOUBLE AS pending, count(*) FILTER (followed AND orders > 0)::DOUBLE AS buyers,
            ${sum('orders')} AS orders, ${sum('orders * orders')} AS "orderSquares", ${money('cents', 100)} AS revenue,
            ${money('cents * cents', 10_000)} AS "revenueSquares", min(start)::VARCHAR AS "from", max(start)::VARCHAR AS "to"
          FROM ${outcomes} GROUP BY campaign, role
          ORDER BY max(max(start)) OVER (PARTITION BY campaign) DESC NULLS LAST, campaign, role`;
}

function groupOf(side: Side | undefined, margin: number | null): ExperimentGroup {
  if (side === undefined) return NOBODY;
  const { n, buyers, orders, orderSquares, revenue, revenueSquares } = side;
  const counted = { n, buyers, orders, orderSquares };
  if (margin === null || revenue === null || revenueSquares === null) return counted;
  return { ...counted, margin: revenue * margin, sumSquares: revenueSquares * margin * margin };
}
