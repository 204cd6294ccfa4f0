import type { PlaybookFact } from '../playbook-fact.ts';

/** Starting well, and the messages of the life cycle. */
export const onboardingFacts: readonly PlaybookFact[] = [
  {
    id: 'onboarding-programme',
    playbook: 'onboarding',
    text: {
      fr: 'Traitez les 30 à 60 premiers jours comme un programme à part, avec son responsable et ses mesures.',
      en: 'Treat the first 30 to 60 days as a programme of their own, with an owner and its own measures.',
    },
    source: 'framework',
  },
  {
    id: 'onboarding-sprint',
    playbook: 'onboarding',
    text: {
      fr: 'Guidez les 7 premiers jours : accès immédiat, et un résultat concret dès le deuxième jour.',
      en: 'Guide the first 7 days: access at once, and a concrete win by the second day.',
    },
    source: 'framework',
  },
  {
    id: 'onboarding-tasks',
    playbook: 'onboarding',
    text: {
      fr: 'Trois tâches mènent au premier achat, chacune en moins de 5 minutes, progression visible et petits badges à l’appui.',
      en: 'Three tasks lead to the first purchase, each under 5 minutes, with progress shown and small badges.',
    },
    source: 'framework',
  },
  {
    id: 'onboarding-blockers',
    playbook: 'onboarding',
    text: {
      fr: 'Repérez chaque blocage sous 48 h et demandez un avis après chaque tâche.',
      en: 'Find every blocker within 48 hours and ask for feedback after each task.',
    },
    source: 'framework',
  },
  {
    id: 'onboarding-early-actions',
    playbook: 'onboarding',
    text: {
      fr: 'Cherchez les trois premiers gestes, environ, qui vont avec une rétention durable, puis amenez-y chaque nouveau client.',
      en: 'Look for the early actions, about three, that go with later retention, then lead every newcomer to them.',
    },
    source: 'framework',
  },
  {
    id: 'lifecycle-triggers',
    playbook: 'lifecycle',
    text: {
      fr: 'Cinq moments déclenchent un message : l’accueil, l’après-achat, le réassort, la réactivation, le parrainage.',
      en: 'Five moments trigger a message: onboarding, post-purchase, replenishment, reactivation, referral.',
    },
    source: 'framework',
  },
  {
    id: 'lifecycle-intent-first',
    playbook: 'lifecycle',
    text: {
      fr: 'Personnalisez d’abord selon l’intention et l’étape du client ; l’habillage vient ensuite.',
      en: 'Personalise by intent and stage first; the creative comes after.',
    },
    source: 'framework',
  },
  {
    id: 'lifecycle-first-gains',
    playbook: 'lifecycle',
    text: {
      fr: 'Les premiers gains viennent le plus souvent d’un parcours plus simple et d’un envoi au bon moment.',
      en: 'First gains usually come from less friction and better timing.',
    },
    source: 'framework',
  },
];
