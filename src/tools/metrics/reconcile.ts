import { z } from 'zod';
import { type MeasureName, measures } from '../../domain/measures.ts';
import { amount, count } from '../../domain/numbers.ts';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { readChurnCounts, readRevenueMoves, readSubscriberValue } from '../reconciliation/read-reconciled.ts';
import { reconcileChurn } from '../reconciliation/reconcile-churn.ts';
import { countMonth, reconcileMonth, reconcileRepeat } from '../reconciliation/reconcile-purchases.ts';
import { reconcileRevenue } from '../reconciliation/reconcile-revenue.ts';
import { type ReconciledMetric, reconcileRules } from '../reconciliation/reconcile-rules.ts';
import { reconcilePeelRevenue, reconcilePeelValue, reconcileStripeValue } from '../reconciliation/reconcile-value.ts';
import { Reconciled } from '../reconciliation/reconciled.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseMissing } from '../refuse-missing.ts';
import { refuseTooFew } from '../refuse-too-few.ts';
import { refuseZero } from '../refuse-zero.ts';

const NAMES = {
  shopify: 'Shopify',
  stripe: 'Stripe',
  chartmogul: 'ChartMogul',
  baremetrics: 'Baremetrics',
  peel: 'Peel',
};

const given = z.object({
  metric: z.enum([
    ...(['monthly_churn', 'churn_rate', 'nrr', 'grr', 'net_mrr_churn', 'repeat_purchase_rate'] as const),
    ...(['retention', 'repurchase', 'ltv', 'ltr'] as const),
  ]),
  as: z.enum(['shopify', 'stripe', 'chartmogul', 'baremetrics', 'peel']),
  offset: z.number().int().min(1).max(120).default(1),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .optional(),
  customersStart: measures.customersStart.schema.optional(),
  customersLost: measures.customersLost.schema.optional(),
  joined: count.optional(),
  joinedLost: count.optional(),
  mrrStart: measures.mrrStart.schema.optional(),
  expansion: measures.expansion.schema.optional(),
  contraction: measures.contraction.schema.optional(),
  churned: measures.churned.schema.optional(),
  reactivation: measures.reactivation.schema.optional(),
  arpu: measures.arpu.schema.optional(),
  grossMargin: measures.grossMargin.schema.optional(),
  monthlyChurn: measures.monthlyChurn.schema.optional(),
  revenue: measures.revenue.schema.optional(),
  buyers: measures.buyers.schema.optional(),
  repeatBuyers: measures.repeatBuyers.schema.optional(),
  returningBuyers: measures.returningBuyers.schema.optional(),
  costs: amount.optional(),
  shippingAndTax: amount.optional(),
  returns: amount.optional(),
  cohortsByMonth: measures.cohortsByMonth.schema.optional(),
  secondOrderMonths: measures.secondOrderMonths.schema.optional(),
  contractMonths: measures.contractMonths.schema.optional(),
  contractWindow: measures.contractWindow.schema.optional(),
  contractAccount: measures.contractAccount.schema.optional(),
});
type Given = z.infer<typeof given>;
type Found = Reconciled & { from: string | null; to: string | null };

const CONTRACTS = ['contractMonths', 'contractWindow', 'contractAccount'] as const;
const FILLED: Readonly<Record<ReconciledMetric, readonly MeasureName[]>> = {
  ...{ monthly_churn: CONTRACTS, churn_rate: CONTRACTS, nrr: CONTRACTS, grr: CONTRACTS, net_mrr_churn: CONTRACTS },
  repeat_purchase_rate: ['buyers', 'repeatBuyers', 'returningBuyers'],
  retention: ['cohortsByMonth', 'secondOrderMonths'],
  repurchase: ['cohortsByMonth', 'secondOrderMonths'],
  ltv: [...CONTRACTS, 'revenue', 'buyers'],
  ltr: ['revenue', 'buyers'],
};

/**
 * Reconcile: the same customers under our rule and under another product's, and which of them make the difference. Confused
 * with an error: both figures are right by their own rule. Minimum data: that of the metric; churn is that of the last complete
 * month, revenue that of the period or the last 12 months.
 */
