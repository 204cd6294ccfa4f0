import type { MetricDefinition } from '../metric-definition.ts';

/** Who stays. */
export const retentionDefinitions: readonly MetricDefinition[] = [
  {
    id: 'retention_rate',
    name: { fr: 'Taux de rétention', en: 'Retention rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des clients du début de la période encore là à la fin, sans compter les nouveaux.',
      en: 'Share of the customers present at the start who are still there at the end, newcomers left out.',
    },
    formula: {
      fr: '(clients à la fin − nouveaux clients) / clients au début',
      en: '(customers at the end − new customers) / customers at the start',
    },
    confusedWith: {
      fr: 'La croissance de la base : elle compte les nouveaux clients et peut cacher des départs.',
      en: 'Growth of the base, which counts newcomers and can hide churn.',
    },
    source: 'framework',
  },
  {
    id: 'retention_90d',
    name: { fr: 'Rétention à 90 jours', en: '90-day retention' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des nouveaux clients qui achètent à nouveau dans les 90 jours qui suivent leur premier achat.',
      en: 'Share of new customers who buy again within 90 days of their first purchase.',
    },
    formula: {
      fr: 'clients ayant un autre jour d’achat entre J1 et J90 / clients dont les 90 jours sont écoulés',
      en: 'customers with another purchase day within days 1–90 / customers whose 90 days have elapsed',
    },
    confusedWith: {
      fr: 'La colonne J61–90 d’une table de cohortes, qui ne regarde que le troisième mois ; le taux de réachat, qui n’a pas d’échéance.',
      en: 'The D61–90 column of a cohort table, which looks at the third month only; the repeat purchase rate, which has no deadline.',
    },
    source: 'convention',
  },
  {
    id: 'retention_12m',
    name: { fr: 'Rétention à 12 mois', en: '12-month retention' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des clients toujours abonnés un an après leur arrivée ; sans abonnement, part de ceux qui ont racheté dans l’année.',
      en: 'Share of customers still subscribed a year after joining; without a subscription, share who bought again within the year.',
    },
    formula: {
      fr: 'abonnements en vie à J365, ou clients ayant racheté entre J1 et J365 / clients dont les 365 jours sont écoulés',
      en: 'subscriptions alive at day 365, or customers who bought again within days 1–365 / customers whose 365 days have elapsed',
    },
    confusedWith: {
      fr: 'L’attrition mensuelle multipliée par douze : les départs se composent, ils ne s’additionnent pas.',
      en: 'Monthly churn times twelve: losses compound, they do not add up.',
    },
    source: 'convention',
  },
  {
    id: 'renewal_rate',
    name: { fr: 'Taux de renouvellement', en: 'Renewal rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des contrats arrivés à échéance dans la période et reconduits.',
      en: 'Share of the contracts that came up for renewal in the period and were renewed.',
    },
    formula: {
      fr: 'contrats renouvelés / contrats arrivés à échéance',
      en: 'contracts renewed / contracts due for renewal',
    },
    confusedWith: {
      fr: 'Le taux de rétention : sa base est l’ensemble des clients, pas les seuls contrats à échéance.',
      en: 'The retention rate, whose base is every customer, not only the contracts falling due.',
    },
    source: 'convention',
  },
];
