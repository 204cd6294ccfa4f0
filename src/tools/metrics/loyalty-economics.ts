import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, count, duration, share } from '../../domain/numbers.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { judgeProgramme, ProgrammeVerdict } from '../loyalty/judge-programme.ts';
import { breakEvenUplift, largestIssuedShare, type Programme, runProgramme } from '../loyalty/programme-model.ts';
import { ProgrammeTier } from '../loyalty/programme-tier.ts';
import { refuseZero } from '../refuse-zero.ts';

/** How long a point waits before it is used, on average. */
const REDEMPTION_DELAY_MONTHS = 6;
const MONTHS_PER_YEAR = 12;
const UPLIFTS = [0, 0.02, 0.05, 0.1, 0.15, 0.2];
/** Redemption rates of the sensitivity table, around the one given. */
const REDEMPTION_STEPS = [-0.2, 0, 0.2];

const input = z.object({
  members: measures.members.schema,
  ordersPerYear: measures.ordersPerYear.schema,
  aov: measures.aov.schema,
  grossMargin: measures.grossMargin.schema,
  earnRate: measures.earnRate.schema,
  burnValue: measures.burnValue.schema,
  redemptionRate: measures.redemptionRate.schema,
  runningCost: measures.runningCost.schema,
  uplift: amount.optional(),
  cannibalisation: share.default(0),
  tiers: z.array(ProgrammeTier).max(20).optional(),
  redemptionDelayMonths: duration.default(REDEMPTION_DELAY_MONTHS),
});
type Input = z.infer<typeof input>;

const TierCost = z.object({
  name: z.string(),
  members: count,
  sales: amount,
  cost: amount,
  costShare: amount.nullable(),
});

/**
 * Loyalty economics: what a points programme costs in a year, what it must bring, and whether to launch it.
 *
 * Sales of members before the programme: S = members × ordersPerYear × aov. With an uplift u, sales are S(1 + u), and points
 * are issued on all of them: issued = S(1 + u) × earnRate × burnValue at face value, redeemed = redemptionRate × issued,
 * breakage = the rest. cost = redeemed + runningCost + tiers' benefits. Only the part that cannibalisation leaves is new:
 * incremental margin = S × u × (1 − cannibalisation) × grossMargin. Profit is its excess over the cost, roi = profit / cost.
 * The smallest uplift that pays solves profit = 0: u* = (S·r + F) / (S·((1 − cannibalisation)·grossMargin − r)) with
 * r = earnRate × burnValue × redemptionRate and F the costs that do not depend on sales; none pays when the bracket is not
 * above 0. `breakEvenUplift` is the same without cannibalisation. liability = redeemed × months before use / 12: the points
 * waiting at any time, as a stock is a flow times its stay.
 *
 * Example by hand: 1,000 members × 4 orders × 50 = 200,000 of sales, margin 50 %, 1 point per euro worth 0.05, 60 % redeemed,
 * 2,000 of running cost, uplift 10 % of which 20 % is cannibalised. Sales 220,000, issued 11,000, redeemed 6,600, breakage
 * 4,400, cost 8,600; incremental margin 200,000 × 0.1 × 0.8 × 0.5 = 8,000; profit −600. u* = 8,000 / (200,000 × 0.37) = 10.8 %.
 *
 * Confused with the sales of members, most of which they would have made anyway. Minimum data: the eight numbers.
 */
