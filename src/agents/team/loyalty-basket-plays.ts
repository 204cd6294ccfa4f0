import type { Play } from '../define-agent.ts';

/** A larger basket, without teaching customers to wait for discounts. */
export const basketPlays: readonly Play[] = [
  {
    id: 'basket-check',
    title: { fr: 'Expliquer la baisse du panier', en: 'Explain the fall in basket' },
    why: [
      {
        fr: 'Un tel écart ({{figure:sales_by_month.trends.aov.change}}) vient des prix, des remises, du nombre d’articles ou des produits vendus : chaque cause a son remède.',
        en: 'Such a change ({{figure:sales_by_month.trends.aov.change}}) comes from prices, discounts, items per order or the products sold: each cause has its own remedy.',
      },
      {
        fr: 'Prix, remises, nombre d’articles, produits : la cause de la baisse décide du remède.',
        en: 'Prices, discounts, items per order, products: the cause of the fall decides the remedy.',
      },
    ],
    answers: ['ltv-basket'],
    segment: 'active',
    audience: { fr: 'Lignes de commande des deux dernières années.', en: 'Order lines of the last two years.' },
    effort: 'low',
    owner: { fr: 'Responsable données', en: 'Data owner' },
    deadlineDays: 10,
    gain: null,
    test: {
      hypothesis: {
        fr: 'Revenir à l’ancien prix ou à l’ancienne remise, pour la moitié des clients, relève le panier.',
        en: 'Going back to the former price or discount, for half of customers, lifts the basket.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.5 },
      minimumEffect: 0.05,
      controlShare: 0.5,
      stopRule: { fr: 'Arrêt dès que la cause est nommée', en: 'Stop once the cause is named' },
    },
  },
  {
    id: 'delivery-threshold',
    title: { fr: 'Relever le seuil de port offert', en: 'Raise the free-delivery threshold' },
    why: [
      {
        fr: 'Le panier moyen est passé de {{figure:sales_by_month.trends.aov.previous}} à {{figure:sales_by_month.trends.aov.recent}} : un seuil placé juste au-dessus donne une raison de compléter.',
        en: 'The average basket went from {{figure:sales_by_month.trends.aov.previous}} to {{figure:sales_by_month.trends.aov.recent}}: a threshold just above it gives a reason to add an item.',
      },
      {
        fr: 'Un seuil de port offert légèrement supérieur au panier habituel fait compléter la commande.',
        en: 'A free-delivery threshold slightly above the usual basket makes customers complete the order.',
      },
    ],
    answers: ['ltv-basket'],
    segment: 'active',
    audience: {
      fr: 'Toutes les commandes sous le seuil.',
      en: 'Every order under the threshold.',
    },
    effort: 'low',
    owner: { fr: 'Responsable e-commerce', en: 'E-commerce manager' },
    deadlineDays: 21,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.01,
      high: 0.03,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle des clients actifs en hausse de {low} à {high}',
        en: 'active customers’ yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Le nouveau seuil augmente la part des commandes qui le dépassent.',
        en: 'The new threshold raises the share of orders above it.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.4 },
      minimumEffect: 0.06,
      controlShare: 0.5,
      stopRule: { fr: 'Arrêt si l’abandon de panier monte', en: 'Stop if cart abandonment rises' },
    },
  },
  {
    id: 'complementary-bundles',
    title: { fr: 'Proposer des lots de produits complémentaires', en: 'Offer bundles of complementary products' },
    why: [
      {
        fr: '{{figure:rfm_segments.potentiels.customers}} clients achètent souvent et peu à la fois ({{figure:rfm_segments.potentiels.aov}} par commande) : leur marge de progrès est le nombre d’articles.',
        en: '{{figure:rfm_segments.potentiels.customers}} customers buy often and little at a time ({{figure:rfm_segments.potentiels.aov}} an order): the room to grow is the number of items.',
      },
      {
        fr: 'Les acheteurs fréquents de petits montants gagnent à trouver l’article qui va avec le précédent.',
        en: 'Frequent buyers of small amounts gain from being shown the item that goes with the last one.',
      },
    ],
    answers: ['ltv-basket', 'goal-ltv'],
    segment: 'potentiels',
    audience: { fr: 'Acheteurs fréquents, panier sous la moyenne.', en: 'Frequent buyers, basket under the mean.' },
    effort: 'medium',
    owner: { fr: 'Responsable e-commerce', en: 'E-commerce manager' },
    deadlineDays: 60,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.03,
      high: 0.07,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle du segment en hausse de {low} à {high}',
        en: 'the segment’s yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Un lot proposé dans le panier est ajouté plus souvent qu’un article seul.',
        en: 'A bundle offered in the cart is added more often than a single item.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.1 },
      minimumEffect: 0.04,
      controlShare: 0.5,
      stopRule: { fr: 'Arrêt si la marge du lot est négative', en: 'Stop if the bundle’s margin is negative' },
    },
  },
  {
    id: 'range-step-up',
    title: { fr: 'Faire découvrir la gamme supérieure', en: 'Introduce the higher range' },
    why: [
      {
        fr: 'Les {{figure:rfm_segments.champions.customers}} champions dépensent {{figure:rfm_segments.champions.aov}} par commande ; un essai de la gamme au-dessus relève le panier sans remise.',
        en: 'The {{figure:rfm_segments.champions.customers}} champions spend {{figure:rfm_segments.champions.aov}} an order; trying the range above lifts the basket without a discount.',
      },
      {
        fr: 'La montée en gamme relève le panier de ceux qui dépensent déjà bien.',
        en: 'Trading up lifts the basket of those who already spend well.',
      },
    ],
    answers: ['ltv-basket', 'goal-ltv'],
    segment: 'champions',
    audience: { fr: 'Acheteurs fréquents au panier élevé.', en: 'Frequent buyers with a large basket.' },
    effort: 'medium',
    owner: { fr: 'Responsable de l’offre', en: 'Merchandising manager' },
    deadlineDays: 80,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.02,
      high: 0.05,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle des champions en hausse de {low} à {high}',
        en: 'champions’ yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Un échantillon de la gamme supérieure dans le colis conduit à l’acheter ensuite.',
        en: 'A sample of the higher range in the parcel leads to buying it next.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.05 },
      minimumEffect: 0.03,
      controlShare: 0.3,
      stopRule: { fr: 'Arrêt si les retours augmentent', en: 'Stop if returns rise' },
    },
  },
  {
    id: 'champions-access',
    title: { fr: 'Avant-première pour les meilleurs clients', en: 'Early access for the best customers' },
    why: [
      {
        fr: '{{figure:rfm_segments.champions.customers}} champions font {{figure:rfm_segments.champions.revenueShare}} du chiffre d’affaires : les garder vaut plus que d’en conquérir d’autres.',
        en: '{{figure:rfm_segments.champions.customers}} champions make {{figure:rfm_segments.champions.revenueShare}} of revenue: keeping them is worth more than winning others.',
      },
      {
        fr: 'Les meilleurs clients restent pour l’attention et l’accès, rarement pour une remise.',
        en: 'The best customers stay for attention and access, seldom for a discount.',
      },
    ],
    answers: ['healthy', 'goal-ambassadors'],
    segment: 'champions',
    audience: { fr: 'Champions, invitation personnelle.', en: 'Champions, personal invitation.' },
    effort: 'low',
    owner: { fr: 'Responsable fidélité', en: 'Loyalty manager' },
    deadlineDays: 30,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.01,
      high: 0.03,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle des champions en hausse de {low} à {high}',
        en: 'champions’ yearly spend up {low} to {high}',
      },
    },
    test: {
      hypothesis: {
        fr: 'Les invités de l’avant-première commandent davantage que les champions laissés de côté.',
        en: 'Customers invited early order more than champions left out.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.4 },
      minimumEffect: 0.08,
      controlShare: 0.3,
      stopRule: { fr: 'Arrêt si les invitations restent sans réponse', en: 'Stop if invitations go unanswered' },
    },
  },
];
