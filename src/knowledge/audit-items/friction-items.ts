import type { AuditItem } from '../audit-item.ts';

/** What is known of the difficulties customers meet. */
export const frictionItems: readonly AuditItem[] = [
  {
    id: 'journey-analysis',
    area: 'friction',
    text: {
      fr: 'Parcours client analysé, de la première visite au réachat',
      en: 'Customer journey analysed, from first visit to second purchase',
    },
    unlocks: {
      fr: 'les étapes à simplifier avant d’investir dans une campagne',
      en: 'the steps to simplify before paying for a campaign',
    },
  },
  {
    id: 'churn-moments',
    area: 'friction',
    text: {
      fr: 'Moments de départ repérés : premiers jours, renouvellement, incident',
      en: 'Moments when customers leave identified: first days, renewal, incident',
    },
    unlocks: {
      fr: 'des interventions placées avant le départ plutôt qu’après',
      en: 'interventions that come before customers leave rather than after',
    },
  },
  {
    id: 'recurring-tickets',
    area: 'friction',
    text: { fr: 'Demandes récurrentes au support recensées', en: 'Recurring support requests listed' },
    unlocks: {
      fr: 'les corrections de produit ou d’information qui évitent le plus de contacts',
      en: 'the product or information fixes that prevent most contacts',
    },
  },
  {
    id: 'customer-feedback',
    area: 'friction',
    text: {
      fr: 'Avis clients et commentaires d’enquête lus et classés',
      en: 'Reviews and survey comments read and sorted',
    },
    unlocks: {
      fr: 'les thèmes de mécontentement, comptés et datés',
      en: 'the themes of dissatisfaction, counted and dated',
    },
  },
  {
    id: 'exit-surveys',
    area: 'friction',
    text: { fr: 'Motif demandé à chaque client qui part', en: 'Every departing customer asked why' },
    unlocks: {
      fr: 'la répartition des départs par motif et une action corrective pour chacun',
      en: 'the split of lost customers by reason, with a corrective action for each',
    },
  },
];
