import type { Bilingual } from '../domain/bilingual.ts';
import type { EscalationId } from '../domain/escalation.ts';
import type { Provenance } from '../domain/provenance.ts';
import { escalationLimits as limit } from './escalation-limits.ts';

/** A situation that no campaign can treat: what it is, when it fires (strictly above its limits), why, and who does what. */
export type EscalationRule = {
  readonly id: EscalationId;
  readonly name: Bilingual;
  readonly threshold: Bilingual;
  readonly why: Bilingual;
  readonly action: Bilingual;
  /** By fact name; every value is a strict limit. */
  readonly limits: Readonly<Record<string, number>>;
  readonly source: Provenance;
};

/** The six situations, in the order they are shown. */
export const escalationRules: readonly EscalationRule[] = [
  {
    id: 'vip-at-risk',
    name: { fr: 'Client VIP sur le départ', en: 'VIP customer at risk' },
    threshold: {
      fr: 'risque de départ supérieur à 70 sur 100 et valeur vie supérieure à 10 000 €',
      en: 'churn score above 70 out of 100 and lifetime value above €10,000',
    },
    why: {
      fr: 'Un seul départ de cette taille pèse sur les comptes de l’année.',
      en: 'One loss of this size shows in the year’s accounts.',
    },
    action: {
      fr: 'Faire appeler le client par le dirigeant ou le fondateur.',
      en: 'Have the CEO or founder call the customer in person.',
    },
    limits: { vipChurnScore: limit.vipChurnScore, vipLtv: limit.vipLtv },
    source: 'framework',
  },
  {
    id: 'nps-collapse',
    name: { fr: 'Chute du NPS', en: 'NPS collapse' },
    threshold: { fr: 'plus de 20 points perdus en un mois', en: 'more than 20 points lost in one month' },
    why: {
      fr: 'Une chute aussi rapide signale souvent une crise déjà en cours.',
      en: 'A fall this fast often means a crisis is already under way.',
    },
    action: {
      fr: 'Réunir une cellule de crise et lire les commentaires le jour même.',
      en: 'Call a crisis meeting and read the comments the same day.',
    },
    limits: { npsDrop: limit.npsDrop },
    source: 'framework',
  },
  {
    id: 'mass-churn',
    name: { fr: 'Départs en masse', en: 'Mass churn' },
    threshold: {
      fr: 'plus de deux fois l’attrition mensuelle habituelle',
      en: 'more than twice the usual monthly churn',
    },
    why: {
      fr: 'Une hausse aussi brutale a le plus souvent une cause commune, à trouver avant toute campagne.',
      en: 'So sharp a rise usually has one common cause, to be found before any campaign.',
    },
    action: {
      fr: 'Suspendre l’acquisition et consacrer l’équipe à la rétention jusqu’au retour à la normale.',
      en: 'Pause acquisition and put the team on retention until the rate is back to normal.',
    },
    limits: { churnTimesBaseline: limit.churnTimesBaseline },
    source: 'framework',
  },
  {
    id: 'viral-complaint',
    name: { fr: 'Plainte virale', en: 'Viral complaint' },
    threshold: {
      fr: 'plainte publique vue plus de 1 000 fois ou reprise par un média',
      en: 'public complaint seen more than 1,000 times or picked up by the media',
    },
    why: {
      fr: 'La réputation se joue dans les premières heures.',
      en: 'Reputation is decided in the first hours.',
    },
    action: {
      fr: 'Confier la réponse à la direction et aux relations presse, qui parlent d’une seule voix.',
      en: 'Hand the reply to management and PR, who speak with one voice.',
    },
    limits: { publicViews: limit.publicViews },
    source: 'framework',
  },
  {
    id: 'refunds',
    name: { fr: 'Remboursements anormaux', en: 'Unusual refunds' },
    threshold: {
      fr: 'plus de 5 000 € ou plus de 10 demandes par jour',
      en: 'more than €5,000 or more than 10 requests a day',
    },
    why: {
      fr: 'Le risque est d’abord financier ; il peut aussi cacher un défaut de produit ou une fraude.',
      en: 'The risk is financial first; it may also hide a faulty product or fraud.',
    },
    action: {
      fr: 'Faire valider les remboursements par la direction.',
      en: 'Have management approve the refunds.',
    },
    limits: { refundAmount: limit.refundAmount, refundsPerDay: limit.refundsPerDay },
    source: 'framework',
  },
  {
    id: 'critical-bug',
    name: { fr: 'Panne grave', en: 'Critical bug' },
    threshold: {
      fr: 'plusieurs clients signalent la même panne bloquante (trois ou plus)',
      en: 'several customers report the same blocking fault (three or more)',
    },
    why: {
      fr: 'Le produit ne rend plus le service : aucune relance ne le compensera.',
      en: 'The product no longer does its job: no message will make up for that.',
    },
    action: {
      fr: 'Alerter immédiatement l’équipe technique et prévenir les clients touchés.',
      en: 'Alert the technical team at once and tell the customers affected.',
    },
    limits: { bugReports: limit.bugReports },
    source: 'framework',
  },
];
