import type { RfmCell } from '../rfm-cell.ts';

/** Accounts whose last purchase is neither recent nor old. */
export const middlingCells: Readonly<Record<string, RfmCell>> = {
  233: {
    reading: { fr: 'fidèles, mais ils ralentissent', en: 'loyal, but slowing down' },
    action: {
      fr: 'Les appeler avant qu’ils ne partent.',
      en: 'Get in touch before they leave.',
    },
  },
  232: {
    reading: { fr: 'réguliers, premiers signes de lassitude', en: 'regular, first signs of fatigue' },
    action: {
      fr: 'Raviver l’intérêt avec une nouveauté.',
      en: 'Rekindle interest with something new.',
    },
  },
  231: {
    reading: { fr: 'fidèles, peu rentables', en: 'loyal, low profit' },
    action: {
      fr: 'Augmenter le panier par la gamme supérieure.',
      en: 'Raise the basket with the next range up.',
    },
  },
  223: {
    reading: { fr: 'gros clients en léger recul', en: 'large customers slipping a little' },
    action: {
      fr: 'Appeler et proposer un contrat annuel.',
      en: 'Call, and propose a yearly contract.',
    },
  },
  222: {
    reading: { fr: 'dans la moyenne, rien à signaler', en: 'average, nothing to report' },
    action: { fr: 'Suivi courant.', en: 'Normal follow-up.' },
  },
  221: {
    reading: { fr: 'faible contribution', en: 'small contribution' },
    action: {
      fr: 'Une action de temps en temps, si l’occasion se présente.',
      en: 'An occasional action, when the chance comes up.',
    },
  },
  213: {
    reading: { fr: 'stratégiques mais irréguliers', en: 'strategic but irregular' },
    action: {
      fr: 'Les traiter en VIP et sécuriser le prochain achat.',
      en: 'Treat them as VIPs and secure the next purchase.',
    },
  },
  212: {
    reading: { fr: 'peu engagés', en: 'loosely engaged' },
    action: {
      fr: 'Une relance ciblée sur ce qu’ils ont déjà acheté.',
      en: 'A targeted follow-up on what they bought before.',
    },
  },
  211: {
    reading: { fr: 'faible valeur', en: 'low value' },
    action: { fr: 'Communication automatisée.', en: 'Automated messages only.' },
  },
};
