import type { Lang } from '../../domain/bilingual.ts';
import type { Figure } from '../../domain/figure.ts';
import { fold } from '../../language/fold.ts';
import { findMentions } from './find-mentions.ts';

/** What our own figures measure, by id; the first line that fits. Others are known by their labels. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^rfm_segments\.nouveaux\.customers$/, 'customers newcomers'],
  [/^rfm_segments\.(?:a-risque|dormants|hibernants|perdus)\.customers$/, 'customers churn'],
  [/^rfm_segments\..*\.customers$|^audience\./, 'customers active'],
  [/^rfm_segments\.(?:.*\.share|atRiskShare)$|^alert\.atRisk/, 'base customers'],
  [/^rfm_segments\..*\.revenueShare$/, 'revenueShare'],
  [/^rfm_segments\..*\.revenue$|^sales_by_month\.total\.revenue$|^historic_value\.\w+\.revenue$/, 'revenue'],
  [/^rfm_segments\.oneTimeBuyers$/, 'oneTime'],
  [/yearlyRevenuePerCustomer$|revenuePerCustomer|valuePerCustomer/, 'perCustomer each'],
  [/^churn_by_tenure|churnMonthly|churnBaseline|monthly_churn|churn_rate|annualised_churn|monthlyChurn/, 'churn'],
  [/^retention_at\.\w+\.eligible$/, 'followed newcomers'],
  [/^retention_at\.\w+\.retained$/, 'back returning'],
  [/^retention_at\.365d\.rate$/, 'late returning retention'],
  [/^retention_at\.|retention90|retention_90d|retention12m|retention_12m|retention_rate/, 'retention returning'],
  [/repeat_purchase_rate|repeatRate/, 'repeat returning'],
  [/^retention_cohorts/, 'cohort returning'],
  [/purchase_frequency|purchaseFrequency/, 'frequency often orders purchases each'],
  [/time_between_purchases|timeBetweenPurchases/, 'interval'],
  [/^historic_value\.\w+\.customers$/, 'active'],
  [/\.newcomers\./, 'newcomers'],
  [/^pareto_share/, 'pareto'],
  [/^data_readiness\.customersMissing$/, 'missing'],
  [/^data_readiness\.customers$|^fact\.customers$/, 'customers'],
  [/^data_readiness\.orders$/, 'orders'],
  [/^value_forecast\.total\.expectedOrders$/, 'orders'],
  [/^value_forecast\.total\.expectedValue$/, 'revenue worth'],
  [/^value_forecast\.total\.aliveCustomers$/, 'alive'],
  [/^value_forecast\.backtest\.(?:predicted|actual)$/, 'purchases orders'],
  [/^value_forecast\.backtest\.\w*[mM]ae$/, 'error'],
  [/^value_forecast\.backtest\.holdoutDays$/, 'holdout'],
  [/^plan_impact\./, 'gain plan'],
  [/^action_impact\./, 'gain'],
  [/^experiment_design\..*\.perGroup$/, 'group'],
  [/^experiment_design\..*\.weeks$/, 'duration'],
  [/^experiment_design\..*\.effect$/, 'effect'],
  [/^experiment_design\..*\.aim$/, 'aim'],
  [/^assumed\./, 'assumption'],
  [/^year_one_budget\.people/, 'people'],
  [/^year_one_budget\.tools|^stack\.monthly/, 'tools'],
  [/^year_one_budget\.rewards/, 'rewards'],
  [/^year_one_budget\.total/, 'budget total'],
  [/^fte\.yearlyCost$/, 'fteCost'],
  [/npsMargin$/, 'npsMargin'],
  [/npsResponses$/, 'responses'],
  [/dropPoints$|npsDrop/, 'npsDrop'],
  [/[._]nps\b/, 'nps'],
  [/csat/, 'csat'],
  [/^loyalty_performance\.signup|loyaltySignup|loyalty_signup/, 'signup'],
  [/^loyalty_performance\.active|activeMembers|active_members/, 'members'],
  [/redemption/, 'redemption'],
  [/^loyalty_performance\.rewardsShare/, 'memberPurchases'],
  [/^loyalty_performance\.yearlyRewards|likely_causes\.programme-cost\.after/, 'rewards'],
  [/[._]aov\b/, 'basket'],
  [/ltv_?[cC]ac|ltvToCac/, 'ltvCac'],
  [/[._](?:ltv|vipLtv)\b/, 'ltv perCustomer each'],
  [/payback/, 'payback'],
  [/grossMargin|gross_margin/, 'margin'],
  [/[._]cac\b/, 'cac each'],
  [/[._]nrr\b/, 'nrr'],
  [/[._]grr\b/, 'grr'],
  [/[._]mrr\b/, 'mrr'],
  [/[._]arpu\b/, 'arpu perCustomer each'],
];

/**
 * The measures a figure may be called by. None for what neither its id nor its label tells: then the words of the label
 * themselves must be said.
 */
export function figureMeasures({ id, label }: Figure, lang: Lang): readonly string[] {
  if (id.startsWith('likely_causes.') && !id.includes('programme-cost')) return [];
  if (/^fte\.(?!yearlyCost)/.test(id)) return [];
  const known = KNOWN.find(([form]) => form.test(id))?.[1];
  if (known !== undefined) return known.split(' ');
  const mentions = findMentions(fold(label), lang);
  const strong = mentions.filter(({ weak }) => !weak);
  return [...new Set((strong.length > 0 ? strong : mentions).flatMap(({ measures }) => measures))];
}
