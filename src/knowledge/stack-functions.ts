import type { Bilingual } from '../domain/bilingual.ts';

/** The functions of a retention stack; a tool may cover several of them. */
export type StackFunction = 'crm' | 'email' | 'loyalty' | 'nps' | 'analytics' | 'cdp' | 'helpdesk' | 'data';

/** Each function with what it is for, in the order of the tier tables. */
export const stackFunctions: readonly {
  readonly id: StackFunction;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
}[] = [
  {
    id: 'crm',
    name: { fr: 'CRM', en: 'CRM' },
    purpose: {
      fr: 'la fiche de chaque client et l’historique des échanges',
      en: 'each customer’s record and the history of contacts',
    },
  },
  {
    id: 'email',
    name: { fr: 'E-mail et automatisation', en: 'Email and automation' },
    purpose: { fr: 'les messages déclenchés au bon moment', en: 'messages triggered at the right moment' },
  },
  {
    id: 'loyalty',
    name: { fr: 'Fidélité', en: 'Loyalty' },
    purpose: { fr: 'points, statuts et récompenses', en: 'points, tiers and rewards' },
  },
  {
    id: 'nps',
    name: { fr: 'Satisfaction et succès client', en: 'Satisfaction and customer success' },
    purpose: {
      fr: 'enquêtes NPS et CSAT, santé des comptes',
      en: 'NPS and CSAT surveys, account health',
    },
  },
  {
    id: 'analytics',
    name: { fr: 'Analyse', en: 'Analytics' },
    purpose: { fr: 'usage, parcours et cohortes', en: 'usage, journeys and cohorts' },
  },
  {
    id: 'cdp',
    name: { fr: 'Plateforme de données clients', en: 'Customer data platform' },
    purpose: {
      fr: 'un client, un identifiant, des segments à jour partout',
      en: 'one customer, one identity, segments up to date everywhere',
    },
  },
  {
    id: 'helpdesk',
    name: { fr: 'Support', en: 'Helpdesk' },
    purpose: {
      fr: 'demandes, délais de réponse, motifs récurrents',
      en: 'requests, response times, recurring reasons',
    },
  },
  {
    id: 'data',
    name: { fr: 'Entrepôt de données', en: 'Data warehouse' },
    purpose: {
      fr: 'l’historique complet, pour les modèles et les tableaux de bord',
      en: 'the full history, for models and dashboards',
    },
  },
];
