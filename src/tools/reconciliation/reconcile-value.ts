import { type DifferencePart, type Reconciled, reconcileBy } from './reconciled.ts';

/** Our lifetime value is bounded to this many months. */
const MONTHS = 12;

const part = (fr: string, en: string, effect: number): DifferencePart => ({
  ...{ what: { fr, en }, customers: null, amount: effect, effect },
});

/** What a subscriber brings: revenue a month, the share of it that is margin, the share of subscribers lost a month (above 0). */
export type SubscriberValue = { arpu: number; grossMargin: number; monthlyChurn: number };

/** Lifetime value as Stripe counts it: revenue ÷ churn, without an end and without costs. */
export function reconcileStripeValue({ arpu, grossMargin, monthlyChurn }: SubscriberValue): Reconciled {
  const bounded = (arpu * (1 - (1 - monthlyChurn) ** MONTHS)) / monthlyChurn;
  const rules = {
    ourRule: {
      fr: 'Marge (chiffre d’affaires sans marge connue) attendue sur 12 mois.',
      en: 'Margin (revenue when no margin is known) expected over 12 months.',
    },
    theirRule: {
      fr: 'Revenu mensuel par client ÷ attrition mensuelle, sans borne.',
      en: 'Monthly revenue per customer ÷ monthly churn, unbounded.',
    },
  };
  return reconcileBy('money', bounded * grossMargin, rules, [
    part('Coûts non déduits', 'Costs not taken off', bounded * (1 - grossMargin)),
    part('Revenu attendu après 12 mois', 'Revenue expected after 12 months', arpu / monthlyChurn - bounded),
  ]);
}

/** Sales of some customers: net sales, and what stands beside them. `customers` above 0. */
export type SalesValue = { revenue: number; customers: number; grossMargin: number; costs: number | null };

/** Lifetime value as Peel counts it (LTV): net sales less costs. */
export function reconcilePeelValue({ revenue, customers, grossMargin, costs }: SalesValue): Reconciled {
  const margin = revenue * grossMargin;
  const theirs = costs === null ? margin : revenue - costs;
  const rules = {
    ourRule: {
      fr: 'Ventes nettes × marge brute ÷ clients (ventes nettes sans marge connue).',
      en: 'Net sales × gross margin ÷ customers (net sales when no margin is known).',
    },
    theirRule: { fr: '(Ventes nettes − coûts) ÷ clients.', en: '(Net sales − costs) ÷ customers.' },
  };
  const costsPart = part(
    'Coûts réels au lieu de la marge',
    'Actual costs instead of the margin',
    (theirs - margin) / customers,
  );
  return reconcileBy('money', margin / customers, rules, [costsPart]);
}

/** Lifetime revenue as Peel counts it (LTR): with shipping and tax, returns left in. */
export function reconcilePeelRevenue(
  { revenue, customers }: Pick<SalesValue, 'revenue' | 'customers'>,
  { shippingAndTax, returns }: { shippingAndTax: number; returns: number },
): Reconciled {
  const rules = {
    ourRule: { fr: 'Ventes nettes ÷ clients.', en: 'Net sales ÷ customers.' },
    theirRule: {
      fr: 'Ventes avec port et taxes, retours non déduits ÷ clients.',
      en: 'Sales with shipping and tax, returns left in ÷ customers.',
    },
  };
  return reconcileBy('money', revenue / customers, rules, [
    part('Port et taxes ajoutés', 'Shipping and tax added', shippingAndTax / customers),
    part('Retours non déduits', 'Returns left in', returns / customers),
  ]);
}
