import type { Term } from '../term.ts';

/** Loyalty, advocacy and what is done for customers. */
export const programmeTerms: readonly Term[] = [
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
    id: 'loyalty_programme',
    name: { fr: 'Programme de fidélité', en: 'Loyalty programme' },
    definition: {
      fr: 'Un avantage promis à qui revient : points, statuts, accès, services.',
      en: 'A benefit promised to those who return: points, tiers, access, services.',
    },
    confusedWith: {
      fr: 'Une promotion permanente, qui récompense l’achat et non le retour.',
      en: 'A permanent promotion, which rewards the purchase rather than the return.',
    },
  },
  {
    id: 'tier',
    name: { fr: 'Palier', en: 'Tier' },
    definition: {
      fr: 'Un niveau de statut d’un programme, atteint par les achats ou les points, avec ses propres avantages.',
      en: 'A status level of a programme, reached through purchases or points, with its own benefits.',
    },
    confusedWith: {
      fr: 'Un segment, que le client ne voit pas.',
      en: 'A segment, which the customer never sees.',
    },
  },
  {
    id: 'referral',
    name: { fr: 'Parrainage', en: 'Referral' },
    definition: {
      fr: 'Un client en amène un autre, le plus souvent contre un avantage pour les deux.',
      en: 'One customer brings in another, mostly for a reward to both.',
    },
    confusedWith: {
      fr: 'Le bouche-à-oreille spontané, que l’on ne suit pas par un lien ou un code.',
      en: 'Spontaneous word of mouth, which no link or code tracks.',
    },
  },
  {
    id: 'gamification',
    name: { fr: 'Ludification (gamification)', en: 'Gamification' },
    definition: {
      fr: 'Des ressorts du jeu, tels que défis, badges et progression, mis au service d’une habitude utile au client.',
      en: 'Devices borrowed from games, such as challenges, badges and progress, put to work for a habit useful to the customer.',
    },
    confusedWith: {
      fr: 'Des points : sans défi ni progrès, ce n’est qu’une remise.',
      en: 'Points: without challenge or progress they are a mere discount.',
    },
  },
  {
    id: 'playbook',
    name: { fr: 'Fiche d’intervention (playbook)', en: 'Playbook' },
    definition: {
      fr: 'Ce que fait l’équipe quand un signal se déclenche : qui, quoi, dans quel délai, avec quel message.',
      en: 'What the team does when a signal fires: who, what, how soon, with which message.',
    },
    confusedWith: {
      fr: 'Une automatisation, qui exécute sans jugement.',
      en: 'An automation, which runs without judgement.',
    },
  },
  {
    id: 'cdp',
    name: { fr: 'Plateforme de données clients (CDP)', en: 'Customer data platform (CDP)' },
    definition: {
      fr: 'Un outil qui réunit sous une même identité ce que chaque canal sait d’un client, et le redonne aux autres outils.',
      en: 'A tool that gathers under one identity what each channel knows of a customer, and gives it back to the other tools.',
    },
    confusedWith: {
      fr: 'Le CRM, où l’équipe gère ses échanges avec les clients.',
      en: 'A CRM, where the team manages its dealings with customers.',
    },
  },
  {
    id: 'crm',
    name: { fr: 'Gestion de la relation client (CRM)', en: 'Customer relationship management (CRM)' },
    definition: {
      fr: 'L’outil et la pratique qui gardent l’historique de chaque client et organisent les échanges avec lui.',
      en: 'The tool and the practice that keep each customer’s history and organise dealings with them.',
    },
    confusedWith: {
      fr: 'L’envoi d’e-mails : c’est un usage du CRM parmi d’autres.',
      en: 'Sending emails, which is one use of a CRM among others.',
    },
  },
  {
    id: 'look_alike',
    name: { fr: 'Audience similaire', en: 'Look-alike audience' },
    definition: {
      fr: 'Des inconnus qu’une régie choisit parce qu’ils ressemblent à vos meilleurs clients.',
      en: 'Strangers whom an advertising platform picks because they resemble your best customers.',
    },
    confusedWith: {
      fr: 'Le reciblage, qui s’adresse à des gens déjà venus.',
      en: 'Retargeting, which speaks to people who have already come.',
    },
  },
  {
    id: 'first_party_data',
    name: { fr: 'Données propriétaires', en: 'First-party data' },
    definition: {
      fr: 'Ce que vos clients vous confient ou font chez vous, recueilli par vous et avec leur accord.',
      en: 'What customers tell you or do with you, collected by you and with their consent.',
    },
    confusedWith: {
      fr: 'Les données achetées à un tiers.',
      en: 'Data bought from a third party.',
    },
  },
];
