import type { AuditItem } from '../audit-item.ts';

/** What is already measured. */
export const metricItems: readonly AuditItem[] = [
  {
    id: 'cohort-retention',
    area: 'metrics',
    text: {
      fr: 'Rétention suivie par cohorte, à 30, 60 et 90 jours puis à 6 et 12 mois',
      en: 'Retention tracked by cohort, at 30, 60 and 90 days, then 6 and 12 months',
    },
    unlocks: {
      fr: 'le moment où les clients décrochent, et l’effet des changements passés',
      en: 'the moment customers drop off, and the effect of past changes',
    },
  },
  {
    id: 'churn-per-segment',
    area: 'metrics',
    text: { fr: 'Attrition connue par segment', en: 'Churn known by segment' },
    unlocks: {
      fr: 'le choix des clients à protéger d’abord',
      en: 'the choice of which customers to protect first',
    },
  },
  {
    id: 'ltv-per-segment',
    area: 'metrics',
    text: { fr: 'Valeur vie connue par segment', en: 'Lifetime value known by segment' },
    unlocks: {
      fr: 'un budget par client qui ne dépasse pas ce que le client rapporte',
      en: 'a budget per customer that stays below what the customer brings in',
    },
  },
  {
    id: 'cac',
    area: 'metrics',
    text: { fr: 'Coût d’acquisition d’un client', en: 'Cost of acquiring a customer' },
    unlocks: {
      fr: 'le rapport LTV:CAC et le délai de récupération',
      en: 'the LTV:CAC ratio and the payback time',
    },
  },
  {
    id: 'ltv-cac',
    area: 'metrics',
    text: {
      fr: 'Rapport LTV:CAC suivi, avec la même définition d’un mois à l’autre',
      en: 'LTV:CAC ratio tracked, with the same definition month after month',
    },
    unlocks: {
      fr: 'l’arbitrage entre acquérir et fidéliser',
      en: 'the choice between acquiring and keeping',
    },
  },
  {
    id: 'nps',
    area: 'metrics',
    text: { fr: 'NPS mesuré régulièrement', en: 'NPS measured regularly' },
    unlocks: {
      fr: 'la détection d’une crise et le repérage des ambassadeurs',
      en: 'early warning of a crisis, and finding advocates',
    },
  },
  {
    id: 'csat',
    area: 'metrics',
    text: {
      fr: 'CSAT mesuré après les moments clés : achat, livraison, support',
      en: 'CSAT measured after the key moments: purchase, delivery, support',
    },
    unlocks: {
      fr: 'l’étape du parcours qui déçoit',
      en: 'the step of the journey that disappoints',
    },
  },
  {
    id: 'repeat-rate',
    area: 'metrics',
    text: { fr: 'Taux de réachat suivi (e-commerce)', en: 'Repeat purchase rate tracked (e-commerce)' },
    unlocks: {
      fr: 'la comparaison au secteur et la mesure des actions sur le deuxième achat',
      en: 'comparison with the industry, and measuring the effect of second-purchase actions',
    },
  },
  {
    id: 'nrr-grr',
    area: 'metrics',
    text: {
      fr: 'NRR et GRR suivis, avec le détail des mouvements de revenu (SaaS)',
      en: 'NRR and GRR tracked, with the revenue movements behind them (SaaS)',
    },
    unlocks: {
      fr: 'la part d’attrition que masque l’expansion',
      en: 'how much churn is hidden by expansion',
    },
  },
];
