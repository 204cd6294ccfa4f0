import type { AuditItem } from '../audit-item.ts';

/** What data exist and can be reached. */
export const dataItems: readonly AuditItem[] = [
  {
    id: 'customer-data-access',
    area: 'data',
    text: {
      fr: 'Accès à la base clients : un identifiant stable par client, exportable',
      en: 'Access to the customer base: one stable identifier per customer, exportable',
    },
    unlocks: {
      fr: 'le nombre de clients, et le lien entre toutes les autres sources',
      en: 'the number of customers, and the link between all other sources',
    },
  },
  {
    id: 'transaction-history',
    area: 'data',
    text: {
      fr: 'Historique des commandes : client, date et montant, sur 12 mois au moins',
      en: 'Order history: customer, date and amount, over at least 12 months',
    },
    unlocks: {
      fr: 'le taux de réachat, la fréquence, le panier, les cohortes et la segmentation RFM',
      en: 'repeat purchase rate, frequency, basket, cohorts and RFM segments',
    },
  },
  {
    id: 'product-events',
    area: 'data',
    text: {
      fr: 'Événements d’usage du produit, datés et rattachés à un client',
      en: 'Product usage events, dated and tied to a customer',
    },
    unlocks: {
      fr: 'l’activation, le délai jusqu’à la valeur, le score de santé et les baisses d’usage',
      en: 'activation, time to value, the health score and drops in usage',
    },
  },
  {
    id: 'helpdesk-data',
    area: 'data',
    text: {
      fr: 'Demandes au support : date, motif et client',
      en: 'Support requests: date, reason and customer',
    },
    unlocks: {
      fr: 'les motifs qui précèdent les départs et l’alerte sur les pics de demandes',
      en: 'the reasons that come before customers leave, and the alert on spikes in requests',
    },
  },
  {
    id: 'nps-csat-history',
    area: 'data',
    text: {
      fr: 'Historique des réponses NPS ou CSAT, avec leur date et le client',
      en: 'History of NPS or CSAT responses, with date and customer',
    },
    unlocks: {
      fr: 'la tendance de la satisfaction et son lien avec la rétention',
      en: 'the satisfaction trend and its link with retention',
    },
  },
  {
    id: 'rfm-computable',
    area: 'data',
    text: {
      fr: 'Segmentation RFM : date, nombre et montant des achats de chaque client',
      en: 'RFM segments: date, number and amount of every customer’s purchases',
    },
    unlocks: {
      fr: 'les dix segments, leur part du chiffre d’affaires et une action pour chacun',
      en: 'the ten segments, their share of revenue and an action for each',
    },
  },
];
