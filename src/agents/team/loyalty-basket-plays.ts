import type { Play } from '../define-agent.ts';

/** A larger basket, without teaching customers to wait for discounts. */
export const basketPlays: readonly Play[] = [
  {
    id: 'basket-check',
    title: { fr: 'Expliquer la baisse du panier', en: 'Explain the fall in basket' },
    why: [
      {
        fr: 'Évolution du panier : {{figure:sales_by_month.trends.aov.change}}. Prix, remises, nombre d’articles ou produits vendus : trouvez la cause, elle dicte le remède.',
        en: 'Change in the basket: {{figure:sales_by_month.trends.aov.change}}. Prices, discounts, items per order or products sold: find the cause, it decides the remedy.',
      },
      {
        fr: 'Prix, remises, nombre d’articles, produits : la cause de la baisse décide du remède.',
        en: 'Prices, discounts, items per order, products: the cause of the fall decides the remedy.',
      },
    ],
    answers: ['ltv-basket'],
    onlyIn: ['ecommerce', 'retail'],
    segment: 'active',
    audience: {
      fr: 'Leurs lignes de commande des deux dernières années.',
      en: 'Their order lines of the last two years.',
    },
    effort: 'low',
    owner: { fr: 'Responsable données', en: 'Data manager' },
    deadlineDays: 10,
    gain: null,
    test: {
      hypothesis: {
        fr: 'La cause trouvée, la corriger pour la moitié des clients relève leur panier.',
        en: 'Once the cause is found, correcting it for half of customers lifts their basket.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.5 },
      minimumEffect: 0.05,
      controlShare: 0.5,
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si la marge par commande baisse', en: 'Stop if margin per order falls' },
    },
    handover: 'analytics',
  },
  {
    id: 'delivery-threshold',
    title: { fr: 'Caler le seuil de livraison offerte', en: 'Reset the free-delivery threshold' },
    why: [
      {
        fr: 'Le panier moyen est passé de {{figure:sales_by_month.trends.aov.previous}} à {{figure:sales_by_month.trends.aov.recent}} : un seuil de livraison offerte un peu au-dessus du panier actuel invite à ajouter un article.',
        en: 'The average basket went from {{figure:sales_by_month.trends.aov.previous}} to {{figure:sales_by_month.trends.aov.recent}}: a free-delivery threshold slightly above today’s basket invites customers to add an item.',
      },
      {
        fr: 'Un seuil de livraison offerte un peu au-dessus du panier habituel invite à compléter la commande.',
        en: 'A free-delivery threshold slightly above the usual basket invites customers to add to the order.',
      },
    ],
    answers: ['ltv-basket'],
    onlyIn: ['ecommerce', 'retail'],
    segment: 'active',
    audience: {
      fr: 'Toutes leurs commandes sous le seuil.',
      en: 'All their orders under the threshold.',
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
        fr: 'Le nouveau seuil augmente la part des commandes au-dessus de ce montant.',
        en: 'The new threshold raises the share of orders above that amount.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.4 },
      minimumEffect: 0.06,
      controlShare: 0.5,
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si les abandons de panier augmentent', en: 'Stop if cart abandonment rises' },
    },
    handover: 'performance',
  },
  {
    id: 'complementary-bundles',
    title: { fr: 'Proposer des lots de produits complémentaires', en: 'Offer bundles of complementary products' },
    why: [
      {
        fr: '{{figure:rfm_segments.potentiels.customers}} clients achètent souvent et peu à la fois ({{figure:rfm_segments.potentiels.aov}} par commande) : des lots peuvent ajouter un article à leur commande.',
        en: '{{figure:rfm_segments.potentiels.customers}} customers buy often and little at a time ({{figure:rfm_segments.potentiels.aov}} an order): bundles can add an item to their orders.',
      },
      {
        fr: 'Aux acheteurs fréquents de petits montants, proposez l’article qui complète le précédent.',
        en: 'Show frequent buyers of small amounts the item that goes with the last one.',
      },
    ],
    answers: ['ltv-basket', 'goal-ltv'],
    onlyIn: ['ecommerce', 'retail'],
    segment: 'potentiels',
    audience: { fr: 'Acheteurs fréquents de petits montants.', en: 'Frequent buyers of small amounts.' },
    effort: 'medium',
    owner: { fr: 'Responsable e-commerce', en: 'E-commerce manager' },
    deadlineDays: 60,
    gain: {
      basis: 'yearlyRevenue',
      low: 0.03,
      high: 0.07,
      source: 'convention',
      assumption: {
        fr: 'dépense annuelle du segment Potentiels en hausse de {low} à {high}',
        en: 'yearly spend of the Potential loyals segment up {low} to {high}',
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
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si la marge du lot est négative', en: 'Stop if the bundle’s margin is negative' },
    },
    handover: 'performance',
  },
  {
    id: 'range-step-up',
    title: { fr: 'Faire découvrir la gamme supérieure', en: 'Introduce the higher range' },
    why: [
      {
        fr: 'Les {{figure:rfm_segments.champions.customers}} champions dépensent {{figure:rfm_segments.champions.aov}} par commande ; un essai de la gamme au-dessus peut relever ce panier sans remise.',
        en: 'The {{figure:rfm_segments.champions.customers}} champions spend {{figure:rfm_segments.champions.aov}} an order; trying the range above may lift that basket without a discount.',
      },
      {
        fr: 'La montée en gamme se propose d’abord à ceux qui dépensent déjà bien.',
        en: 'Offer the higher range first to those who already spend well.',
      },
    ],
    answers: ['ltv-basket', 'goal-ltv'],
    onlyIn: ['ecommerce', 'retail'],
    segment: 'champions',
    audience: { fr: 'Les plus fréquents et les plus dépensiers.', en: 'The most frequent and highest spenders.' },
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
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si les retours augmentent', en: 'Stop if returns rise' },
    },
    handover: 'content',
  },
  {
    id: 'champions-access',
    title: { fr: 'Avant-première pour les meilleurs clients', en: 'Early access for the best customers' },
    why: [
      {
        fr: '{{figure:rfm_segments.champions.customers}} champions font {{figure:rfm_segments.champions.revenueShare}} du chiffre d’affaires : une invitation avant tout le monde les remercie sans remise.',
        en: '{{figure:rfm_segments.champions.customers}} champions make {{figure:rfm_segments.champions.revenueShare}} of revenue: an invitation ahead of everyone thanks them without a discount.',
      },
      {
        fr: 'Une avant-première remercie les meilleurs clients sans remise.',
        en: 'Early access thanks the best customers without a discount.',
      },
    ],
    answers: ['healthy', 'goal-ambassadors'],
    onlyIn: ['ecommerce', 'retail'],
    segment: 'champions',
    audience: {
      fr: 'Invitation personnelle, avant l’ouverture à tous.',
      en: 'Personal invitation, before the general opening.',
    },
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
        fr: 'Les champions invités commandent davantage que les champions non invités.',
        en: 'Champions invited early order more than champions who were not.',
      },
      baseline: { figure: 'segment.baseline', otherwise: 0.4 },
      minimumEffect: 0.08,
      controlShare: 0.3,
      readAfterDays: 60,
      stopRule: { fr: 'Arrêt si les invitations restent sans réponse', en: 'Stop if invitations go unanswered' },
    },
    handover: 'content',
  },
];
