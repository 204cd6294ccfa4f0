import type { AgentId } from '../domain/agent-id.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

/** Who a specialist is: their field, what they are called for, and what they know how to do. */
export type AgentCard = {
  readonly id: AgentId;
  readonly name: Bilingual;
  readonly scope: Bilingual;
  readonly calledFor: Bilingual;
  readonly expertise: Bilingual;
  readonly source: Provenance;
};

/** The four specialists, in the order that breaks ties. */
export const agentCards: readonly AgentCard[] = [
  {
    id: 'lifecycle-management',
    name: { fr: 'Cycle de vie', en: 'Lifecycle' },
    scope: {
      fr: 'Le cycle de vie du client, de l’arrivée au retour.',
      en: 'The customer’s life cycle, from arrival to return.',
    },
    calledFor: { fr: 'accueil, engagement, réactivation', en: 'onboarding, engagement, reactivation' },
    expertise: {
      fr: 'carte du parcours, moments décisifs, séquences de messages',
      en: 'journey maps, key moments, message sequences',
    },
    source: 'framework',
  },
  {
    id: 'loyalty-programs',
    name: { fr: 'Fidélité', en: 'Loyalty' },
    scope: { fr: 'Les programmes de fidélité.', en: 'Loyalty programmes.' },
    calledFor: { fr: 'points, statuts, récompenses, ludification', en: 'points, tiers, rewards, gamification' },
    expertise: {
      fr: 'économie du programme, mécaniques, retour sur investissement',
      en: 'programme economics, mechanics, return on investment',
    },
    source: 'framework',
  },
  {
    id: 'churn-prevention',
    name: { fr: 'Prévention des départs', en: 'Churn prevention' },
    scope: { fr: 'L’attrition.', en: 'Churn.' },
    calledFor: { fr: 'signes de désengagement, interventions', en: 'signs of disengagement, interventions' },
    expertise: {
      fr: 'score de risque, interventions de rétention',
      en: 'risk scoring, retention playbooks',
    },
    source: 'framework',
  },
  {
    id: 'customer-success',
    name: { fr: 'Succès client', en: 'Customer success' },
    scope: { fr: 'Le succès et la satisfaction des clients.', en: 'Customers’ success and satisfaction.' },
    calledFor: { fr: 'accompagnement, NPS, satisfaction', en: 'guidance, NPS, satisfaction' },
    expertise: {
      fr: 'score de santé, revues trimestrielles, ambassadeurs',
      en: 'health scores, quarterly business reviews, advocacy',
    },
    source: 'framework',
  },
];
