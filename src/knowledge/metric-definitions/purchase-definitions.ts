import type { MetricDefinition } from '../metric-definition.ts';

/** How customers buy. */
export const purchaseDefinitions: readonly MetricDefinition[] = [
  {
    id: 'repeat_purchase_rate',
    name: { fr: 'Taux de réachat', en: 'Repeat purchase rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des clients qui ont commandé au moins deux fois.',
      en: 'Share of customers who have ordered at least twice.',
    },
    formula: {
      fr: 'clients ayant au moins deux commandes / clients',
      en: 'customers with two orders or more / customers',
    },
    confusedWith: {
      fr: 'La rétention à 90 jours, qui fixe une échéance ; la part de commandes passées par d’anciens clients.',
      en: '90-day retention, which has a deadline; the share of orders placed by returning customers.',
    },
    source: 'framework',
  },
  {
    id: 'purchase_frequency',
    name: { fr: 'Fréquence d’achat', en: 'Purchase frequency' },
    unit: 'perYear',
    better: 'up',
    definition: {
      fr: 'Nombre moyen de commandes par client et par an.',
      en: 'Average number of orders per customer per year.',
    },
    formula: {
      fr: 'commandes des 12 derniers mois / clients ayant commandé pendant ces 12 mois',
      en: 'orders of the last 12 months / customers who ordered in those 12 months',
    },
    confusedWith: {
      fr: 'Les commandes rapportées à toute la base, clients inactifs compris.',
      en: 'Orders divided by the whole base, inactive customers included.',
    },
    source: 'framework',
  },
  {
    id: 'time_between_purchases',
    name: { fr: 'Délai entre deux achats', en: 'Time between purchases' },
    unit: 'days',
    better: 'down',
    definition: {
      fr: 'Nombre de jours entre deux jours d’achat d’un même client, en moyenne et en médiane.',
      en: 'Days between two purchase days of the same customer, as a mean and a median.',
    },
    formula: {
      fr: 'somme des écarts entre jours d’achat consécutifs / nombre d’écarts',
      en: 'sum of the gaps between consecutive purchase days / number of gaps',
    },
    confusedWith: {
      fr: 'La récence : elle mesure le silence en cours, pas le rythme passé.',
      en: 'Recency, which measures the current silence, not the past rhythm.',
    },
    source: 'framework',
  },
  {
    id: 'aov',
    name: { fr: 'Panier moyen', en: 'Average basket (order value)' },
    unit: 'money',
    better: 'up',
    definition: { fr: 'Montant moyen d’une commande.', en: 'Average amount of an order.' },
    formula: { fr: 'chiffre d’affaires / commandes', en: 'revenue / orders' },
    confusedWith: {
      fr: 'Le chiffre d’affaires par client, qui dépend aussi du nombre de commandes.',
      en: 'Revenue per customer, which also depends on how many orders they place.',
    },
    note: {
      fr: 'Le niveau dépend des produits vendus : comparez-le au passé de la boutique, pas à celui des autres.',
      en: 'The level depends on what is sold: compare it with the shop’s own past, not with others.',
    },
    source: 'framework',
  },
];
