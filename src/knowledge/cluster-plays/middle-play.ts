import type { ClusterPlay } from '../cluster-play.ts';

export const middlePlay: ClusterPlay = {
  tier: 'middle',
  productAndPrice: {
    fr: 'Milieu de gamme et formats pratiques, prix d’appel sur quelques produits repères.',
    en: 'Mid range and practical formats, entry prices on a few reference products.',
  },
  offers: {
    fr: 'Livraison offerte dès un panier un peu au-dessus de l’habitude, abonnement sur les produits récurrents.',
    en: 'Free delivery from a basket slightly above the usual one, a subscription on recurring products.',
  },
  frequency: { fr: 'Un contact par semaine au plus.', en: 'One contact a week at most.' },
  tone: { fr: 'Utile et concret : gagner du temps.', en: 'Useful and concrete: saving time.' },
  actions: [
    { fr: 'Relancer au moment habituel du réachat.', en: 'Remind at the usual time of re-order.' },
    {
      fr: 'Fixer le seuil de livraison juste au-dessus du panier moyen.',
      en: 'Set the delivery threshold just above the average basket.',
    },
    {
      fr: 'Faire passer en ligne ceux qui achètent déjà sur deux canaux.',
      en: 'Move online those who already buy in two channels.',
    },
  ],
  kpis: [
    {
      id: 'opens',
      name: { fr: 'Ouverture des messages', en: 'Message opens' },
      target: 0.3,
      unit: 'share',
      sense: 'atLeast',
      measuredBy: { fr: 'outil d’e-mail', en: 'e-mail tool' },
    },
    {
      id: 'subscription',
      name: { fr: 'Clients sur abonnement', en: 'Customers on subscription' },
      target: 0.2,
      unit: 'share',
      sense: 'atLeast',
      measuredBy: { fr: 'abonnements', en: 'subscriptions' },
    },
  ],
  quickWin: {
    title: { fr: 'Livraison offerte dès le seuil', en: 'Free delivery from the threshold' },
    costPerCustomer: 1,
  },
  growth: {
    fr: 'Vers le segment au-dessus, par la fréquence d’achat.',
    en: 'Towards the segment above, through purchase frequency.',
  },
};
