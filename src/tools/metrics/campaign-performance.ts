import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { RfmThresholds } from '../../domain/rfm-thresholds.ts';
import { rfmDefaultThresholds } from '../../knowledge/rfm-default-thresholds.ts';
import { formatCount, formatShare, formatSharePoints } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { answerFinite } from '../answer-finite.ts';
import { CampaignReport } from '../campaigns/campaign-report.ts';
import { reportCampaign } from '../campaigns/report-campaign.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';

const DAYS = 30;
const LONGEST_DAYS = 730;
/** Campaigns listed, the latest; the others are counted. */
const LISTED = 50;

/**
 * Campaign performance: what each campaign reached and what followed, by RFM segment on the day of the send. With a control
 * group, its effect; without one, the warning that a response is not an effect. Purchases count from the day of the send,
 * for `days` days; the segment is that of the send, not of today, which the campaign may have changed.
 * Confused with the platform's attributed revenue. Minimum data: thirty customers followed for a rate.
 */
export default defineTool({
  name: 'campaign_performance',
  title: { fr: 'Résultats des campagnes', en: 'Campaign performance' },
  description: {
    fr: 'Par campagne et par segment RFM au jour de l’envoi : clients touchés, ouvertures, clics, réponses, achats en `days` jours, chiffre d’affaires, marge avec `grossMargin`. Avec un groupe témoin, l’effet mesuré ; sans lui, un avertissement : la réponse n’est pas l’effet. Ce n’est pas le chiffre « attribué » par la plateforme d’envoi.',
    en: 'By campaign and RFM segment on the day of the send: customers reached, opens, clicks, responses, purchases within `days` days, revenue, margin with `grossMargin`. With a control group, the measured effect; without one, a warning: the response is not the effect. It is not the revenue “attributed” by the sending platform.',
  },
  formula:
    'openRate = opened / known; repurchaseRate = buyers / followed; followed: sent at least `days` days before the as-of date; buyers: with an order on days 0 to days − 1 after the send; effect: see experiment_lift',
  source: 'reference framework and convention; interval: Wilson 1927, 95 %; effect: see experiment_lift',
  input: z.object({
    campaignResults: measures.campaignResults.schema,
    campaignBasis: measures.campaignBasis.schema.optional(),
    days: z.number().int().min(1).max(LONGEST_DAYS).default(DAYS),
    controlGroup: z.string().min(1).optional(),
    grossMargin: share.optional(),
    thresholds: RfmThresholds.default(rfmDefaultThresholds),
  }),
  output: z.object({
    campaigns: z.array(CampaignReport),
    found: count,
    days: count,
    outcome: z.enum(['orders', 'responses']),
    /** Customers found in both groups of a campaign, left out of it. */
    crossed: count,
  }),
  asks: ['days', 'controlGroup', 'thresholds'],
  example: {
    input: {
      campaignResults: {
        ...{ campaign: ['Spring'], role: ['treated'], code: [''], from: ['2024-03-01'], to: ['2024-03-01'] },
        ...{ reach: [100], opened: [40], openKnown: [100], clicked: [0], clickKnown: [0], responded: [0] },
        ...{ respondKnown: [0], unsubscribed: [1], unsubscribeKnown: [100], followed: [100], buyers: [10] },
        ...{ orders: [12], orderSquares: [16], revenue: [600], revenueSquares: [40_000] },
      },
      grossMargin: 0.5,
    },
    output: {
      campaigns: [
        {
          ...{ campaign: 'Spring', from: '2024-03-01', to: '2024-03-01', heldOut: 0, openRate: 0.4, clickRate: null },
          ...{ responseRate: null, unsubscribeRate: 0.01, reach: 100, followed: 100, buyers: 10, repurchaseRate: 0.1 },
          ...{ interval: { low: 0.05523, high: 0.17437 }, orders: 12, revenue: 600, margin: 300, effect: null },
          warning: {
            fr: 'Sans groupe témoin, la réponse n’est pas l’effet : une part de ces clients aurait acheté de toute façon.',
            en: 'Without a control group the response is not the effect: some of these customers would have bought anyway.',
          },
          segments: [],
        },
      ],
      found: 1,
      days: 30,
      outcome: 'orders',
      crossed: 0,
    },
  },
  run({ campaignResults: results, campaignBasis, days, grossMargin }) {
    const fault = findTableFault('campaignResults', results, {
      ...{ reach: 'count', opened: 'count', openKnown: 'count', clicked: 'count', clickKnown: 'count' },
      ...{ responded: 'count', respondKnown: 'count', unsubscribed: 'count', unsubscribeKnown: 'count' },
      ...{ followed: 'count', buyers: 'count', orders: 'count', orderSquares: 'square' },
      ...{ revenue: 'amount', revenueSquares: 'square' },
    });
    if (fault !== null) return fault;
    if (results.campaign.length === 0) return NOTHING;
    if (results.reach.some((_, row) => isImpossible(results, row))) return IMPOSSIBLE;
    const money = { amounts: campaignBasis?.amounts ?? true, grossMargin };
    const sides = [...results.role.keys()].filter((row) => results.role[row] !== 'both');
    const rows = Map.groupBy(sides, (row) => results.campaign[row] ?? '');
    const reports = [...rows].map(([campaign, own]) => reportCampaign(campaign, results, own, money));
    reports.sort(
      (a, b) => (b.from ?? '').localeCompare(a.from ?? '') || b.reach - a.reach || (a.campaign < b.campaign ? -1 : 1),
    );
    return answerFinite({
      campaigns: reports.slice(0, LISTED),
      found: reports.length,
      days,
      outcome: campaignBasis?.outcome ?? 'orders',
      crossed: campaignBasis?.crossed ?? 0,
    });
  },
  reading({ campaigns, found, days }) {
    const [last] = campaigns;
    const say = (lang: Lang) => ({
      found: formatCount(found, lang),
      name: last?.campaign ?? '–',
      reach: formatCount(last?.reach ?? 0, lang),
      rate:
        last?.repurchaseRate === undefined || last.repurchaseRate === null
          ? '–'
          : formatShare(last.repurchaseRate, lang),
      days: formatQuantity(days, 'days', lang),
      tested: formatCount(campaigns.filter(({ effect }) => effect !== null).length, lang),
      effect: last?.effect ? formatSharePoints(last.effect.lift, lang) : null,
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Campagnes : ${fr.found}, dont ${fr.tested} avec un effet mesuré. La dernière, « ${fr.name} », a touché ${fr.reach} clients ; acheteurs en ${fr.days} : ${fr.rate}${fr.effect === null ? ', sans qu’on sache ce qu’ils auraient fait sans elle' : `, effet ${fr.effect}`}.`,
      en: `Campaigns: ${en.found}, of which ${en.tested} with a measured effect. The latest, “${en.name}”, reached ${en.reach} customers; buyers within ${en.days}: ${en.rate}${en.effect === null ? ', without knowing what they would have done anyway' : `, effect ${en.effect}`}.`,
    };
  },
});

type Results = z.infer<typeof measures.campaignResults.schema>;

function isImpossible(results: Results, row: number): boolean {
  const at = (column: ArrayLike<number>) => column[row] ?? 0;
  const { reach, followed, buyers, orders, openKnown, clickKnown, respondKnown, unsubscribeKnown } = results;
  const parts = [
    ...[
      [openKnown, reach],
      [clickKnown, reach],
      [respondKnown, reach],
      [unsubscribeKnown, reach],
    ],
    ...[
      [results.opened, openKnown],
      [results.clicked, clickKnown],
      [results.responded, respondKnown],
    ],
    ...[
      [results.unsubscribed, unsubscribeKnown],
      [followed, reach],
      [buyers, followed],
      [buyers, orders],
    ],
  ] as const;
  if (parts.some(([part, whole]) => part !== undefined && whole !== undefined && at(part) > at(whole))) return true;
  const n = at(followed);
  if (n === 0) return at(orders) > 0;
  return (
    exceeds(at(orders) ** 2 / n, at(results.orderSquares)) ||
    exceeds(at(results.revenue) ** 2 / n, at(results.revenueSquares))
  );
}

const NOTHING = refuse(
  'too_few',
  {
    fr: 'Aucun envoi de campagne dans ces données. Chargez les envois, ou élargissez la période.',
    en: 'No campaign send in these data. Load the sends, or widen the period.',
  },
  ['campaignResults'],
);

const IMPOSSIBLE = refuse(
  'out_of_domain',
  {
    fr: 'Table `campaignResults` impossible : une partie dépasse son tout (clients suivis et clients touchés, acheteurs et clients suivis, sommes et sommes de carrés). Corrigez-la.',
    en: 'Table `campaignResults` is impossible: a part exceeds its whole (followed and reached customers, buyers and followed, sums and sums of squares). Correct it.',
  },
  ['campaignResults'],
);
