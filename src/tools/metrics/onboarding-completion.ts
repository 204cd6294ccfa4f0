import { defineCountRate } from '../define-count-rate.ts';

/** Onboarding completion: the share of newcomers who finished every step. Confused with activation, which looks at value and not at steps. Minimum data: one newcomer. */
export default defineCountRate({
  name: 'onboarding_completion',
  whole: 'newcomers',
  part: 'onboarded',
  description: {
    fr: 'Part des nouveaux venus qui ont terminé toutes les étapes de l’accueil. Terminer les étapes n’est pas encore obtenir de la valeur : voir `activation_rate`.',
    en: 'Share of newcomers who finished every onboarding step. Finishing the steps is not yet getting value: see `activation_rate`.',
  },
  example: { whole: 400, part: 220, interval: { low: 0.501001, high: 0.598048 } },
});
