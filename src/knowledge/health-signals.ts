import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

/** A sign that something is going wrong: how to read it, what to do, who does it and how fast (0 days = the same day). */
export type HealthSignal = {
  readonly id: string;
  readonly name: Bilingual;
  readonly readsAs: Bilingual;
  readonly intervention: Bilingual;
  readonly owner: Bilingual;
  readonly threshold: Bilingual;
  readonly respondWithinDays: number;
  readonly source: Provenance;
};

/** The seven signals; their thresholds and delays are defaults. */
export const healthSignals: readonly HealthSignal[] = [
  {
    id: 'onboarding-drop',
    name: { fr: 'Accueil moins souvent mené à terme', en: 'Onboarding completion falls' },
    readsAs: { fr: 'l’adoption est lente', en: 'adoption is slow' },
    intervention: {
      fr: 'Rappels courts, vidéos brèves, contact régulier.',
      en: 'Short nudges, brief videos, regular contact.',
    },
    owner: { fr: 'équipe d’accueil', en: 'onboarding team' },
    threshold: {
      fr: '10 points de moins que les 4 semaines précédentes, écart significatif',
      en: '10 points below the previous 4 weeks, significant',
    },
    respondWithinDays: 2,
    source: 'convention',
  },
  {
    id: 'usage-drop',
    name: { fr: 'Usage en baisse', en: 'Usage falls' },
    readsAs: { fr: 'l’engagement faiblit', en: 'engagement is weakening' },
    intervention: {
      fr: 'Tutoriels guidés et messages personnels liés à ce qui n’est plus utilisé.',
      en: 'Guided tutorials and personal prompts about what is no longer used.',
    },
    owner: { fr: 'équipe produit', en: 'product team' },
    threshold: {
      fr: '30 % de moins que la médiane des 8 dernières semaines du client',
      en: '30% below the customer’s own 8-week median',
    },
    respondWithinDays: 7,
    source: 'convention',
  },
  {
    id: 'support-spike',
    name: { fr: 'Pic de demandes', en: 'Support spike' },
    readsAs: { fr: 'les clients rencontrent un problème', en: 'customers are running into trouble' },
    intervention: {
      fr: 'Revoir les délais de réponse, compléter l’aide en ligne, ouvrir une aide en direct.',
      en: 'Tune response times, complete the help pages, open live help.',
    },
    owner: { fr: 'support', en: 'support' },
    threshold: { fr: 'plus du double de la semaine médiane', en: 'more than twice the median week' },
    respondWithinDays: 1,
    source: 'convention',
  },
  {
    id: 'price-confusion',
    name: { fr: 'Prix mal compris', en: 'Price confusion' },
    readsAs: { fr: 'les coûts ne sont pas clairs', en: 'costs are unclear' },
    intervention: {
      fr: 'Détailler la facture et expliquer le changement.',
      en: 'Break the bill down and explain the change.',
    },
    owner: { fr: 'facturation et communication', en: 'billing and communication' },
    threshold: {
      fr: 'après un changement, plus du double de questions sur les prix ou une dépense en hausse de 50 %',
      en: 'after a change, more than twice the price questions or spend up by 50%',
    },
    respondWithinDays: 2,
    source: 'convention',
  },
  {
    id: 'channel-friction',
    name: { fr: 'Écart entre canaux', en: 'Channel friction' },
    readsAs: {
      fr: 'l’expérience change d’un canal à l’autre',
      en: 'the experience differs from one channel to another',
    },
    intervention: {
      fr: 'Tenir un seul discours partout et accélérer le relais entre équipes.',
      en: 'Keep one message everywhere and speed up escalation between teams.',
    },
    owner: { fr: 'opérations', en: 'operations' },
    threshold: {
      fr: 'plus de 10 points d’écart de rétention entre canaux, significatif',
      en: 'retention gap of more than 10 points between channels, significant',
    },
    respondWithinDays: 14,
    source: 'convention',
  },
  {
    id: 'information-gap',
    name: { fr: 'Information manquante', en: 'Information gap' },
    readsAs: {
      fr: 'la même question revient pendant l’accueil',
      en: 'the same question keeps coming back during onboarding',
    },
    intervention: {
      fr: 'Écrire la réponse et la placer avant la question.',
      en: 'Write the answer and put it before the question.',
    },
    owner: { fr: 'équipe d’accueil', en: 'onboarding team' },
    threshold: { fr: 'au moins 5 % des nouveaux venus', en: 'at least 5% of newcomers' },
    respondWithinDays: 14,
    source: 'convention',
  },
  {
    id: 'service-event',
    name: { fr: 'Événement de service', en: 'Service event' },
    readsAs: {
      fr: 'la cause est extérieure au client : panne, changement de fonction, pic de charge',
      en: 'the cause lies outside the customer: outage, feature change, load peak',
    },
    intervention: {
      fr: 'Prévenir les clients et suivre la cohorte touchée.',
      en: 'Tell customers and watch the cohort affected.',
    },
    owner: { fr: 'équipe produit', en: 'product team' },
    threshold: { fr: 'dès le premier', en: 'any occurrence' },
    respondWithinDays: 0,
    source: 'convention',
  },
];

/** How the signals are looked after: a person looks even when no alert fired. */
export const healthRhythm: Bilingual = {
  fr: 'Signaux observés chaque jour, revus chaque semaine, mis à l’épreuve chaque trimestre ; quelqu’un regarde même quand aucune alerte n’a sonné.',
  en: 'Signals watched daily, reviewed weekly, rehearsed quarterly; someone looks even when no alert has fired.',
};
