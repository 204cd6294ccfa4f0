import type { Bilingual } from '../domain/bilingual.ts';

/** A word of the trade that is not a metric of its own. A metric's card can stand wherever a term is shown. */
export type Term = {
  readonly id: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly confusedWith: Bilingual;
};

/** The terms beside the metrics; metrics are defined on their own cards. */
export const glossary: readonly Term[] = [
  {
    id: 'rfm',
    name: { fr: 'RFM', en: 'RFM' },
    definition: {
      fr: 'Classement des clients selon trois notes : récence du dernier achat, fréquence des achats, montant dépensé.',
      en: 'Customers sorted by three scores: how recent the last purchase is, how often they buy, how much they spend.',
    },
    confusedWith: {
      fr: 'Une prédiction : la RFM décrit le passé et ne dit pas la probabilité d’un prochain achat.',
      en: 'A prediction: RFM describes the past and gives no probability of a next purchase.',
    },
  },
  {
    id: 'churn',
    name: { fr: 'Attrition (churn)', en: 'Churn' },
    definition: {
      fr: 'Le départ des clients : une résiliation pour un abonnement, un silence anormalement long pour des commandes.',
      en: 'Customers leaving: a cancellation for a subscription, an unusually long silence for orders.',
    },
    confusedWith: {
      fr: 'L’inactivité passagère : un client plus lent que d’autres n’est pas perdu tant que son silence reste dans son rythme.',
      en: 'A passing lull: a slower customer is not lost while the silence fits their own rhythm.',
    },
  },
  {
    id: 'cohort',
    name: { fr: 'Cohorte', en: 'Cohort' },
    definition: {
      fr: 'Les clients arrivés pendant la même période, suivis ensemble dans le temps.',
      en: 'Customers who arrived in the same period, followed together over time.',
    },
    confusedWith: {
      fr: 'Un segment : on reste toujours dans sa cohorte, alors qu’on change de segment.',
      en: 'A segment: one stays in a cohort for ever, but moves between segments.',
    },
  },
  {
    id: 'qbr',
    name: { fr: 'Revue trimestrielle (QBR)', en: 'Quarterly business review (QBR)' },
    definition: {
      fr: 'Rendez-vous trimestriel avec un client : résultats obtenus, objectifs du trimestre suivant, points à régler.',
      en: 'A quarterly meeting with a customer: results so far, goals for the next quarter, issues to settle.',
    },
    confusedWith: {
      fr: 'Un rendez-vous commercial : on y parle d’abord des résultats du client.',
      en: 'A sales meeting: the customer’s own results come first.',
    },
  },
  {
    id: 'advocacy',
    name: { fr: 'Recommandation active', en: 'Advocacy' },
    definition: {
      fr: 'Des clients qui parlent de vous de leur plein gré : avis, parrainage, témoignage.',
      en: 'Customers who speak up for you of their own accord: reviews, referrals, testimonials.',
    },
    confusedWith: {
      fr: 'Un bon NPS : dire qu’on recommanderait n’est pas encore recommander.',
      en: 'A good NPS: saying one would recommend is not yet recommending.',
    },
  },
  {
    id: 'breakage',
    name: { fr: 'Points non utilisés (breakage)', en: 'Breakage' },
    definition: {
      fr: 'Part de la valeur distribuée en points qui ne sera jamais utilisée.',
      en: 'Share of the value issued in points that will never be used.',
    },
    confusedWith: {
      fr: 'Un gain : beaucoup de points oubliés signalent surtout un programme sans attrait.',
      en: 'A profit: many forgotten points mostly reveal a programme that does not appeal.',
    },
  },
  {
    id: 'p_alive',
    name: { fr: 'Probabilité d’être encore client', en: 'Probability of being alive' },
    definition: {
      fr: 'Chance, estimée par un modèle, qu’un client silencieux achète encore un jour, d’après son rythme et son silence.',
      en: 'A model’s estimate of the chance that a silent customer will ever buy again, from their rhythm and their silence.',
    },
    confusedWith: {
      fr: 'La probabilité d’acheter ce mois-ci, bien plus faible pour un client lent.',
      en: 'The probability of buying this month, far lower for a slow customer.',
    },
  },
];
