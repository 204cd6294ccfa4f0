import { amount, count, duration, score, share } from '../numbers.ts';
import { given, type Measure } from './define-measure.ts';

/** What only a person can say: no file gives it. */
export const givenMeasures = {
  customers: given(count, 'count', 'clients', 'customers'),

  // Rates given by a person
  monthlyChurn: given(share, 'share', 'attrition mensuelle', 'monthly churn'),
  annualChurn: given(share, 'share', 'attrition annuelle', 'yearly churn'),
  retention: given(share, 'share', 'taux de rétention sur une période', 'retention rate over one period'),
  discount: given(amount, 'share', 'taux d’actualisation sur la même période', 'discount rate over the same period'),
  grossMargin: given(share, 'share', 'marge brute', 'gross margin'),

  // Money given by a person
  arpu: given(amount, 'money', 'revenu mensuel moyen par client', 'average monthly revenue per customer'),
  margin: given(amount, 'money', 'marge par client et par période', 'margin per customer and period'),
  ltv: given(amount, 'money', 'valeur vie client', 'customer lifetime value'),
  cac: given(amount, 'money', 'coût d’acquisition d’un client', 'cost of acquiring a customer'),
  monthlyGrossProfit: given(amount, 'money', 'marge brute mensuelle par client', 'monthly gross profit per customer'),
  yearlyValue: given(amount, 'money', 'valeur annuelle d’un client', 'yearly value of a customer'),
  lifetimeMonths: given(duration, 'months', 'durée de vie en mois', 'lifetime in months'),

  // Health
  usage: given(score, 'points', 'score d’usage', 'usage score'),
  engagement: given(score, 'points', 'score d’engagement', 'engagement score'),
  satisfaction: given(score, 'points', 'score de satisfaction', 'satisfaction score'),
} as const satisfies Record<string, Measure>;
