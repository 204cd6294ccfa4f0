import type { PlaybookFact } from '../playbook-fact.ts';

/** Rewarding loyalty and making customers succeed. */
export const loyaltyFacts: readonly PlaybookFact[] = [
  {
    id: 'loyalty-beyond-discount',
    playbook: 'loyalty',
    text: {
      fr: 'Le statut, l’accès et les services fidélisent mieux que les remises seules.',
      en: 'Status, access and services keep customers better than discounts alone.',
    },
    source: 'framework',
  },
  {
    id: 'success-journey',
    playbook: 'success',
    text: {
      fr: 'Dessinez le parcours d’après-vente avant de fixer le rythme des contacts.',
      en: 'Map the post-sale journey before setting the rhythm of contacts.',
    },
    source: 'framework',
  },
  {
    id: 'success-rhythm',
    playbook: 'success',
    text: {
      fr: 'Un contact chaque mois ; chaque trimestre, une revue avec le client et un examen approfondi du compte.',
      en: 'A contact every month; every quarter, a review with the customer and a deep look at the account.',
    },
    source: 'framework',
  },
  {
    id: 'success-aim',
    playbook: 'success',
    text: {
      fr: 'Objectif habituel : 20 à 30 % de valeur à long terme en plus en 12 mois.',
      en: 'Usual aim: 20 to 30% more long-term value within 12 months.',
    },
    source: 'framework',
  },
];
