import type { Bilingual } from '../domain/bilingual.ts';

/** A domain that does what this product only prepares: it receives a brief. */
export type NeighbouringDomain = {
  readonly id: string;
  readonly name: Bilingual;
  readonly owns: Bilingual;
};

/** The seven domains work is handed over to. */
export const neighbouringDomains: readonly NeighbouringDomain[] = [
  {
    id: 'analytics',
    name: { fr: 'Données', en: 'Data' },
    owns: { fr: 'cohortes, segmentation, tableaux de bord', en: 'cohorts, segmentation, dashboards' },
  },
  {
    id: 'acquisition/email-marketing',
    name: { fr: 'E-mail marketing', en: 'Email marketing' },
    owns: {
      fr: 'exécution des séquences de rétention et de reconquête',
      en: 'running the retention and win-back sequences',
    },
  },
  {
    id: 'content',
    name: { fr: 'Contenu', en: 'Content' },
    owns: {
      fr: 'newsletter VIP, contenus exclusifs, études de cas',
      en: 'VIP newsletter, exclusive content, case studies',
    },
  },
  {
    id: 'automation',
    name: { fr: 'Automatisation', en: 'Automation' },
    owns: {
      fr: 'mise en place des alertes de départ et des séquences de cycle de vie',
      en: 'setting up churn triggers and lifecycle sequences',
    },
  },
  {
    id: 'strategie',
    name: { fr: 'Stratégie', en: 'Strategy' },
    owns: {
      fr: 'accord entre les objectifs de rétention et ceux de l’entreprise',
      en: 'aligning retention goals with those of the business',
    },
  },
  {
    id: 'performance',
    name: { fr: 'Optimisation', en: 'Optimisation' },
    owns: { fr: 'tests sur l’accueil, personnalisation', en: 'onboarding tests, personalisation' },
  },
  {
    id: 'social-strategy',
    name: { fr: 'Communauté', en: 'Community' },
    owns: {
      fr: 'animation de la communauté, contenus des clients, ambassadeurs',
      en: 'community engagement, customers’ own content, advocacy',
    },
  },
];

/** What a hand-over brief contains, in order. */
export const handoverParts: readonly { readonly id: string; readonly name: Bilingual }[] = [
  { id: 'goal', name: { fr: 'Objectif', en: 'Goal' } },
  { id: 'audience', name: { fr: 'Public', en: 'Audience' } },
  { id: 'figures', name: { fr: 'Chiffres', en: 'Figures' } },
  { id: 'constraints', name: { fr: 'Contraintes', en: 'Constraints' } },
  { id: 'deadline', name: { fr: 'Échéance', en: 'Deadline' } },
];
