import { z } from 'zod';
import { type Fact, type FactName, type Facts, factDefinitions, Trend } from '../domain/facts.ts';
import { Interval } from '../domain/interval.ts';
import type { Ledger } from './ledger.ts';

/** The figures that are facts of the tree, subscriptions before orders. Churn on orders is not one: it is a figure and an alert. */
const FACT_FIGURES: readonly { fact: FactName; figure: string }[] = [
  { fact: 'retention90', figure: 'retention_at.90d.rate' },
  { fact: 'repeatRate', figure: 'repeat_purchase_rate.rate' },
  { fact: 'purchaseFrequency', figure: 'purchase_frequency.12m.perYear' },
  { fact: 'timeBetweenPurchasesDays', figure: 'time_between_purchases.medianDays' },
  { fact: 'ltv', figure: 'historic_value.12m.valuePerCustomer' },
  { fact: 'aov', figure: 'sales_by_month.trends.aov.recent' },
  { fact: 'customers', figure: 'data_readiness.customers' },
  { fact: 'nps', figure: 'satisfaction.nps' },
  { fact: 'csat', figure: 'satisfaction.csat' },
  { fact: 'churnMonthly', figure: 'mrr_movements.monthlyChurn.rate' },
  { fact: 'nrr', figure: 'mrr_movements.nrr' },
  { fact: 'grr', figure: 'mrr_movements.grr' },
  { fact: 'trialToPaid', figure: 'mrr_movements.trial_to_paid' },
  { fact: 'retention12m', figure: 'contract_survival.retention.4.rate' },
  { fact: 'loyaltySignup', figure: 'loyalty_performance.signup.rate' },
  { fact: 'activeMembers', figure: 'loyalty_performance.active.rate' },
  { fact: 'redemptionRate', figure: 'loyalty_performance.redemptionRate' },
  { fact: 'activationRate', figure: 'activation.activation_rate' },
  { fact: 'timeToValueDays', figure: 'activation.time_to_value' },
];

/** A fall of the NPS within a month counts when it is half as large again as its margin: months are many, and one in forty would otherwise count. */
const NPS_DROP = { figure: 'satisfaction.dropPoints', interval: '/dropInterval', margins: 1.5 };

const TRENDS: readonly { fact: FactName; call: string; path: string }[] = [
  { fact: 'aovTrend', call: 'sales_by_month', path: '/trends/aov' },
  { fact: 'ltvTrend', call: 'sales_by_month', path: '/trends/revenuePerCustomer' },
  { fact: 'lifetimeTrend', call: 'churn_by_tenure', path: '/lifetimeTrend' },
];

/** What the data says of the tree's facts; a figure that could not be computed is an unknown fact, never a zero. */
export function readDataFacts(ledger: Ledger): Facts {
  const facts: Facts = { hasData: dataFact('hasData', true, 'data_readiness') };
  for (const { fact, figure } of FACT_FIGURES) {
    const value = ledger.number(figure);
    if (value !== null) facts[fact] = dataFact(fact, value, figure);
  }
  const lost = ledger.number(NPS_DROP.figure);
  const surely = Interval.safeParse(ledger.value('satisfaction', NPS_DROP.interval));
  const margin = surely.success ? (surely.data.high - surely.data.low) / 2 : Number.POSITIVE_INFINITY;
  if (lost !== null && lost > NPS_DROP.margins * margin) {
    facts.npsDrop = dataFact('npsDrop', lost, NPS_DROP.figure);
  }
  if (ledger.value('loyalty_performance', '/members') !== undefined) {
    facts.loyaltyProgram = dataFact('loyaltyProgram', 'exists', 'loyalty_performance');
  }
  const phase = readChurnPhase(ledger);
  if (phase !== null) facts.churnPhase = dataFact('churnPhase', phase, 'contract_survival');
  for (const { fact, call, path } of TRENDS) {
    const direction = Trend.safeParse(ledger.value(call, `${path}/direction`));
    if (direction.success) facts[fact] = dataFact(fact, direction.data, `${call}${path.replaceAll('/', '.')}`);
  }
  return facts;
}

/** Of the subscriptions lost within a year, the share lost within 90 days that makes churn early, or leaves it late. */
const EARLY_SHARE = 0.65;
const LATE_SHARE = 0.35;

/** When subscribers leave, from the share still there after 90 days and after a year; null when that is not known. */
function readChurnPhase(ledger: Ledger): 'early' | 'late' | 'both' | null {
  const kept = z
    .array(z.object({ days: z.number(), rate: z.number().nullable() }))
    .safeParse(ledger.value('contract_survival', '/retention'));
  const lostAfter = (days: number) => {
    const rate = kept.data?.find((each) => each.days === days)?.rate;
    return typeof rate === 'number' ? 1 - rate : null;
  };
  const [soon, year] = [lostAfter(90), lostAfter(365)];
  if (soon === null || year === null || year === 0) return null;
  const share = soon / year;
  if (share > EARLY_SHARE) return 'early';
  return share < LATE_SHARE ? 'late' : 'both';
}

function dataFact(name: FactName, value: Fact['value'], figure: string): Fact {
  return { value, unit: factDefinitions[name].unit, source: 'data', figure };
}
