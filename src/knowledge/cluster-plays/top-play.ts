import type { ClusterPlay } from '../cluster-play.ts';

export const topPlay: ClusterPlay = {
  tier: 'top',
  productAndPrice: {
    fr: 'Haut de gamme et nouveautés en avant-première, au prix normal : ils n’attendent pas de remise.',
    en: 'Premium range and first access to new products, at full price: they do not wait for a discount.',
  },
  offers: {
    fr: 'Statut, service dédié, invitations, cadeau choisi ; pas de code promotionnel.',
    en: 'Status, a dedicated service, invitations, a chosen gift; no discount code.',
  },
  frequency: {
    fr: 'Une à deux prises de contact par mois, jamais en rafale.',
    en: 'One or two contacts a month, never in bursts.',
  },
  tone: { fr: 'Personnel, signé d’un nom, sans exclamation.', en: 'Personal, signed by a name, understated.' },
  actions: [
    {
      fr: 'Ouvrir un programme réservé, avec un interlocuteur nommé.',
      en: 'Open a reserved programme with a named contact.',
    },
    {
      fr: 'Appeler ceux dont le dernier achat s’éloigne de leur rythme.',
      en: 'Call those whose last purchase is drifting from their rhythm.',
    },
    {
      fr: 'Demander un parrainage après chaque achat réussi.',
      en: 'Ask for a referral after each successful purchase.',
    },
  ],
  kpis: [
    {
      id: 'retention',
      name: { fr: 'Rétention sur 12 mois', en: '12-month retention' },
      target: 0.95,
      unit: 'share',
      sense: 'atLeast',
      measuredBy: { fr: 'commandes datées', en: 'dated orders' },
    },
    {
      id: 'referral',
      name: { fr: 'Clients qui recommandent', en: 'Customers who refer' },
      target: 0.3,
      unit: 'share',
      sense: 'atLeast',
      measuredBy: { fr: 'parrainages', en: 'referrals' },
    },
  ],
  quickWin: {
    title: { fr: 'Message personnel avec un avantage réservé', en: 'Personal message with a reserved benefit' },
    costPerCustomer: 4,
  },
  growth: { fr: 'À garder : ils sont déjà en haut.', en: 'To keep: they are already at the top.' },
};
