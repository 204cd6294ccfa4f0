import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

/** A watch on the dashboard: what sets it off, in words (the numbers are in `defaults`), and what to do then. */
export type AlertRule = {
  readonly id: string;
  readonly name: Bilingual;
  readonly trigger: Bilingual;
  readonly action: Bilingual;
  readonly source: Provenance;
};

/** The three alerts of the document: the situations and answers are the framework's, the triggers are conventions. */
export const alertRules: readonly AlertRule[] = [
  {
    id: 'churn-spike',
    name: { fr: 'Pic d’attrition', en: 'Churn spike' },
    trigger: {
      fr: 'attrition du mois au-dessus de la moyenne des 6 mois précédents de plus de deux écarts types, ou au-dessus du double de son niveau habituel, et au-delà de ce que le hasard explique',
      en: 'the month’s churn above the mean of the previous 6 months by more than two standard deviations, or above twice its usual level, and beyond what chance explains',
    },
    action: { fr: 'Prévenir la direction immédiatement.', en: 'Alert management at once.' },
    source: 'convention',
  },
  {
    id: 'nps-drop',
    name: { fr: 'Recul du NPS', en: 'NPS drop' },
    trigger: {
      fr: 'NPS sous la borne basse de l’intervalle de la mesure précédente',
      en: 'NPS below the lower bound of the previous measure’s interval',
    },
    action: {
      fr: 'Chercher la cause : lire les commentaires, appeler les détracteurs.',
      en: 'Find the root cause: read the comments, call the detractors.',
    },
    source: 'convention',
  },
  {
    id: 'at-risk-share',
    name: { fr: 'Trop de clients à risque', en: 'Too many customers at risk' },
    trigger: {
      fr: 'À risque et Dormants : plus de 30 % de la base à la première revue, puis plus de 5 points au-dessus de la revue précédente',
      en: 'At risk and Dormant: more than 30% of the base at the first review, then more than 5 points above the last one',
    },
    action: { fr: 'Lancer une campagne de reconquête.', en: 'Launch a win-back campaign.' },
    source: 'convention',
  },
];
