import type { ClusterPlay } from '../cluster-play.ts';

export const upperPlay: ClusterPlay = {
  tier: 'upper',
  productAndPrice: {
    fr: 'Sélections expertes et catégories voisines de leurs achats, prix stables.',
    en: 'Expert selections and categories next to what they buy, steady prices.',
  },
  offers: {
    fr: 'Lots et ventes privées ; un palier vers le segment supérieur, annoncé et suivi.',
    en: 'Bundles and private sales; a tier towards the segment above, announced and tracked.',
  },
  frequency: { fr: 'Deux à trois contacts par mois.', en: 'Two or three contacts a month.' },
  tone: { fr: 'Complice et précis : le produit d’abord.', en: 'Knowing and precise: the product first.' },
  actions: [
    {
      fr: 'Proposer deux catégories qu’ils n’achètent pas encore.',
      en: 'Offer two categories they do not buy yet.',
    },
    {
      fr: 'Montrer à chacun ce qui le sépare du palier suivant.',
      en: 'Show each one what separates them from the next tier.',
    },
    { fr: 'Inviter les plus assidus à une vente privée.', en: 'Invite the most regular to a private sale.' },
  ],
  kpis: [
    {
      id: 'categories',
      name: { fr: 'Clients dans deux catégories de plus', en: 'Customers in two more categories' },
      target: 0.2,
      unit: 'share',
      sense: 'atLeast',
      measuredBy: { fr: 'lignes de commande avec catégorie', en: 'order lines with a category' },
    },
  ],
  quickWin: {
    title: { fr: 'Sélection de la semaine, vente privée', en: 'Selection of the week, private sale' },
    costPerCustomer: 2,
  },
  growth: {
    fr: 'Vers le segment au-dessus, par le panier et les catégories.',
    en: 'Towards the segment above, through basket and categories.',
  },
};
