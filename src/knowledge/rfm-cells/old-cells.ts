import type { RfmCell } from '../rfm-cell.ts';

/** Accounts silent for a long time. */
export const oldCells: Readonly<Record<string, RfmCell>> = {
  133: {
    reading: { fr: 'clients historiques en danger', en: 'long-standing customers in danger' },
    action: {
      fr: 'Les réactiver en priorité.',
      en: 'Reactivate them first.',
    },
  },
  132: {
    reading: { fr: 'clients fidèles perdus', en: 'loyal customers lost' },
    action: {
      fr: 'Reprendre contact personnellement.',
      en: 'Get back in touch in person.',
    },
  },
  131: {
    reading: { fr: 'petits clients fidèles partis', en: 'small loyal customers gone' },
    action: {
      fr: 'Un message léger, sans en faire une priorité.',
      en: 'A light message, not a priority.',
    },
  },
  123: {
    reading: { fr: 'gros clients qui décrochent', en: 'large customers dropping out' },
    action: {
      fr: 'Agir tout de suite : appel et offre de retour.',
      en: 'Act at once: a call and an offer to come back.',
    },
  },
  122: {
    reading: { fr: 'clients endormis', en: 'customers asleep' },
    action: { fr: 'Une relance modérée.', en: 'A moderate follow-up.' },
  },
  121: {
    reading: { fr: 'peu de potentiel', en: 'little potential' },
    action: { fr: 'Le strict minimum.', en: 'The bare minimum.' },
  },
  113: {
    reading: { fr: 'clients haut de gamme perdus', en: 'premium customers lost' },
    action: {
      fr: 'Un vrai effort commercial : appel et geste.',
      en: 'A real commercial effort: a call and a gesture.',
    },
  },
  112: {
    reading: { fr: 'inactifs ordinaires', en: 'ordinary inactive customers' },
    action: { fr: 'Les inclure dans la campagne de réactivation.', en: 'Include them in the reactivation campaign.' },
  },
  111: {
    reading: { fr: 'endormis, sans enjeu', en: 'asleep, nothing at stake' },
    action: {
      fr: 'Ne rien faire, ou laisser les messages automatiques.',
      en: 'Do nothing, or leave it to automated messages.',
    },
  },
};
