import type { Bilingual } from '../domain/bilingual.ts';
import type { QuestionId } from '../domain/question.ts';

/** The questions whose answer changes the route, as they are put to the user. */
export const questions: Readonly<Record<QuestionId, Bilingual>> = {
  industry: {
    fr: 'Dans quel secteur êtes-vous : logiciel (SaaS), abonnement grand public, e-commerce ou commerce physique ?',
    en: 'Which industry are you in: software (SaaS), consumer subscription, e-commerce or retail?',
  },
  'churn-period': {
    fr: 'Ce taux d’attrition est-il mensuel ou annuel ?',
    en: 'Is that churn rate monthly or yearly?',
  },
  'churn-phase': {
    fr: 'Ces départs ont-ils surtout lieu dans les trois premiers mois, plus tard, ou les deux ?',
    en: 'Do these customers leave mostly in their first three months, later, or both?',
  },
  'ltv-cause': {
    fr: 'Est-ce le panier qui baisse, la durée de vie des clients, ou les deux ?',
    en: 'Is the basket falling, the customers’ lifetime, or both?',
  },
  'confirm-reading': {
    fr: 'Ai-je bien compris ?',
    en: 'Did I understand you rightly?',
  },
};
