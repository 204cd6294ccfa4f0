import type { RfmCell } from '../rfm-cell.ts';

/** Accounts that bought very recently. */
export const recentCells: Readonly<Record<string, RfmCell>> = {
  333: {
    reading: { fr: 'vos meilleurs clients, très rentables', en: 'your best customers, very profitable' },
    action: {
      fr: 'Les garder : avantages VIP, un interlocuteur attitré, une relation suivie de près.',
      en: 'Keep them: VIP benefits, a named contact, a relationship you watch over.',
    },
  },
  332: {
    reading: { fr: 'fidèles et dynamiques, bon chiffre d’affaires', en: 'loyal and lively, good revenue' },
    action: {
      fr: 'Les faire entrer au programme de fidélité et leur présenter le haut de gamme.',
      en: 'Bring them into the loyalty programme and show them the premium range.',
    },
  },
  331: {
    reading: { fr: 'fidèles, mais petit panier', en: 'loyal, small basket' },
    action: {
      fr: 'Les amener à la gamme supérieure et aux produits complémentaires.',
      en: 'Move them up the range and add related products.',
    },
  },
  323: {
    reading: { fr: 'importants mais irréguliers', en: 'important but irregular' },
    action: {
      fr: 'Les relancer pour rapprocher leurs commandes.',
      en: 'Follow up to bring their orders closer together.',
    },
  },
  322: {
    reading: { fr: 'stables, bon potentiel', en: 'steady, with good potential' },
    action: {
      fr: 'Garder un contact régulier et proposer des offres qui donnent envie de commander plus.',
      en: 'Keep in regular touch, with offers that invite a further order.',
    },
  },
  321: {
    reading: { fr: 'en découverte', en: 'still exploring' },
    action: {
      fr: 'Faire découvrir : offres d’essai et produits les plus vendus.',
      en: 'Help them explore: discovery offers and best-sellers.',
    },
  },
  313: {
    reading: { fr: 'gros client, achat ponctuel', en: 'large account, one-off order' },
    action: {
      fr: 'Comprendre le besoin et sécuriser la prochaine commande.',
      en: 'Understand the need and secure the next order.',
    },
  },
  312: {
    reading: { fr: 'acheteurs occasionnels récents', en: 'recent occasional buyers' },
    action: {
      fr: 'Relancer sans insister et suggérer un réassort.',
      en: 'A gentle follow-up, with a reason to re-order.',
    },
  },
  311: {
    reading: { fr: 'nouveaux ou à l’essai', en: 'new, or trying you out' },
    action: {
      fr: 'Les accueillir et les accompagner personnellement.',
      en: 'Welcome them and guide them in person.',
    },
  },
};
