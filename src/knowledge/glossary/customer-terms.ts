import type { Term } from '../term.ts';

/** Who customers are to you, and how they come and go. */
export const customerTerms: readonly Term[] = [
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
    id: 'segment',
    name: { fr: 'Segment', en: 'Segment' },
    definition: {
      fr: 'Des clients qui se ressemblent aujourd’hui par leur comportement ou leur valeur, et que l’on traite de la même façon.',
      en: 'Customers alike today in behaviour or value, who are treated the same way.',
    },
    confusedWith: {
      fr: 'Une cohorte : on change de segment, jamais de cohorte.',
      en: 'A cohort: customers move between segments, never between cohorts.',
    },
  },
  {
    id: 'lifecycle',
    name: { fr: 'Cycle de vie client', en: 'Customer lifecycle' },
    definition: {
      fr: 'Les étapes d’un client avec vous : arrivée, premier résultat, habitude, fidélité, parfois silence et retour.',
      en: 'The stages of a customer with you: arrival, first result, habit, loyalty, sometimes silence and return.',
    },
    confusedWith: {
      fr: 'Le tunnel d’achat, qui s’arrête à la première vente.',
      en: 'The sales funnel, which stops at the first sale.',
    },
  },
  {
    id: 'onboarding',
    name: { fr: 'Accueil des nouveaux clients (onboarding)', en: 'Onboarding' },
    definition: {
      fr: 'Ce qui mène un nouveau client de son arrivée à son premier résultat, le plus vite possible.',
      en: 'Everything that takes a new customer from arrival to a first result, as fast as possible.',
    },
    confusedWith: {
      fr: 'Une visite guidée : l’accueil est fini quand le client a obtenu quelque chose, pas quand il a tout vu.',
      en: 'A product tour: onboarding ends when the customer has got something, not when they have seen everything.',
    },
  },
  {
    id: 'activation',
    name: { fr: 'Activation', en: 'Activation' },
    definition: {
      fr: 'Le moment où un nouveau client fait ce qui lui donne de la valeur pour la première fois.',
      en: 'The moment when a new customer first does the thing that brings them value.',
    },
    confusedWith: {
      fr: 'L’inscription : un compte créé n’est pas encore un client activé.',
      en: 'Sign-up: an account created is not yet an activated customer.',
    },
  },
  {
    id: 'aha_moment',
    name: { fr: 'Déclic (aha moment)', en: 'Aha moment' },
    definition: {
      fr: 'L’instant où un nouveau client comprend à quoi vous lui servez ; on le repère aux premiers gestes de ceux qui restent.',
      en: 'The instant when a new customer sees what you are for; it shows in the early actions of those who stay.',
    },
    confusedWith: {
      fr: 'La fin de l’accueil, qui est une étape que vous avez fixée et non un effet sur le client.',
      en: 'The end of onboarding, which is a step you set rather than an effect on the customer.',
    },
  },
  {
    id: 'dormant',
    name: { fr: 'Client dormant', en: 'Dormant customer' },
    definition: {
      fr: 'Un client dont le silence est bien plus long que son rythme habituel, mais qu’un message peut encore ramener.',
      en: 'A customer silent far longer than their usual rhythm, whom a message may still bring back.',
    },
    confusedWith: {
      fr: 'Un client perdu, dont le silence dépasse la limite fixée.',
      en: 'A lost customer, whose silence has passed the limit set.',
    },
  },
  {
    id: 'win_back',
    name: { fr: 'Reconquête (win-back)', en: 'Win-back' },
    definition: {
      fr: 'Faire revenir un client parti ou longtemps silencieux, par une suite limitée de contacts.',
      en: 'Bringing back a customer who left or has long been silent, with a limited series of contacts.',
    },
    confusedWith: {
      fr: 'La réactivation d’un client qui ralentit : lui n’est pas encore parti.',
      en: 'Re-engaging a customer who is slowing down, who has not left yet.',
    },
  },
  {
    id: 'involuntary_churn',
    name: { fr: 'Attrition involontaire', en: 'Involuntary churn' },
    definition: {
      fr: 'Les départs que personne n’a décidés : carte expirée, paiement refusé.',
      en: 'Departures nobody decided on: an expired card, a failed payment.',
    },
    confusedWith: {
      fr: 'L’attrition volontaire, qui appelle une autre réponse qu’une relance de paiement.',
      en: 'Voluntary churn, which calls for something other than a payment reminder.',
    },
  },
  {
    id: 'negative_churn',
    name: { fr: 'Attrition négative', en: 'Negative churn' },
    definition: {
      fr: 'Quand l’expansion des clients qui restent dépasse le revenu de ceux qui partent : le NRR passe au-dessus de 100 %.',
      en: 'When the expansion of those who stay exceeds the revenue of those who leave: NRR goes above 100%.',
    },
    confusedWith: {
      fr: 'Zéro départ : des clients peuvent partir en nombre sous une attrition négative.',
      en: 'No departures: many customers may be leaving under negative churn.',
    },
  },
  {
    id: 'persona',
    name: { fr: 'Persona', en: 'Persona' },
    definition: {
      fr: 'Portrait type d’un groupe de clients, tiré de leurs comportements réels.',
      en: 'A typical portrait of a group of customers, drawn from how they really behave.',
    },
    confusedWith: {
      fr: 'Un segment, qui se compte et se cible ; un persona se raconte.',
      en: 'A segment, which is counted and targeted; a persona is told.',
    },
  },
  {
    id: 'customer_success',
    name: { fr: 'Succès client', en: 'Customer success' },
    definition: {
      fr: 'L’équipe qui veille à ce que chaque client obtienne le résultat pour lequel il paie, avant qu’il ne se plaigne.',
      en: 'The team that sees to it that each customer gets the result they pay for, before they complain.',
    },
    confusedWith: {
      fr: 'Le support, qui répond quand le client appelle.',
      en: 'Support, which answers when the customer calls.',
    },
  },
  {
    id: 'portfolio',
    name: { fr: 'Portefeuille clients', en: 'Customer portfolio' },
    definition: {
      fr: 'Les comptes d’une équipe commerciale, rangés selon leur récence, leur fréquence et leur montant pour savoir qui appeler d’abord.',
      en: 'A sales team’s accounts, arranged by recency, frequency and amount to know whom to call first.',
    },
    confusedWith: {
      fr: 'Une liste de prospects : un portefeuille ne contient que des clients.',
      en: 'A prospect list: a portfolio holds customers only.',
    },
  },
];
