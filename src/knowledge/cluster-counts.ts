import type { Bilingual } from '../domain/bilingual.ts';

/** How many segments a team can work with. `mostTeam` and `mostEmployees`: null when there is no upper end. */
export type ClusterCount = {
  readonly k: 3 | 4 | 5;
  readonly mostTeam: number | null;
  readonly mostEmployees: number | null;
  readonly suits: Bilingual;
  readonly asks: Bilingual;
};

/** Source: framework; its ranges overlap at 3 and 5 people, cut as here. From the smallest to the largest. */
export const clusterCounts: readonly ClusterCount[] = [
  {
    k: 3,
    mostTeam: 2,
    mostEmployees: 49,
    suits: {
      fr: 'une équipe de 1 ou 2 personnes, ou une entreprise de moins de 50 salariés',
      en: 'a team of 1 or 2 people, or a company under 50 employees',
    },
    asks: {
      fr: 'trois messages à tenir à jour, sans outil particulier',
      en: 'three messages to keep up, no special tool',
    },
  },
  {
    k: 4,
    mostTeam: 4,
    mostEmployees: 250,
    suits: {
      fr: 'une équipe de 3 ou 4 personnes, ou une entreprise de 50 à 250 salariés',
      en: 'a team of 3 or 4 people, or a company of 50 to 250 employees',
    },
    asks: {
      fr: 'quatre messages, et un découpage si un segment est trop grand',
      en: 'four messages, and a split when a segment is too large',
    },
  },
  {
    k: 5,
    mostTeam: null,
    mostEmployees: null,
    suits: {
      fr: 'une équipe d’au moins 5 personnes, un CRM outillé et plus de 250 salariés',
      en: 'a team of 5 or more people, CRM tooling and over 250 employees',
    },
    asks: {
      fr: 'cinq messages et un CRM qui met chaque client dans son segment',
      en: 'five messages and a CRM that keeps each customer in the right segment',
    },
  },
];
