import type { MetricDefinition } from '../metric-definition.ts';

/** How newcomers start. */
export const activationDefinitions: readonly MetricDefinition[] = [
  {
    id: 'activation_rate',
    name: { fr: 'Taux d’activation', en: 'Activation rate' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des nouveaux venus qui vivent le premier moment utile du produit.',
      en: 'Share of newcomers who reach the product’s first moment of real value.',
    },
    formula: {
      fr: 'nouveaux ayant atteint l’événement de valeur dans le délai fixé / nouveaux',
      en: 'newcomers who reached the value event within the set time / newcomers',
    },
    confusedWith: {
      fr: 'L’inscription ou la première connexion, qui ne prouvent aucun usage.',
      en: 'Signing up or logging in once, which prove no use at all.',
    },
    source: 'framework',
  },
  {
    id: 'time_to_value',
    name: { fr: 'Délai jusqu’à la valeur', en: 'Time to value' },
    unit: 'days',
    better: 'down',
    definition: {
      fr: 'Nombre médian de jours entre l’arrivée et le premier moment utile.',
      en: 'Median days from arrival to the first moment of real value.',
    },
    formula: {
      fr: 'médiane des jours entre l’arrivée et l’événement de valeur',
      en: 'median of the days between arrival and the value event',
    },
    confusedWith: {
      fr: 'La durée de l’accueil : on peut en finir les étapes sans avoir rien obtenu.',
      en: 'The length of onboarding: one can finish every step and have gained nothing.',
    },
    source: 'framework',
  },
  {
    id: 'trial_to_paid',
    name: { fr: 'Conversion des essais', en: 'Trial-to-paid conversion' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des essais terminés qui deviennent payants.',
      en: 'Share of finished trials that turn into paid plans.',
    },
    formula: {
      fr: 'essais devenus payants / essais arrivés à leur terme',
      en: 'trials that became paid / trials that reached their end',
    },
    confusedWith: {
      fr: 'La conversion des visiteurs en essais ; et un taux qui compte des essais encore en cours.',
      en: 'Visitor-to-trial conversion; and a rate that counts trials still running.',
    },
    source: 'framework',
  },
  {
    id: 'onboarding_completion',
    name: { fr: 'Accueil mené à terme', en: 'Onboarding completion' },
    unit: 'share',
    better: 'up',
    definition: {
      fr: 'Part des nouveaux venus qui vont au bout des étapes d’accueil.',
      en: 'Share of newcomers who finish the onboarding steps.',
    },
    formula: {
      fr: 'nouveaux ayant terminé toutes les étapes / nouveaux',
      en: 'newcomers who finished every step / newcomers',
    },
    confusedWith: {
      fr: 'L’activation : finir les étapes n’est pas encore tirer parti du produit.',
      en: 'Activation: finishing the steps is not yet getting value.',
    },
    source: 'framework',
  },
];
