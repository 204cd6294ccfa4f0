import type { AuditItem } from '../audit-item.ts';

/** What is already done for customers. */
export const programmeItems: readonly AuditItem[] = [
  {
    id: 'loyalty-programme',
    area: 'programmes',
    text: {
      fr: 'Programme de fidélité : son type, ses mécaniques, ses membres',
      en: 'Loyalty programme: its type, its mechanics, its members',
    },
    unlocks: {
      fr: 'le calcul de ce qu’il coûte et rapporte, et le choix de le lancer, de le réparer ou de l’arrêter',
      en: 'what it costs and earns, and whether to launch, repair or stop it',
    },
  },
  {
    id: 'structured-onboarding',
    area: 'programmes',
    text: {
      fr: 'Accueil structuré des nouveaux clients, étape par étape',
      en: 'Structured onboarding of new customers, step by step',
    },
    unlocks: {
      fr: 'la mesure de chaque étape et la correction de celle qui perd le plus de clients',
      en: 'measuring each step and fixing the one that loses most customers',
    },
  },
  {
    id: 'retention-emails',
    area: 'programmes',
    text: {
      fr: 'E-mails de rétention en place : après achat, réassort, réactivation',
      en: 'Retention emails running: post-purchase, replenishment, reactivation',
    },
    unlocks: {
      fr: 'des gains rapides sur le moment d’envoi, sans nouvel outil',
      en: 'quick gains from better timing, with no new tool',
    },
  },
  {
    id: 'referral-programme',
    area: 'programmes',
    text: { fr: 'Programme de parrainage', en: 'Referral programme' },
    unlocks: {
      fr: 'le taux de parrainage et la valeur des clients parrainés',
      en: 'the referral rate and the value of referred customers',
    },
  },
  {
    id: 'segmentation-in-use',
    area: 'programmes',
    text: {
      fr: 'Segmentation réellement utilisée dans les campagnes',
      en: 'Segmentation actually used in campaigns',
    },
    unlocks: {
      fr: 'des actions par segment applicables dès la première semaine',
      en: 'actions per segment that can start in the first week',
    },
  },
  {
    id: 'cs-team',
    area: 'programmes',
    text: {
      fr: 'Équipe ou personne chargée du succès client',
      en: 'A team or person in charge of customer success',
    },
    unlocks: {
      fr: 'un responsable pour chaque action et des revues régulières des comptes',
      en: 'an owner for each action and regular account reviews',
    },
  },
];
