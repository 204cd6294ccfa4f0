import type { PlaybookFact } from '../playbook-fact.ts';

/** Bringing silent customers back. */
export const winBackFacts: readonly PlaybookFact[] = [
  {
    id: 'win-back-who',
    playbook: 'win-back',
    text: {
      fr: 'Visez les clients silencieux depuis 60 à 120 jours, ou depuis trop longtemps pour leur propre rythme quand il est connu. Au-delà, les chances baissent.',
      en: 'Aim at customers silent for 60 to 120 days, or for too long by their own rhythm when it is known. Beyond that the odds fall.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-order',
    playbook: 'win-back',
    text: {
      fr: 'Commencez par ceux qui ont le plus dépensé ; s’il y a un contrat, son état décide du prochain contact.',
      en: 'Start with those who spent most; where there is a contract, its status decides the next contact.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-touches',
    playbook: 'win-back',
    text: {
      fr: 'Quatre prises de contact : e-mail, message dans le produit, reciblage, puis un court appel pour les clients de grande valeur.',
      en: 'Four touches: email, in-app message, retargeting, then a short call for high-value customers.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-offers',
    playbook: 'win-back',
    text: {
      fr: 'Graduez les offres selon la valeur du client et limitez-les dans le temps ; en B2B, un essai adossé au contrat. Renouvelez-les chaque mois.',
      en: 'Set offers by customer value, with an end date; in B2B, a pilot backed by the contract. Change them every month.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-response',
    playbook: 'win-back',
    text: {
      fr: 'Une reconquête ciblée obtient 2 à 4 fois la réponse d’un envoi général, et 20 à 40 % de réactivations en plus dans les meilleurs segments.',
      en: 'A targeted win-back draws 2 to 4 times the response of a general mailing, and 20 to 40% more reactivations in the best segments.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-review',
    playbook: 'win-back',
    text: {
      fr: 'Faites le point à 2, 4 et 6 semaines. Chaque jour : réactivations, taux de réouverture, dépense par client réactivé, contrats renouvelés, motifs recueillis par une courte enquête.',
      en: 'Review at 2, 4 and 6 weeks. Every day: activations, reopen rate, spend per reactivated customer, contracts renewed, reasons from a short survey.',
    },
    source: 'framework',
  },
  {
    id: 'win-back-after-return',
    playbook: 'win-back',
    text: {
      fr: 'Après un produit retourné, donnez une raison de revenir.',
      en: 'After a returned product, give a reason to come back.',
    },
    source: 'framework',
  },
];
