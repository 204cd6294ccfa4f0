import {
  type AnalysisPlans,
  figure,
  metricPlan,
  metricSource,
  monthly,
  namedPlan,
  series,
  seriesAlways,
  source,
} from './plan-parts.ts';

const SALES = {
  orders: figure('/total/orders', 'count', 'Commandes', 'Orders'),
  revenue: figure('/total/revenue', 'money', 'Chiffre d’affaires', 'Revenue'),
  aov: figure('/total/aov', 'money', 'Panier moyen', 'Average basket'),
};

function sales(key: keyof typeof SALES) {
  return source('sales_by_month', [SALES[key]], monthly(key, SALES[key].unit));
}

const CUSTOMERS = figure('/customers', 'count', 'Clients', 'Customers');
const SEGMENT_SIZES = ['/segments', 'id', 'customers'] as const;

/** What orders tell: how much, how often, by whom, of what. */
export const orderPlans: AnalysisPlans = {
  repeat_purchase_rate: metricPlan(
    'repeat_purchase_rate',
    ['orders'],
    metricSource('repeat_purchase_rate', 'repeat_purchase_rate', '/rate'),
  ),
  purchase_frequency: metricPlan(
    'purchase_frequency',
    ['orders'],
    source('purchase_frequency', [
      figure('/perPeriod', 'ratio', 'Commandes par client sur la période', 'Orders per customer over the period'),
      figure(
        '/perYear',
        'perYear',
        'Fréquence d’achat, période ramenée à une année',
        'Purchase frequency, period scaled to a year',
      ),
    ]),
  ),
  time_between_purchases: metricPlan(
    'time_between_purchases',
    ['orders'],
    source('time_between_purchases', [
      figure('/medianDays', 'days', 'Délai médian entre deux achats', 'Median time between purchases'),
      figure('/meanDays', 'days', 'Délai moyen', 'Mean'),
    ]),
  ),
  aov: metricPlan('aov', ['orders'], sales('aov')),
  revenue: namedPlan(SALES.revenue.label, ['orders'], sales('revenue')),
  orders: namedPlan(SALES.orders.label, ['orders'], sales('orders')),
  sales: namedPlan(
    { fr: 'Ventes', en: 'Sales' },
    ['orders'],
    source('sales_by_month', [SALES.revenue, SALES.orders, SALES.aov], monthly('revenue', 'money')),
  ),
  new_customers: namedPlan(
    { fr: 'Nouveaux clients', en: 'New customers' },
    ['orders'],
    source('sales_by_month', [], seriesAlways('month', ['/months', 'month', 'newCustomers'], 'count')),
  ),
  customers: namedPlan(
    CUSTOMERS.label,
    ['orders'],
    source('rfm_segments', [CUSTOMERS], series('segment', SEGMENT_SIZES, 'count')),
  ),
  rfm_segments: namedPlan(
    { fr: 'Segments RFM', en: 'RFM segments' },
    ['orders'],
    source('rfm_segments', [CUSTOMERS], seriesAlways('segment', SEGMENT_SIZES, 'count')),
  ),
  segment_movement: namedPlan(
    { fr: 'Passages d’un segment à l’autre', en: 'Moves between segments' },
    ['orders'],
    source('segment_movement', [
      figure('/rose', 'count', 'Clients qui montent', 'Customers who moved up'),
      figure('/fell', 'count', 'Clients qui descendent', 'Customers who moved down'),
      figure('/stayed', 'count', 'Clients qui restent', 'Customers who stayed'),
    ]),
  ),
  ltv: metricPlan(
    'ltv',
    ['orders'],
    source('historic_value', [
      figure('/valuePerCustomer', 'money', 'Valeur d’un client sur la période', 'Value of a customer over the period'),
    ]),
  ),
  pareto_share: namedPlan(
    { fr: 'Concentration du chiffre d’affaires', en: 'Concentration of revenue' },
    ['orders'],
    source('pareto_share', [
      figure('/revenueShare', 'share', 'Part des 20 % premiers clients', 'Share of the top 20% of customers'),
      figure('/shareFor80', 'share', 'Clients qui font 80 % des ventes', 'Customers making 80% of sales'),
    ]),
  ),
  discount_dependence: namedPlan(
    { fr: 'Dépendance aux remises', en: 'Dependence on discounts' },
    ['orders'],
    source(
      'discount_dependence',
      [figure('/orderShare', 'share', 'Commandes avec remise', 'Orders with a discount')],
      series('month', ['/byMonth', 'month', 'share'], 'share'),
    ),
  ),
  product_affinity: namedPlan(
    { fr: 'Produits achetés ensemble', en: 'Products bought together' },
    ['orders'],
    source(
      'product_affinity',
      [figure('/together/established', 'count', 'Paires de produits établies', 'Established pairs of products')],
      series('always', ['/together/pairs', 'first+second', 'both'], 'count'),
    ),
  ),
};
