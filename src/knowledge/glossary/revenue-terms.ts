import type { Term } from '../term.ts';

/** Money that customers bring, beside the metrics. */
export const revenueTerms: readonly Term[] = [
  {
    id: 'arr',
    name: { fr: 'Revenu récurrent annuel (ARR)', en: 'Annual recurring revenue (ARR)' },
    definition: {
      fr: 'Le revenu récurrent mensuel ramené à l’année : MRR × 12.',
      en: 'Monthly recurring revenue scaled to a year: MRR × 12.',
    },
    confusedWith: {
      fr: 'Le chiffre d’affaires de l’année, qui compte ce qui a été facturé et non le rythme d’aujourd’hui.',
      en: 'The year’s revenue, which counts what was invoiced rather than today’s pace.',
    },
  },
  {
    id: 'gmv',
    name: { fr: 'Volume d’affaires (GMV)', en: 'Gross merchandise value (GMV)' },
    definition: {
      fr: 'Valeur de tout ce qui s’est vendu sur une place de marché, avant retours et remises.',
      en: 'Value of everything sold on a marketplace, before returns and discounts.',
    },
    confusedWith: {
      fr: 'Le chiffre d’affaires de la place de marché, qui n’est que sa commission.',
      en: 'The marketplace’s own revenue, which is only its commission.',
    },
  },
  {
    id: 'gross_margin',
    name: { fr: 'Marge brute', en: 'Gross margin' },
    definition: {
      fr: 'Ce qui reste d’une vente une fois payé ce qu’elle a coûté à produire et à livrer, en part du prix.',
      en: 'What is left of a sale once it has been produced and delivered, as a share of the price.',
    },
    confusedWith: {
      fr: 'Le bénéfice : la marge brute ne paie pas encore les salaires, les loyers ni la publicité.',
      en: 'Profit: gross margin has not yet paid wages, rent or advertising.',
    },
  },
  {
    id: 'expansion',
    name: { fr: 'Expansion', en: 'Expansion' },
    definition: {
      fr: 'Revenu récurrent ajouté chez des clients déjà là : offre supérieure, options, places supplémentaires.',
      en: 'Recurring revenue added at customers already there: a higher plan, options, more seats.',
    },
    confusedWith: {
      fr: 'La croissance, qui compte aussi les nouveaux clients.',
      en: 'Growth, which also counts new customers.',
    },
  },
  {
    id: 'contraction',
    name: { fr: 'Contraction', en: 'Contraction' },
    definition: {
      fr: 'Revenu récurrent perdu chez des clients qui restent : offre inférieure, places en moins, remise.',
      en: 'Recurring revenue lost at customers who stay: a lower plan, fewer seats, a discount.',
    },
    confusedWith: {
      fr: 'L’attrition du revenu, qui ajoute à la contraction le revenu des clients partis.',
      en: 'Revenue churn, which adds to contraction the revenue of those who left.',
    },
  },
  {
    id: 'upsell',
    name: { fr: 'Montée en gamme (upsell)', en: 'Upsell' },
    definition: {
      fr: 'Proposer à un client une version supérieure de ce qu’il prend déjà.',
      en: 'Offering a customer a higher version of what they already take.',
    },
    confusedWith: {
      fr: 'La vente croisée, qui propose autre chose à côté.',
      en: 'Cross-selling, which offers something else beside it.',
    },
  },
  {
    id: 'cross_sell',
    name: { fr: 'Vente croisée (cross-sell)', en: 'Cross-sell' },
    definition: {
      fr: 'Proposer à un client un produit qui complète ce qu’il prend déjà.',
      en: 'Offering a customer a product that complements what they already take.',
    },
    confusedWith: {
      fr: 'La montée en gamme, qui remplace le produit par un meilleur.',
      en: 'Upselling, which replaces the product with a better one.',
    },
  },
  {
    id: 'share_of_wallet',
    name: { fr: 'Part de portefeuille', en: 'Share of wallet' },
    definition: {
      fr: 'Part de ce qu’un client dépense dans votre catégorie qui est dépensée chez vous.',
      en: 'Share of what a customer spends in your category that is spent with you.',
    },
    confusedWith: {
      fr: 'La part de marché, qui se mesure sur tous les acheteurs.',
      en: 'Market share, which is measured over all buyers.',
    },
  },
  {
    id: 'flywheel',
    name: { fr: 'Roue de la croissance (flywheel)', en: 'Flywheel' },
    definition: {
      fr: 'Acquérir, activer, engager, retenir, faire recommander : chaque client satisfait aide à gagner le suivant.',
      en: 'Acquire, activate, engage, retain, refer: each happy customer helps to win the next.',
    },
    confusedWith: {
      fr: 'L’entonnoir, qui finit à la vente.',
      en: 'The funnel, which ends at the sale.',
    },
  },
  {
    id: 'leaky_bucket',
    name: { fr: 'Seau percé', en: 'Leaky bucket' },
    definition: {
      fr: 'Une croissance par l’acquisition qui remplace des clients perdus au lieu de s’ajouter à eux.',
      en: 'Growth through acquisition that replaces lost customers instead of adding to them.',
    },
    confusedWith: {
      fr: 'Une baisse du nombre de clients : la base peut grandir et fuir à la fois.',
      en: 'A shrinking base: it may grow and leak at once.',
    },
  },
];
