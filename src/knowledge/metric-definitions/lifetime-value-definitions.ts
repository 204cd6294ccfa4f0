import type { MetricDefinition } from '../metric-definition.ts';

/** What a customer is worth. */
export const lifetimeValueDefinitions: readonly MetricDefinition[] = [
  {
    id: 'ltv',
    name: { fr: 'Valeur vie client (LTV)', en: 'Customer lifetime value (LTV)' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Ce qu’un client rapporte. La valeur affichée est la marge réalisée sur 12 mois ; à défaut de marge connue, les ventes, et c’est alors dit.',
      en: 'What a customer brings in. The value shown is the margin earned over 12 months; sales when the margin is unknown, and it says so.',
    },
    formula: {
      fr: 'ventes sur 12 mois × marge brute, par client',
      en: 'sales over 12 months × gross margin, per customer',
    },
    confusedWith: {
      fr: 'La LTV par formule et la LTV prédite : trois nombres différents, montrés côte à côte avec leur écart.',
      en: 'Formula LTV and predicted LTV: three different numbers, shown side by side with the gap between them.',
    },
    source: 'convention',
  },
  {
    id: 'ltv_basic',
    name: { fr: 'LTV en chiffre d’affaires', en: 'Revenue LTV' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Chiffre d’affaires attendu d’un client sur toute sa durée de vie.',
      en: 'Revenue expected from a customer over their whole lifetime.',
    },
    formula: {
      fr: 'revenu mensuel moyen par client × durée de vie en mois',
      en: 'average monthly revenue per customer × lifetime in months',
    },
    confusedWith: {
      fr: 'La LTV en marge : sans la marge, la valeur d’un client paraît bien plus grande qu’elle n’est.',
      en: 'Margin LTV: without the margin, a customer looks worth far more than they are.',
    },
    source: 'framework',
  },
  {
    id: 'ltv_margin',
    name: { fr: 'LTV en marge', en: 'Margin LTV' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Marge brute attendue d’un client si l’attrition mensuelle ne change pas.',
      en: 'Gross margin expected from a customer if monthly churn does not change.',
    },
    formula: {
      fr: 'revenu mensuel moyen par client × marge brute / attrition mensuelle',
      en: 'average monthly revenue per customer × gross margin / monthly churn',
    },
    confusedWith: {
      fr: 'La LTV actualisée, qui donne moins de poids à l’argent lointain et laisse de côté la première période.',
      en: 'Discounted LTV, which gives less weight to distant money and leaves out the first period.',
    },
    source: 'framework',
  },
  {
    id: 'ltv_discounted',
    name: { fr: 'LTV actualisée', en: 'Discounted LTV' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Valeur d’aujourd’hui des marges futures d’un client, période après période.',
      en: 'Value today of a customer’s future margins, period after period.',
    },
    formula: {
      fr: 'marge × rétention / (1 + actualisation − rétention), tout sur la même période',
      en: 'margin × retention / (1 + discount − retention), all over the same period',
    },
    confusedWith: {
      fr: 'La LTV en marge : à actualisation nulle, celle-ci vaut exactement une marge de moins.',
      en: 'Margin LTV: with no discount, this one is exactly one margin lower.',
    },
    note: {
      fr: 'La marge de la première période n’est pas comptée.',
      en: 'The margin of the first period is left out.',
    },
    source: 'framework',
  },
];