export default defineTool({
  name: 'reconcile',
  title: { fr: 'Rapprochement avec un autre outil', en: 'Reconciliation with another product' },
  description: {
    fr: 'Même mesure, mêmes clients, selon notre règle et selon celle de Shopify, Stripe, ChartMogul, Baremetrics ou Peel (`as`), et quels clients font l’écart. Les deux chiffres sont justes, chacun selon sa règle. `offset` : mois après le premier achat, pour retention et repurchase.',
    en: 'Same metric, same customers, by our rule and by that of Shopify, Stripe, ChartMogul, Baremetrics or Peel (`as`), and which customers make the difference. Both figures are right by their own rule. `offset`: months after the first purchase, for retention and repurchase.',
  },
  formula:
    'difference = theirs − ours = Σ effect; churn: ours customersLost / customersStart, stripe (customersLost + joinedLost) / (customersStart + joined), baremetrics (customersLost + joinedLost) / customersStart; nrr: ours closed cohort, chartmogul + reactivation, baremetrics 1 − (churned − expansion) / mrrStart',
  source: 'public definitions of each product; SaaS Metrics Standards Board for the closed cohort; ours: convention',
  input: given,
  asks: ['currency'],
  wants: ({ metric }) => (metric === undefined ? [] : FILLED[metric]),
  output: Reconciled.extend({
    metric: given.shape.metric,
    as: given.shape.as,
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  example: {
    input: {
      ...{ metric: 'churn_rate', as: 'stripe' },
      ...{ customersStart: 100, customersLost: 8, joined: 20, joinedLost: 2 },
    },
    output: {
      ...{ metric: 'churn_rate', as: 'stripe', unit: 'share', ours: 0.08, theirs: 0.0833, difference: 0.0033 },
      ourRule: {
        fr: 'Clients du début perdus ÷ clients du début ; les nouveaux sont à part.',
        en: 'Starting customers lost ÷ starting customers; newcomers are apart.',
      },
      theirRule: {
        fr: 'Tous les départs ÷ (clients du début + nouveaux).',
        en: 'All departures ÷ (starting customers + newcomers).',
      },
      explained: [
        {
          what: {
            fr: 'Nouveaux déjà repartis, comptés parmi les départs',
            en: 'Newcomers who have left again, counted among departures',
          },
          ...{ customers: 2, amount: null, effect: 0.02 },
        },
        {
          what: { fr: 'Nouveaux ajoutés à la base', en: 'Newcomers added to the base' },
          ...{ customers: 20, amount: null, effect: -0.0167 },
        },
      ],
      ...{ from: null, to: null },
    },
  },
  run(input) {
    const { metric, as } = input;
    const rules: readonly string[] = reconcileRules[metric];
    if (!rules.includes(as)) return refuseRule(metric, rules);
    const found = reconcile(input);
    return found.ok ? answerFinite({ metric, as, ...found.value }) : found;
  },
  reading({ as, ours, theirs, unit, explained }, _given, currency) {
    const show = (value: number, lang: 'fr' | 'en') =>
      unit === 'share' ? formatShare(value, lang) : formatMoney(value, lang, currency);
    const why = (lang: 'fr' | 'en') =>
      explained.map(({ what, customers }) => `${what[lang]}${customers === null ? '' : ` (${customers})`}`).join('; ');
    return {
      fr: `Chez nous ${show(ours, 'fr')}, chez ${NAMES[as]} ${show(theirs, 'fr')}. ${explained.length === 0 ? 'Aucun écart sur ces données.' : `L’écart : ${why('fr').replaceAll('; ', ' ; ')}.`}`,
      en: `Here ${show(ours, 'en')}, at ${NAMES[as]} ${show(theirs, 'en')}. ${explained.length === 0 ? 'No difference on this data.' : `The difference: ${why('en')}.`}`,
    };
  },
});

function reconcile(input: Given): Outcome<Found> {
  const { metric, as } = input;
  switch (metric) {
    case 'monthly_churn':
    case 'churn_rate': {
      const counts = readChurnCounts(input);
      if (!counts.ok) return counts;
      const { start, lost, joined, joinedLost, from, to } = counts.value;
      if (start < defaults.maturedMinimum)
        return refuseTooFew(start, 'customersStart', { fr: 'clients au début', en: 'customers at the start' });
      if (lost > start)
        return refuseAbove({ name: 'customersLost', value: lost }, { name: 'customersStart', value: start });
      const told = reconcileChurn({ start, lost, joined, joinedLost }, as === 'stripe' ? 'stripe' : 'baremetrics');
      return answer({ ...told, from, to });
    }
    case 'nrr':
    case 'grr':
    case 'net_mrr_churn': {
      const moves = readRevenueMoves(input);
      if (!moves.ok) return moves;
      const { from, to } = moves.value;
      const told = reconcileRevenue(metric, moves.value, as === 'chartmogul' ? 'chartmogul' : 'baremetrics');
      return answer({ ...told, from, to });
    }
    case 'repeat_purchase_rate':
      return reconcileBuyers(input);
    case 'retention':
    case 'repurchase':
      return reconcileCohorts(input, metric);
    case 'ltv':
      return as === 'stripe' ? reconcileSubscribers(input) : reconcileSales(input, metric);
    case 'ltr':
      return reconcileSales(input, metric);
  }
}

function reconcileBuyers({ buyers, repeatBuyers, returningBuyers }: Given): Outcome<Found> {
  if (buyers === undefined || repeatBuyers === undefined || returningBuyers === undefined)
    return refuseMissing(['buyers', 'repeatBuyers', 'returningBuyers']);
  if (buyers < defaults.maturedMinimum) return refuseTooFew(buyers, 'buyers', BUYERS);
  for (const part of [
    { name: 'repeatBuyers', value: repeatBuyers } as const,
    { name: 'returningBuyers', value: returningBuyers } as const,
  ])
    if (part.value > buyers) return refuseAbove(part, { name: 'buyers', value: buyers });
  return answer({ ...reconcileRepeat({ buyers, repeatBuyers, returningBuyers }), ...NO_DAYS });
}

function reconcileCohorts(
  { cohortsByMonth, secondOrderMonths, offset }: Given,
  metric: 'retention' | 'repurchase',
): Outcome<Found> {
  if (cohortsByMonth === undefined || secondOrderMonths === undefined)
    return refuseMissing(['cohortsByMonth', 'secondOrderMonths']);
  const fault =
    findTableFault(
      'cohortsByMonth',
      cohortsByMonth,
      { offset: 'count', customers: 'count', revenue: 'amount', lastSeen: 'count', complete: 'flag' },
      ['revenue'],
    ) ?? findTableFault('secondOrderMonths', secondOrderMonths, { offset: 'count', customers: 'count' });
  if (fault !== null) return fault;
  const counts = countMonth({ cohortsByMonth, secondOrderMonths }, offset);
  if (counts.eligible < defaults.maturedMinimum) return refuseTooFew(counts.eligible, 'cohortsByMonth', BUYERS);
  return answer({ ...reconcileMonth(metric, counts), ...NO_DAYS });
}

function reconcileSubscribers(input: Given): Outcome<Found> {
  const value = readSubscriberValue(input);
  if (!value.ok) return value;
  const { from, to } = value.value;
  return answer({ ...reconcileStripeValue(value.value), from, to });
}

function reconcileSales(input: Given, metric: 'ltv' | 'ltr'): Outcome<Found> {
  const { revenue, buyers: customers, grossMargin = 1, costs = null, shippingAndTax, returns } = input;
  if (revenue === undefined || customers === undefined) return refuseMissing(['revenue', 'buyers']);
  if (customers === 0) return refuseZero('buyers');
  if (metric === 'ltv')
    return answer({ ...reconcilePeelValue({ revenue, customers, grossMargin, costs }), ...NO_DAYS });
  if (shippingAndTax === undefined || returns === undefined) return refuseMissing(['shippingAndTax', 'returns']);
  return answer({ ...reconcilePeelRevenue({ revenue, customers }, { shippingAndTax, returns }), ...NO_DAYS });
}

const NO_DAYS = { from: null, to: null };
const BUYERS = { fr: 'clients de la période', en: 'customers of the period' };

function refuseRule(metric: ReconciledMetric, rules: readonly string[]): Refusal {
  return refuse(
    'bad_argument',
    {
      fr: `\`${metric}\` n’a pas de règle propre dans ce produit. Donnez \`as\`, l’un de : ${rules.join(', ')}.`,
      en: `\`${metric}\` has no rule of its own in that product. Give \`as\`, one of: ${rules.join(', ')}.`,
    },
    ['as'],
  );
}
