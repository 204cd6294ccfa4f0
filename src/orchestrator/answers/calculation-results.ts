import type { Bilingual } from '../../domain/bilingual.ts';
import type { Unit } from '../../domain/unit.ts';

/** A number that a calculation shows: its key in the tool's value, its unit and its name. */
export type CalculationResult = { readonly key: string; readonly unit: Unit; readonly name: Bilingual };

function shown(key: string, unit: Unit, fr: string, en: string): CalculationResult {
  return { key, unit, name: { fr, en } };
}

const lifetimeValue = (fr: string, en: string) => shown('ltv', 'money', fr, en);
const rateOf = (fr: string, en: string) => [shown('rate', 'share', fr, en)];

/** What each tool that words can call shows of its value, the answer first. */
export const calculationResults: Readonly<Record<string, readonly CalculationResult[]>> = {
  retention_rate: rateOf('Taux de rétention', 'Retention rate'),
  churn_rate: rateOf('Taux d’attrition', 'Churn rate'),
  annualised_churn: [
    shown('annual', 'share', 'Attrition annuelle', 'Yearly churn'),
    shown('monthly', 'share', 'Attrition mensuelle', 'Monthly churn'),
  ],
  customer_lifetime: [shown('lifetimeMonths', 'months', 'Durée de vie moyenne', 'Mean lifetime')],
  ltv_basic: [lifetimeValue('LTV en chiffre d’affaires', 'LTV in revenue')],
  ltv_margin: [
    lifetimeValue('LTV en marge', 'LTV in margin'),
    shown('lifetimeMonths', 'months', 'Durée de vie moyenne', 'Mean lifetime'),
  ],
  ltv_discounted: [lifetimeValue('LTV actualisée', 'Discounted LTV')],
  ltv_cac: [shown('ratio', 'ratio', 'LTV:CAC', 'LTV:CAC')],
  ltv_scenario: [
    shown('scenarios/0/ltv', 'money', 'LTV après le changement', 'LTV after the change'),
    shown('base/ltv', 'money', 'LTV de départ', 'LTV before it'),
    shown('scenarios/0/difference', 'money', 'Écart', 'Difference'),
  ],
  cac_payback: [shown('months', 'months', 'Délai de récupération du CAC', 'CAC payback')],
  repeat_purchase_rate: rateOf('Taux de réachat', 'Repeat purchase rate'),
  purchase_frequency: [
    shown('perPeriod', 'ratio', 'Commandes par client', 'Orders per customer'),
    shown('perYear', 'perYear', 'Sur un an', 'Over a year'),
  ],
  time_between_purchases: [
    shown('meanDays', 'days', 'Délai moyen entre deux achats', 'Mean time between purchases'),
    shown('medianDays', 'days', 'Médiane', 'Median'),
  ],
  nrr: rateOf('NRR', 'NRR'),
  grr: rateOf('GRR', 'GRR'),
  revenue_churn: rateOf('Attrition du revenu', 'Revenue churn'),
  health_score: [shown('score', 'points', 'Score de santé', 'Health score')],
  nps: [shown('nps', 'points', 'NPS', 'NPS'), shown('marginOfError', 'points', 'Marge d’erreur', 'Margin of error')],
  csat: rateOf('CSAT', 'CSAT'),
  impact: [
    shown('revenuePerYear', 'money', 'Gain par an', 'Gain a year'),
    shown('customersPerMonth', 'count', 'Clients gardés par mois', 'Customers kept a month'),
  ],
  experiment_design: [
    shown('perGroup', 'count', 'Clients dans le groupe témoin', 'Customers in the control group'),
    shown('treated', 'count', 'Clients exposés', 'Customers treated'),
    shown('weeks', 'weeks', 'Durée', 'Duration'),
  ],
  loyalty_economics: [
    shown('cost', 'money', 'Coût annuel du programme', 'Yearly cost of the programme'),
    shown('breakEvenUplift', 'share', 'Hausse de dépense qui le rentabilise', 'Uplift that pays for it'),
    shown('liability', 'money', 'Dette envers les membres', 'Liability to members'),
  ],
  stack_recommendation: [
    shown('monthlyBudget/low', 'euros', 'Budget mensuel du palier, au moins', 'Monthly budget of the tier, from'),
  ],
  aov: [shown('aov', 'money', 'Panier moyen', 'Average order value')],
  activation_rate: rateOf('Taux d’activation', 'Activation rate'),
  onboarding_completion: rateOf('Accueil terminé', 'Onboarding completion'),
  trial_to_paid: rateOf('Conversion des essais', 'Trial-to-paid conversion'),
  loyalty_signup: rateOf('Inscription au programme', 'Programme sign-up'),
  active_members: rateOf('Membres actifs', 'Active members'),
  redemption_rate: rateOf('Taux d’utilisation', 'Redemption rate'),
  referral_rate: rateOf('Taux de parrainage', 'Referral rate'),
  renewal_rate: rateOf('Taux de renouvellement', 'Renewal rate'),
};
