import type { Term } from '../term.ts';

/** What customers say when asked. */
export const surveyTerms: readonly Term[] = [
  {
    id: 'promoter',
    name: { fr: 'Promoteur', en: 'Promoter' },
    definition: {
      fr: 'Un client qui donne 9 ou 10 à la question du NPS.',
      en: 'A customer who answers 9 or 10 to the NPS question.',
    },
    confusedWith: {
      fr: 'Un ambassadeur, qui a vraiment recommandé.',
      en: 'An advocate, who has actually recommended.',
    },
  },
  {
    id: 'passive',
    name: { fr: 'Passif', en: 'Passive' },
    definition: {
      fr: 'Un client qui donne 7 ou 8 à la question du NPS ; il compte dans les réponses, pas dans l’écart.',
      en: 'A customer who answers 7 or 8 to the NPS question; counted among the answers, not in the difference.',
    },
    confusedWith: {
      fr: 'Un client inactif : un passif peut acheter souvent.',
      en: 'An inactive customer: a passive may buy often.',
    },
  },
  {
    id: 'detractor',
    name: { fr: 'Détracteur', en: 'Detractor' },
    definition: {
      fr: 'Un client qui donne de 0 à 6 à la question du NPS.',
      en: 'A customer who answers 0 to 6 to the NPS question.',
    },
    confusedWith: {
      fr: 'Un client perdu : rappelé vite, un détracteur reste souvent.',
      en: 'A lost customer: called back quickly, a detractor often stays.',
    },
  },
  {
    id: 'closed_loop',
    name: { fr: 'Boucle fermée', en: 'Closed loop' },
    definition: {
      fr: 'Répondre à chaque client mécontent après une enquête, corriger la cause et le lui dire.',
      en: 'Getting back to each unhappy customer after a survey, fixing the cause and telling them so.',
    },
    confusedWith: {
      fr: 'L’enquête elle-même, qui ne change rien tant que personne ne rappelle.',
      en: 'The survey itself, which changes nothing until someone calls back.',
    },
  },
  {
    id: 'ces',
    name: { fr: 'Score d’effort client (CES)', en: 'Customer effort score (CES)' },
    definition: {
      fr: 'Mesure de la peine qu’a eue un client à obtenir ce qu’il voulait.',
      en: 'How hard it was for a customer to get what they wanted.',
    },
    confusedWith: {
      fr: 'Le CSAT, qui demande s’il est satisfait et non si ce fut facile.',
      en: 'CSAT, which asks whether they are satisfied, not whether it was easy.',
    },
  },
  {
    id: 'margin_of_error',
    name: { fr: 'Marge d’erreur', en: 'Margin of error' },
    definition: {
      fr: 'L’écart que le hasard d’un échantillon peut donner à un résultat ; elle rétrécit quand les réponses augmentent.',
      en: 'How far chance in a sample may move a result; it narrows as answers increase.',
    },
    confusedWith: {
      fr: 'Une faute de calcul.',
      en: 'A mistake in the calculation.',
    },
  },
];
