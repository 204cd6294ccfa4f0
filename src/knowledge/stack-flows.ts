import type { Bilingual } from '../domain/bilingual.ts';
import type { StackFunction } from './stack-functions.ts';

/** A place data leaves or reaches; `product` and `billing` are the business's own systems. */
export type StackNode = StackFunction | 'product' | 'billing';

/** A flow that must exist between two parts of the stack, and what it carries. */
export type StackFlow = {
  readonly id: string;
  readonly from: StackNode;
  readonly to: StackNode;
  readonly carries: Bilingual;
};

/** The flows to check; the customer data platform is the hub that feeds CRM, email and analytics. */
export const stackFlows: readonly StackFlow[] = [
  {
    id: 'product-to-cdp',
    from: 'product',
    to: 'cdp',
    carries: { fr: 'l’usage du produit, événement par événement', en: 'product usage, event by event' },
  },
  {
    id: 'billing-to-crm',
    from: 'billing',
    to: 'crm',
    carries: {
      fr: 'l’état des paiements, le revenu récurrent et les changements d’offre',
      en: 'payment status, recurring revenue and plan changes',
    },
  },
  {
    id: 'helpdesk-to-crm',
    from: 'helpdesk',
    to: 'crm',
    carries: {
      fr: 'les demandes au support et la satisfaction après réponse',
      en: 'support requests and satisfaction after the reply',
    },
  },
  {
    id: 'survey-to-cdp',
    from: 'nps',
    to: 'cdp',
    carries: { fr: 'les notes NPS et CSAT de chaque client', en: 'each customer’s NPS and CSAT scores' },
  },
  {
    id: 'cdp-to-email',
    from: 'cdp',
    to: 'email',
    carries: { fr: 'les segments, tenus à jour', en: 'segments, kept up to date' },
  },
  {
    id: 'analytics-to-cdp',
    from: 'analytics',
    to: 'cdp',
    carries: { fr: 'les cohortes repérées dans les parcours', en: 'the cohorts found in customer journeys' },
  },
];
