import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { BeforeAfter, compareBeforeAfter } from '../loyalty/compare-before-after.ts';
import { compareMembers, MemberComparison } from '../loyalty/compare-members.ts';
import { reportTiers, TierReport } from '../loyalty/report-tiers.ts';
import { tallyPoints } from '../loyalty/tally-points.ts';
import { refuseMissing } from '../refuse-missing.ts';

const DAYS = 180;
const LONGEST_DAYS = 730;

const input = z.object({
  memberTiers: measures.memberTiers.schema.optional(),
  signupBase: measures.signupBase.schema.optional(),
  pointFlows: measures.pointFlows.schema.optional(),
  memberOrders: measures.memberOrders.schema.optional(),
  memberBeforeAfter: measures.memberBeforeAfter.schema.optional(),
  programmeSums: measures.programmeSums.schema.optional(),
  days: z.number().int().min(1).max(LONGEST_DAYS).default(DAYS),
  pointValue: amount.optional(),
});
type Input = z.infer<typeof input>;

const Rate = z.object({ rate: share, interval: Interval, of: count });

/**
 * Loyalty performance: who joined, who is active, what is redeemed, what the open points may cost, and what members buy.
 * A member is active with any movement or purchase in the last 12 months; redemption is points redeemed over points issued,
 * which is value over value as long as a point is worth the same. The sign-up rate states its base. Members against others is
 * no effect: the best customers join. The same members before and after is fairer, though people join when about to buy.
 * Minimum data: a file of members, or of movements of points; thirty customers for a rate.
 */
