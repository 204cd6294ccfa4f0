import { type Fact, type FactName, type Facts, factDefinitions, Trend } from '../domain/facts.ts';
import type { Ledger } from './ledger.ts';

/** The figures that are facts of the tree. Churn on orders is not one: it is a figure and an alert. */
const FACT_FIGURES: readonly { fact: FactName; figure: string }[] = [
  { fact: 'retention90', figure: 'retention_at.90d.rate' },
  { fact: 'repeatRate', figure: 'repeat_purchase_rate.rate' },
  { fact: 'purchaseFrequency', figure: 'purchase_frequency.12m.perYear' },
  { fact: 'timeBetweenPurchasesDays', figure: 'time_between_purchases.medianDays' },
  { fact: 'ltv', figure: 'historic_value.12m.valuePerCustomer' },
  { fact: 'aov', figure: 'sales_by_month.trends.aov.recent' },
  { fact: 'customers', figure: 'data_readiness.customers' },
];

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
  for (const { fact, call, path } of TRENDS) {
    const direction = Trend.safeParse(ledger.value(call, `${path}/direction`));
    if (direction.success) facts[fact] = dataFact(fact, direction.data, `${call}${path.replaceAll('/', '.')}`);
  }
  return facts;
}

function dataFact(name: FactName, value: Fact['value'], figure: string): Fact {
  return { value, unit: factDefinitions[name].unit, source: 'data', figure };
}
