import type { MetricDefinition } from '../metric-definition.ts';

/** What happens to recurring revenue. */
export const recurringRevenueDefinitions: readonly MetricDefinition[] = [
  {
    id: 'mrr',
    name: { fr: 'Revenu récurrent mensuel (MRR)', en: 'Monthly recurring revenue (MRR)' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Revenu des abonnements en cours, ramené au mois.',
      en: 'Revenue of the subscriptions in force, scaled to a month.',
    },
    formula: {
      fr: 'somme des prix mensuels des abonnements actifs ; un abonnement annuel compte pour un douzième',
      en: 'sum of the monthly prices of active subscriptions; a yearly plan counts for one twelfth',
    },
    confusedWith: {
      fr: 'Le chiffre d’affaires du mois, qui comprend les ventes ponctuelles et les factures annuelles entières.',
      en: 'The month’s revenue, which includes one-off sales and whole yearly invoices.',
    },
    source: 'convention',
  },
  {
    id: 'arpu',
    name: { fr: 'Revenu moyen par client (ARPU)', en: 'Average revenue per customer (ARPU)' },
    unit: 'money',
    better: 'up',
    definition: {
      fr: 'Ce qu’un client actif paie en moyenne chaque mois.',
      en: 'What an active customer pays on average each month.',
    },
    formula: {
      fr: 'revenu du mois / clients actifs du mois',
      en: 'revenue of the month / customers active in it',
    },
    confusedWith: {
      fr: 'Le panier moyen, qui se rapporte à une commande et non à un client.',
      en: 'The average basket, which is per order, not per customer.',
    },
    source: 'convention',
  },
  {
    id: 'nrr',
    name: { fr: 'Rétention nette du revenu (NRR)', en: 'Net revenue retention (NRR)' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Ce que rapportent, un an plus tard, les clients du début : départs et réductions ôtés, expansion ajoutée.',
      en: 'What the starting customers bring in a year later: churn and downgrades taken off, expansion added.',
    },
    formula: {
      fr: '(revenu récurrent au début + expansion − réduction − départs) / revenu récurrent au début',
      en: '(starting recurring revenue + expansion − contraction − churn) / starting recurring revenue',
    },
    confusedWith: {
      fr: 'La croissance du revenu récurrent, qui compte aussi les nouveaux clients ; et le GRR, qui ne compte pas l’expansion.',
      en: 'Growth of recurring revenue, which also counts new customers; and GRR, which counts no expansion.',
    },
    note: {
      fr: 'Calculé par mouvements. La forme « MRR final − départs + expansion », prise à la lettre, ôterait deux fois les départs et compterait les nouveaux clients.',
      en: 'Worked out from movements. The form “ending MRR − churn + expansion”, taken literally, would remove churn twice and let new customers in.',
    },
    source: 'convention',
  },
  {
    id: 'grr',
    name: { fr: 'Rétention brute du revenu (GRR)', en: 'Gross revenue retention (GRR)' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part du revenu récurrent du début conservée sans l’aide de l’expansion ; jamais plus de 100 %.',
      en: 'Share of the starting recurring revenue kept without any help from expansion; never above 100%.',
    },
    formula: {
      fr: '(revenu récurrent au début − réduction − départs) / revenu récurrent au début',
      en: '(starting recurring revenue − contraction − churn) / starting recurring revenue',
    },
    confusedWith: {
      fr: 'Le NRR : un bon NRR peut cacher un mauvais GRR, quand quelques clients grandissent pendant que les autres partent.',
      en: 'NRR: a good NRR can hide a poor GRR, when a few customers grow while the others leave.',
    },
    note: {
      fr: 'Calculé par mouvements. La forme « MRR final − départs », prise à la lettre, ôterait deux fois les départs et compterait les nouveaux clients.',
      en: 'Worked out from movements. The form “ending MRR − churn”, taken literally, would remove churn twice and let new customers in.',
    },
    source: 'convention',
  },
];
