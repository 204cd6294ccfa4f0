import type { PlaybookFact } from '../playbook-fact.ts';

/** Testing before rolling out, and choosing what comes first. */
export const pilotFacts: readonly PlaybookFact[] = [
  {
    id: 'pilot-scope',
    playbook: 'pilots',
    text: {
      fr: 'Un essai pilote porte sur une gamme, une cohorte ou un pays, avec une seule hypothèse, pendant 4 à 6 semaines (8 au plus).',
      en: 'A pilot takes one range, cohort or country and one hypothesis, for 4 to 6 weeks (8 at most).',
    },
    source: 'framework',
  },
  {
    id: 'pilot-control-group',
    playbook: 'pilots',
    text: {
      fr: 'Gardez un groupe témoin et comptez les commandes et la marge en plus. Il révèle aussi les segments qui auraient acheté de toute façon.',
      en: 'Keep a control group and count the extra orders and margin. It also shows which segments would have bought anyway.',
    },
    source: 'framework',
  },
  {
    id: 'pilot-scale',
    playbook: 'pilots',
    text: {
      fr: 'Étendez ensuite sur 6 à 12 mois.',
      en: 'Then scale over 6 to 12 months.',
    },
    source: 'framework',
  },
  {
    id: 'priority-value-risk',
    playbook: 'priorities',
    text: {
      fr: 'Classez les actions par valeur en jeu et par risque de perte.',
      en: 'Rank actions by the value at stake and the risk of losing it.',
    },
    source: 'framework',
  },
  {
    id: 'priority-cut-results',
    playbook: 'priorities',
    text: {
      fr: 'Lisez chaque résultat par canal, catégorie, lieu et premier panier.',
      en: 'Read every result by channel, category, place and first basket.',
    },
    source: 'framework',
  },
  {
    id: 'priority-pressure',
    playbook: 'priorities',
    text: {
      fr: 'Le consentement d’abord ; puis un plafond de messages, tous canaux confondus.',
      en: 'Consent first; then a cap on messages across all channels.',
    },
    source: 'framework',
  },
];