export default defineTool({
  name: 'loyalty_performance',
  title: { fr: 'Résultats du programme de fidélité', en: 'Loyalty programme performance' },
  description: {
    fr: 'Taux d’adhésion (base indiquée), membres actifs sur 12 mois, points utilisés et expirés, dette des points en cours (valeur du point lue dans les mouvements, ou `pointValue`), achats des membres et des autres avec leur biais de sélection, achats des mêmes membres `days` jours avant et après leur adhésion, par palier. Un membre qui dépense plus n’est pas un effet du programme.',
    en: 'Sign-up rate (base stated), members active over 12 months, points redeemed and expired, liability of open points (value of a point read in the movements, or `pointValue`), purchases of members and others with their selection bias, purchases of the same members `days` days before and after joining, by tier. A member who spends more is not an effect of the programme.',
  },
  formula:
    'signup.rate = members / customers of the base; active.rate = active / members; redemptionRate = redeemed / earned; liability = openPoints × pointValue; rewardsShare = yearlyRewards / revenue of members over the same year; expectedLiability = liability × redemptionRate; difference = mean of members − mean of others, or after − before',
  source: 'reference framework and convention; intervals: Wilson 1927, Welch 1947 (Student for pairs), 95 %',
  input,
  output: z.object({
    members: count.nullable(),
    signup: Rate.extend({ base: z.enum(['buyers_12_months', 'customer_file']) }).nullable(),
    active: Rate.nullable(),
    earnedPoints: z.number().nullable(),
    redeemedPoints: amount.nullable(),
    redemptionRate: amount.nullable(),
    expiredPoints: amount.nullable(),
    /** Expired points over earned ones, so far: open points may still expire. */
    breakageSoFar: amount.nullable(),
    openPoints: z.number().nullable(),
    pointValue: amount.nullable(),
    /** All open points at full value, and what redemption so far lets expect of them. */
    liability: z.number().nullable(),
    expectedLiability: z.number().nullable(),
    /** Value of the rewards used over the last 365 days, and its share of what members bought in them. */
    yearlyRewards: amount.nullable(),
    rewardsShare: amount.nullable(),
    comparison: MemberComparison.nullable(),
    beforeAfter: BeforeAfter.nullable(),
    warning: Bilingual,
    tiers: z.array(TierReport),
  }),
  asks: ['days'],
  example: {
    input: {
      memberTiers: {
        ...{ tier: ['–'], members: [200], active: [120], activeKnown: [200], openPoints: [0], openKnown: [0] },
        ...{ earnedPoints: [0], redeemedPoints: [0], pointsKnown: [0] },
      },
      signupBase: { base: 'buyers_12_months', customers: 800, members: 200 },
      pointFlows: {
        tier: ['–'],
        earned: [10_000],
        redeemed: [3000],
        expired: [500],
        value: [30],
        valuedPoints: [3000],
      },
    },
    output: {
      members: 200,
      signup: { rate: 0.25, interval: { low: 0.221247, high: 0.281141 }, of: 800, base: 'buyers_12_months' },
      active: { rate: 0.6, interval: { low: 0.530825, high: 0.665404 }, of: 200 },
      ...{ earnedPoints: 10_000, redeemedPoints: 3000, redemptionRate: 0.3, expiredPoints: 500, breakageSoFar: 0.05 },
      ...{
        openPoints: 6500,
        pointValue: 0.01,
        liability: 65,
        expectedLiability: 19.5,
        yearlyRewards: null,
        rewardsShare: null,
        comparison: null,
        beforeAfter: null,
      },
      warning: {
        fr: 'Les meilleurs clients adhèrent plus volontiers : l’écart avec les autres n’est pas l’effet du programme. L’avant/après des mêmes membres est plus juste, mais on adhère souvent au moment d’acheter ; seul un groupe témoin tranche.',
        en: 'The best customers are keener to join: the gap with the others is not the effect of the programme. Before and after for the same members is fairer, but people often join when about to buy; only a control group settles it.',
      },
      tiers: [
        {
          ...{ tier: '–', members: 200, share: 1, activeRate: 0.6, redemptionRate: 0.3, openPoints: 6500 },
          ...{ ordersPerCustomer: null, spentPerCustomer: null },
        },
      ],
    },
  },
  run(given) {
    const { memberTiers, signupBase, pointFlows, memberOrders, memberBeforeAfter, programmeSums } = given;
    if (memberTiers === undefined && pointFlows === undefined)
      return refuseMissing(['memberTiers'], {
        fr: 'À défaut, donnez `pointFlows`.',
        en: 'Failing that, give `pointFlows`.',
      });
    const fault = findFault(given);
    if (fault !== null) return fault;
    const { earned, redeemed, expired, open, pointValue } = tallyPoints(memberTiers, pointFlows, null);
    const worth = given.pointValue ?? pointValue;
    const redemptionRate = earned === null || redeemed === null || earned <= 0 ? null : redeemed / earned;
    const liability = open === null || worth === null ? null : open * worth;
    const sum = (column: ArrayLike<number>) => Array.from(column).reduce((total, value) => total + value, 0);
    return answerFinite({
      members: memberTiers === undefined ? null : sum(memberTiers.members),
      signup: signupOf(signupBase),
      active: memberTiers === undefined ? null : rateOf(sum(memberTiers.active), sum(memberTiers.activeKnown)),
      ...{ earnedPoints: earned, redeemedPoints: redeemed, redemptionRate, expiredPoints: expired },
      breakageSoFar: earned === null || expired === null || earned <= 0 ? null : expired / earned,
      ...{ openPoints: open, pointValue: worth, liability },
      expectedLiability: liability === null || redemptionRate === null ? null : liability * Math.min(1, redemptionRate),
      yearlyRewards: programmeSums?.rewards ?? null,
      rewardsShare:
        programmeSums === undefined || programmeSums.revenue <= 0
          ? null
          : programmeSums.rewards / programmeSums.revenue,
      comparison: memberOrders === undefined ? null : compareMembers(memberOrders),
      beforeAfter: memberBeforeAfter === undefined ? null : compareBeforeAfter(memberBeforeAfter),
      warning: WARNING,
      tiers: memberTiers === undefined ? [] : reportTiers(memberTiers, given),
    });
  },
  reading({ members, signup, active, redemptionRate }) {
    const show = (value: number | null | undefined, lang: Lang) =>
      value === null || value === undefined ? '–' : formatShare(value, lang);
    const base = signup === null ? { fr: '', en: '' } : BASES[signup.base];
    const say = (lang: Lang) => ({
      members: members === null ? '–' : formatCount(members, lang),
      signup: show(signup?.rate, lang),
      active: show(active?.rate, lang),
      redeemed: show(redemptionRate, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Membres : ${fr.members} ; adhésion : ${fr.signup}${base.fr} ; actifs sur 12 mois : ${fr.active} ; points utilisés : ${fr.redeemed} des points émis.`,
      en: `Members: ${en.members}; sign-up: ${en.signup}${base.en}; active over 12 months: ${en.active}; points redeemed: ${en.redeemed} of those issued.`,
    };
  },
});

const BASES = {
  buyers_12_months: { fr: ' des acheteurs des 12 derniers mois', en: ' of buyers of the last 12 months' },
  customer_file: { fr: ' des clients du fichier', en: ' of customers on file' },
} as const;

function signupOf(base: MeasureValues['signupBase'] | undefined) {
  const rate = base === undefined ? null : rateOf(base.members, base.customers);
  return base === undefined || rate === null ? null : { ...rate, base: base.base };
}

function rateOf(part: number, whole: number): z.infer<typeof Rate> | null {
  if (whole < defaults.maturedMinimum) return null;
  return { rate: part / whole, interval: wilsonInterval(part, whole), of: whole };
}

function findFault({ memberTiers, signupBase, pointFlows, memberOrders, memberBeforeAfter }: Input): Refusal | null {
  if (signupBase !== undefined && signupBase.members > signupBase.customers) return IMPOSSIBLE;
  if (memberBeforeAfter !== undefined && memberBeforeAfter.customers === 0) return IMPOSSIBLE;
  if (memberTiers?.tier.length === 0) return IMPOSSIBLE;
  if (memberTiers?.members.some((members, row) => members === 0 || (memberTiers.activeKnown[row] ?? 0) > members))
    return IMPOSSIBLE;
  if (memberTiers?.active.some((active, row) => active > (memberTiers.activeKnown[row] ?? 0))) return IMPOSSIBLE;
  return (
    (memberTiers &&
      findTableFault('memberTiers', memberTiers, {
        ...{ members: 'atLeastOne', active: 'count', activeKnown: 'count', openPoints: 'amount', openKnown: 'count' },
        ...{ earnedPoints: 'amount', redeemedPoints: 'amount', pointsKnown: 'count' },
      })) ??
    (pointFlows &&
      findTableFault('pointFlows', pointFlows, {
        ...{ earned: 'amount', redeemed: 'square', expired: 'square', value: 'square', valuedPoints: 'square' },
      })) ??
    (memberOrders &&
      findTableFault(
        'memberOrders',
        memberOrders,
        {
          ...{ customers: 'count', orders: 'count', orderSquares: 'square', spent: 'amount', spentSquares: 'square' },
        },
        ['spent', 'spentSquares'],
      )) ??
    null
  );
}

const WARNING: Bilingual = {
  fr: 'Les meilleurs clients adhèrent plus volontiers : l’écart avec les autres n’est pas l’effet du programme. L’avant/après des mêmes membres est plus juste, mais on adhère souvent au moment d’acheter ; seul un groupe témoin tranche.',
  en: 'The best customers are keener to join: the gap with the others is not the effect of the programme. Before and after for the same members is fairer, but people often join when about to buy; only a control group settles it.',
};

const IMPOSSIBLE = refuse(
  'out_of_domain',
  {
    fr: 'Ces effectifs ne vont pas ensemble : il faut au moins un membre, et aucune partie plus grande que son tout. Corrigez `memberTiers`, `signupBase` ou `memberBeforeAfter`.',
    en: 'These counts do not go together: at least one member is needed, and no part may exceed its whole. Correct `memberTiers`, `signupBase` or `memberBeforeAfter`.',
  },
  ['memberTiers', 'signupBase', 'memberBeforeAfter'],
);
