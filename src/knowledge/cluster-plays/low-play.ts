import type { ClusterPlay } from '../cluster-play.ts';

export const lowPlay: ClusterPlay = {
  tier: 'low',
  productAndPrice: {
    fr: 'Entrée de gamme et essentiels, prix affichés clairement.',
    en: 'Entry range and essentials, prices shown plainly.',
  },
  offers: {
    fr: 'Une offre simple sur le prochain achat, sans enchère de remises.',
    en: 'One simple offer on the next purchase, no escalation of discounts.',
  },
  frequency: {
    fr: 'Un à deux messages automatiques par mois, pas plus.',
    en: 'One or two automated messages a month, no more.',
  },
  tone: { fr: 'Simple et direct.', en: 'Simple and direct.' },
  actions: [
    { fr: 'Automatiser tous les envois : aucun temps d’équipe.', en: 'Automate every message: no team time.' },
    {
      fr: 'Cesser peu à peu de solliciter le cinquième le moins actif.',
      en: 'Gradually stop contacting the least active fifth.',
    },
    {
      fr: 'Chercher, par petits tests, ceux qui répondent mieux que les autres.',
      en: 'Look, in small tests, for those who answer better than the rest.',
    },
  ],
  kpis: [
    {
      id: 'unsubscribes',
      name: { fr: 'Désabonnements sur l’année', en: 'Unsubscribes over the year' },
      target: 0.15,
      unit: 'share',
      sense: 'atMost',
      measuredBy: { fr: 'outil d’e-mail', en: 'e-mail tool' },
    },
  ],
  quickWin: {
    title: { fr: 'Message automatique sur le prochain achat', en: 'Automated message on the next purchase' },
    costPerCustomer: 0.2,
  },
  growth: {
    fr: 'Vers le segment au-dessus, par un deuxième achat proche du premier.',
    en: 'Towards the segment above, through a second purchase soon after the first.',
  },
};
