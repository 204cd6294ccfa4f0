import type { AuditItem } from '../audit-item.ts';

/** What is known of others. */
export const benchmarkingItems: readonly AuditItem[] = [
  {
    id: 'industry-benchmarks',
    area: 'benchmarking',
    text: {
      fr: 'Références du secteur connues, à définition égale',
      en: 'Industry benchmarks known, on the same definitions',
    },
    unlocks: {
      fr: 'des objectifs réalistes, fixés par segment',
      en: 'realistic targets, set per segment',
    },
  },
  {
    id: 'competitor-programmes',
    area: 'benchmarking',
    text: {
      fr: 'Programmes de fidélité et d’accueil des concurrents étudiés',
      en: 'Competitors’ loyalty and onboarding programmes studied',
    },
    unlocks: {
      fr: 'un programme qui se distingue au lieu d’imiter',
      en: 'a programme that stands out instead of copying',
    },
  },
  {
    id: 'best-practices',
    area: 'benchmarking',
    text: {
      fr: 'Bonnes pratiques du métier recensées, avec ce qui a déjà été essayé',
      en: 'Good practice of the trade listed, with what has already been tried',
    },
    unlocks: {
      fr: 'un plan qui ne repropose pas ce qui a déjà échoué',
      en: 'a plan that does not repeat what already failed',
    },
  },
];