export default defineTool({
  name: 'loyalty_economics',
  title: { fr: 'Rentabilité d’un programme de fidélité', en: 'Loyalty programme economics' },
  description: {
    fr: 'Coût d’un programme à points sur un an, points perdus, dette envers les membres, plus petite hausse de dépense rentable, sensibilité et verdict : `launch`, `repair` ou `do_not_launch`, avec sa règle. `earnRate` : points par unité de monnaie dépensée ; `burnValue` : valeur d’un point ; `uplift` : dépense en plus des membres (0,05 = 5 %) ; `cannibalisation` : part de cette hausse qui aurait eu lieu ailleurs. Les ventes aux membres ne sont pas l’apport du programme.',
    en: 'Yearly cost of a points programme, breakage, liability to members, smallest uplift that pays, sensitivity and verdict: `launch`, `repair` or `do_not_launch`, with its rule. `earnRate`: points per unit of money spent; `burnValue`: value of a point; `uplift`: extra spending of members (0.05 = 5%); `cannibalisation`: share of it that would have been made elsewhere. Sales to members are not what the programme brings.',
  },
  formula:
    'S = members × ordersPerYear × aov; issued = S (1 + uplift) × earnRate × burnValue; cost = issued × redemptionRate + runningCost + benefits; breakage = issued × (1 − redemptionRate); roi = (S × uplift × (1 − cannibalisation) × grossMargin − cost) / cost; smallestUplift = (S r + F) / (S ((1 − cannibalisation) × grossMargin − r)), r = earnRate × burnValue × redemptionRate; liability = redeemed × redemptionDelayMonths / 12',
  source: 'convention; liability: Little 1961 (stock = flow × stay)',
  input,
  output: z.object({
    cost: amount,
    costShare: amount,
    rewardCost: amount,
    breakage: amount,
    liability: amount,
    /** The uplift that pays when all of it is new; null when none does. */
    breakEvenUplift: amount.nullable(),
    /** The uplift that pays after cannibalisation; null when none does. */
    smallestUplift: amount.nullable(),
    incrementalMargin: amount.nullable(),
    profit: z.number().nullable(),
    roi: z.number().nullable(),
    /** Face value of points per unit of sales, and the largest that pays at the expected uplift. */
    issuedShare: amount,
    largestIssuedShare: amount.nullable(),
    sensitivity: z.array(
      z.object({ uplift: amount, redemptionRate: share, cost: amount, profit: z.number(), roi: z.number().nullable() }),
    ),
    tiers: z.array(TierCost),
    verdict: ProgrammeVerdict,
    rule: Bilingual,
  }),
  example: {
    input: {
      ...{ members: 1000, ordersPerYear: 4, aov: 50, grossMargin: 0.5, earnRate: 1, burnValue: 0.05 },
      ...{ redemptionRate: 0.6, runningCost: 2000, uplift: 0.1, cannibalisation: 0.2 },
    },
    output: {
      ...{ cost: 8600, costShare: 0.0390909, rewardCost: 6600, breakage: 4400, liability: 3300 },
      ...{
        breakEvenUplift: 0.0851064,
        smallestUplift: 0.1081081,
        incrementalMargin: 8000,
        profit: -600,
        roi: -0.0697674,
      },
      ...{ issuedShare: 0.05, largestIssuedShare: 0.0454545 },
      sensitivity: exampleTable(),
      tiers: [],
      verdict: 'repair',
      rule: {
        fr: 'Lancer si la hausse attendue dépasse d’un quart la plus petite hausse rentable ; réparer si elle la dépasse de moins, ou si le programme serait rentable à moitié prix ; sinon ne pas lancer.',
        en: 'Launch when the expected uplift exceeds the smallest one that pays by a quarter; repair when it exceeds it by less, or when the programme would pay at half its cost; otherwise do not launch.',
      },
    },
  },
  run(given) {
    const { uplift, redemptionRate, redemptionDelayMonths, burnValue } = given;
    const read = readProgramme(given);
    if (!read.ok) return read;
    const { programme, tiers } = read.value;
    const year = runProgramme(programme, uplift ?? 0);
    return answerFinite({
      cost: year.cost,
      costShare: year.cost / year.sales,
      rewardCost: year.redeemed,
      breakage: year.issued - year.redeemed,
      liability: (year.redeemed * redemptionDelayMonths) / MONTHS_PER_YEAR,
      breakEvenUplift: breakEvenUplift({ ...programme, cannibalisation: 0 }),
      smallestUplift: breakEvenUplift(programme),
      incrementalMargin: uplift === undefined ? null : year.incrementalMargin,
      profit: uplift === undefined ? null : year.profit,
      roi: uplift === undefined ? null : year.roi,
      issuedShare: programme.issuedShare,
      largestIssuedShare: uplift === undefined ? null : largestIssuedShare(programme, uplift),
      sensitivity: tabulate(programme, uplift),
      tiers: tiers.map((tier) => costOfTier(tier, { uplift: uplift ?? 0, burnValue, redemptionRate })),
      ...judgeProgramme(programme, uplift),
    });
  },
  reading({ cost, costShare, smallestUplift, roi, verdict }, { members }, currency) {
    const say = (lang: Lang) => ({
      members: formatCount(members, lang),
      cost: formatMoney(cost, lang, currency),
      share: formatShare(costShare, lang),
      smallest: smallestUplift === null ? null : formatShare(smallestUplift, lang),
      roi: roi === null ? null : formatShare(roi, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Coût annuel pour ${fr.members} membres : ${fr.cost}, soit ${fr.share} de leurs achats. ${fr.smallest === null ? 'Aucune hausse de dépense ne le rembourse' : `Plus petite hausse de dépense rentable : ${fr.smallest}`}${fr.roi === null ? '' : ` ; retour sur coût à la hausse attendue : ${fr.roi}`}. Verdict : ${VERDICTS[verdict].fr}.`,
      en: `Yearly cost for ${en.members} members: ${en.cost}, or ${en.share} of their purchases. ${en.smallest === null ? 'No extra spending pays for it' : `Smallest extra spending that pays: ${en.smallest}`}${en.roi === null ? '' : `; return on cost at the expected uplift: ${en.roi}`}. Verdict: ${VERDICTS[verdict].en}.`,
    };
  },
});

type TierSales = ProgrammeTier & { sales: number; rate: number };

/** Members outside the tiers follow the main numbers. */
function readProgramme(given: Input): Outcome<{ programme: Programme; tiers: TierSales[] }> {
  const { members, ordersPerYear, aov, grossMargin, earnRate, burnValue, redemptionRate, runningCost } = given;
  const { cannibalisation, tiers = [] } = given;
  if (members === 0) return refuseZero('members');
  if (ordersPerYear === 0) return refuseZero('ordersPerYear');
  if (aov === 0) return refuseZero('aov');
  const inTiers = tiers.reduce((sum, tier) => sum + tier.members, 0);
  if (inTiers > members) return TOO_MANY;
  const priced = tiers.map((tier) => ({
    ...tier,
    sales: tier.members * (tier.ordersPerYear ?? ordersPerYear) * (tier.aov ?? aov),
    rate: tier.earnRate ?? earnRate,
  }));
  const others = (members - inTiers) * ordersPerYear * aov;
  const sales = priced.reduce((sum, tier) => sum + tier.sales, others);
  if (sales === 0) return refuseZero('ordersPerYear');
  const points = priced.reduce((sum, tier) => sum + tier.sales * tier.rate, others * earnRate);
  const benefits = priced.reduce((sum, tier) => sum + tier.members * (tier.benefitCost ?? 0), 0);
  const issuedShare = (points * burnValue) / sales;
  const programme = {
    sales,
    grossMargin,
    issuedShare,
    redemptionRate,
    fixedCost: runningCost + benefits,
    cannibalisation,
  };
  return { ok: true, value: { programme, tiers: priced } };
}

type Shared = { uplift: number; burnValue: number; redemptionRate: number };

function costOfTier(
  { name, members, sales, rate, benefitCost = 0 }: TierSales,
  { uplift, burnValue, redemptionRate }: Shared,
) {
  const sold = sales * (1 + uplift);
  const cost = sold * rate * burnValue * redemptionRate + members * benefitCost;
  return { name: safeText(name), members, sales: sold, cost, costShare: sold === 0 ? null : cost / sold };
}

function tabulate(programme: Programme, uplift: number | undefined) {
  const uplifts = [...new Set([...UPLIFTS, uplift ?? 0])].sort((a, b) => a - b);
  const rates = [...new Set(REDEMPTION_STEPS.map((step) => Math.min(1, Math.max(0, programme.redemptionRate + step))))];
  return uplifts.flatMap((each) =>
    rates.map((redemptionRate) => {
      const { cost, profit, roi } = runProgramme({ ...programme, redemptionRate }, each);
      return { uplift: each, redemptionRate, cost, profit, roi };
    }),
  );
}

/** The example's table: sales 200,000 (1 + u), points worth 5 %, fixed cost 2,000, margin kept 40 %. */
function exampleTable() {
  return UPLIFTS.flatMap((uplift) =>
    [0.4, 0.6, 0.8].map((redemptionRate) => {
      const cost = 200_000 * (1 + uplift) * 0.05 * redemptionRate + 2000;
      const profit = 200_000 * uplift * 0.4 - cost;
      return { uplift, redemptionRate, cost, profit, roi: profit / cost };
    }),
  );
}

const VERDICTS = {
  launch: { fr: 'lancer', en: 'launch' },
  repair: { fr: 'à réparer avant de lancer', en: 'repair before launch' },
  do_not_launch: { fr: 'ne pas lancer', en: 'do not launch' },
} as const;

const TOO_MANY = refuse(
  'out_of_domain',
  {
    fr: 'Les paliers (`tiers`) comptent ensemble plus de membres que `members`. Corrigez l’un des nombres.',
    en: 'The tiers (`tiers`) hold more members together than `members`. Correct one of the numbers.',
  },
  ['tiers', 'members'],
);
