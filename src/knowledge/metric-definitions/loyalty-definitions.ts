import type { MetricDefinition } from '../metric-definition.ts';

/** How the loyalty and referral programmes are used. */
export const loyaltyDefinitions: readonly MetricDefinition[] = [
  {
    id: 'loyalty_signup',
    name: { fr: 'Inscription au programme de fidélité', en: 'Loyalty sign-up rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des clients qui ont adhéré au programme de fidélité.',
      en: 'Share of customers who have joined the loyalty programme.',
    },
    formula: { fr: 'membres du programme / clients', en: 'programme members / customers' },
    confusedWith: {
      fr: 'La part de membres actifs : une carte prise et jamais présentée compte ici, pas là.',
      en: 'The share of active members: a card taken and never used counts here, not there.',
    },
    source: 'convention',
  },
  {
    id: 'active_members',
    name: { fr: 'Membres actifs', en: 'Active members' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des membres ayant acheté, gagné ou utilisé des points dans les 12 derniers mois.',
      en: 'Share of members who bought, earned or used points in the last 12 months.',
    },
    formula: {
      fr: 'membres avec un mouvement ou un achat en 12 mois / membres',
      en: 'members with a movement or a purchase in 12 months / members',
    },
    confusedWith: {
      fr: 'Le nombre d’inscrits, qui ne fait que croître.',
      en: 'The number enrolled, which can only grow.',
    },
    source: 'convention',
  },
  {
    id: 'redemption_rate',
    name: { fr: 'Taux d’utilisation des récompenses', en: 'Redemption rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part de la valeur distribuée en points que les membres ont utilisée.',
      en: 'Share of the value issued in points that members have used.',
    },
    formula: { fr: 'valeur utilisée / valeur émise', en: 'value redeemed / value issued' },
    confusedWith: {
      fr: 'La part de membres qui utilisent leurs points ; la part de points expirés, qui en est une autre lecture.',
      en: 'The share of members who redeem; the share of points that expire, which is another reading.',
    },
    source: 'convention',
  },
  {
    id: 'referral_rate',
    name: { fr: 'Taux de parrainage', en: 'Referral rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des clients qui en ont amené au moins un autre.',
      en: 'Share of customers who have brought in at least one other.',
    },
    formula: {
      fr: 'clients ayant parrainé au moins un client / clients',
      en: 'customers who referred at least one customer / customers',
    },
    confusedWith: {
      fr: 'La part de nouveaux clients venus par parrainage, dont la base est l’acquisition.',
      en: 'The share of new customers who came through referral, whose base is acquisition.',
    },
    source: 'convention',
  },
];
