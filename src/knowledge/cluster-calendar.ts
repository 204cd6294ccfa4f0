import type { Bilingual } from '../domain/bilingual.ts';

type Phase = {
  readonly id: string;
  readonly when: Bilingual;
  readonly name: Bilingual;
  readonly tasks: readonly Bilingual[];
};

/** The year in four phases. Source: framework. */
export const clusterPhases: readonly Phase[] = [
  {
    id: 'set-up',
    when: { fr: 'Mois 1 à 3', en: 'Months 1 to 3' },
    name: { fr: 'Mise en place', en: 'Set-up' },
    tasks: [
      { fr: 'mettre le segment de chaque client dans le CRM', en: 'put each customer’s segment in the CRM' },
      { fr: 'former les équipes aux profils', en: 'train the teams on the profiles' },
      { fr: 'écrire une campagne type par segment', en: 'write one typical campaign per segment' },
      { fr: 'ouvrir le tableau de bord des indicateurs', en: 'open the dashboard of indicators' },
    ],
  },
  {
    id: 'activation',
    when: { fr: 'Mois 4 à 6', en: 'Months 4 to 6' },
    name: { fr: 'Activation', en: 'Activation' },
    tasks: [
      { fr: 'ouvrir le programme réservé au premier segment', en: 'open the programme reserved for the first segment' },
      {
        fr: 'lancer les offres haut de gamme et les parcours en ligne',
        en: 'launch premium offers and online journeys',
      },
      { fr: 'réduire ce que coûte le dernier segment', en: 'cut what the last segment costs' },
    ],
  },
  {
    id: 'optimisation',
    when: { fr: 'Mois 7 à 9', en: 'Months 7 to 9' },
    name: { fr: 'Optimisation', en: 'Optimisation' },
    tasks: [
      {
        fr: 'lire les premiers résultats contre les groupes témoins',
        en: 'read the first results against control groups',
      },
      { fr: 'tester deux versions par message', en: 'test two versions of each message' },
      { fr: 'compter les clients passés au segment supérieur', en: 'count the customers moved to the segment above' },
    ],
  },
  {
    id: 'consolidation',
    when: { fr: 'Mois 10 à 12', en: 'Months 10 to 12' },
    name: { fr: 'Consolidation', en: 'Consolidation' },
    tasks: [
      { fr: 'bilan de l’année et rentabilité par segment', en: 'yearly review and return per segment' },
      { fr: 'refaire la segmentation sur les nouvelles données', en: 'make the segments again on the new data' },
      { fr: 'écrire le plan suivant', en: 'write the next plan' },
    ],
  },
];

/** The first weeks. Source: framework. */
export const clusterFirstWeeks: readonly { readonly when: Bilingual; readonly task: Bilingual }[] = [
  {
    when: { fr: 'Semaine 1', en: 'Week 1' },
    task: {
      fr: 'choisir le nombre de segments et leurs responsables',
      en: 'choose the number of segments and their owners',
    },
  },
  {
    when: { fr: 'Semaines 2 et 3', en: 'Weeks 2 and 3' },
    task: { fr: 'segments dans le CRM', en: 'segments in the CRM' },
  },
  {
    when: { fr: 'Semaine 4', en: 'Week 4' },
    task: { fr: 'étendre les gains rapides qui ont marché', en: 'extend the quick wins that worked' },
  },
  {
    when: { fr: 'Mois 2', en: 'Month 2' },
    task: { fr: 'première revue des indicateurs', en: 'first review of the indicators' },
  },
  { when: { fr: 'Mois 3', en: 'Month 3' }, task: { fr: 'tous les segments animés', en: 'all the segments in use' } },
];
