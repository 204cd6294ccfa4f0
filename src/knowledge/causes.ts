import type { Bilingual } from '../domain/bilingual.ts';
import type { CauseId } from '../domain/cause.ts';
import type { Provenance } from '../domain/provenance.ts';

/** A cause as a reader meets it. `marketing: false`: its owner deals with it, and no campaign is proposed for it. */
export type CauseCard = {
  readonly id: CauseId;
  readonly name: Bilingual;
  /** What to do about it first. */
  readonly remedy: Bilingual;
  readonly owner: Bilingual;
  readonly marketing: boolean;
  readonly source: Provenance;
};

const crm: Bilingual = { fr: 'Responsable CRM', en: 'CRM manager' };

/** In the order in which they are looked for: the innocent ones first. */
export const causes: readonly CauseCard[] = [
  {
    id: 'too-little-data',
    name: { fr: 'Trop peu de données', en: 'Too little data' },
    remedy: {
      fr: 'Compléter l’historique avant de conclure.',
      en: 'Complete the history before concluding.',
    },
    owner: crm,
    marketing: false,
    source: 'convention',
  },
  {
    id: 'season',
    name: { fr: 'Une saison marquée', en: 'A strong season' },
    remedy: {
      fr: 'Comparer chaque mois au même mois de l’an dernier ; caler les relances sur la saison.',
      en: 'Compare each month with the same month last year; time reminders with the season.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
  {
    id: 'whale',
    name: { fr: 'Un très gros client parti', en: 'A very large customer gone' },
    remedy: {
      fr: 'Appeler ce client ; suivre le reste de la base à part.',
      en: 'Call that customer; follow the rest of the base apart.',
    },
    owner: { fr: 'Direction', en: 'Management' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'acquisition-cohort',
    name: { fr: 'Une acquisition mal ciblée', en: 'The wrong customers acquired' },
    remedy: {
      fr: 'Arrêter ou recibler cette source ; ne pas relancer ceux qui ne reviendront pas.',
      en: 'Stop or retarget that source; do not chase those who will not come back.',
    },
    owner: { fr: 'Responsable acquisition', en: 'Acquisition manager' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'price',
    name: { fr: 'Une hausse de prix', en: 'A price rise' },
    remedy: {
      fr: 'Revoir les articles augmentés avec la direction : aucune campagne ne compense un prix jugé trop haut.',
      en: 'Review the dearer articles with management: no campaign makes up for a price found too high.',
    },
    owner: { fr: 'Direction commerciale', en: 'Head of sales' },
    marketing: false,
    source: 'convention',
  },
  {
    id: 'delivery',
    name: { fr: 'Des livraisons en retard', en: 'Late deliveries' },
    remedy: {
      fr: 'Rétablir les délais avec le transporteur, prévenir les clients touchés ; relancer ensuite seulement.',
      en: 'Restore delivery times with the carrier, tell the customers affected; only then send reminders.',
    },
    owner: { fr: 'Responsable logistique', en: 'Logistics manager' },
    marketing: false,
    source: 'convention',
  },
  {
    id: 'product',
    name: { fr: 'Un défaut du produit', en: 'A product fault' },
    remedy: { fr: 'Corriger le défaut avant de relancer.', en: 'Fix the fault before sending reminders.' },
    owner: { fr: 'Responsable produit', en: 'Product manager' },
    marketing: false,
    source: 'convention',
  },
  {
    id: 'returns',
    name: { fr: 'Trop de retours', en: 'Too many returns' },
    remedy: {
      fr: 'Chercher l’article ou la promesse en cause ; donner à ceux qui ont rendu une raison de revenir.',
      en: 'Find the article or the promise at fault; give those who returned something a reason to come back.',
    },
    owner: { fr: 'Responsable produit', en: 'Product manager' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'satisfaction',
    name: { fr: 'Des clients mécontents', en: 'Unhappy customers' },
    remedy: {
      fr: 'Rappeler les détracteurs sous 48 h et traiter le motif le plus fréquent.',
      en: 'Call detractors back within 48 hours and deal with the most frequent reason.',
    },
    owner: { fr: 'Responsable succès client', en: 'Customer success manager' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'discount-dependence',
    name: { fr: 'Une dépendance aux remises', en: 'Dependence on discounts' },
    remedy: {
      fr: 'Réserver les remises aux segments qu’elles décident, vérifiées par un groupe témoin.',
      en: 'Keep discounts for the segments they sway, checked with a control group.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
  {
    id: 'programme-cost',
    name: { fr: 'Un programme de fidélité trop coûteux', en: 'A loyalty programme that costs too much' },
    remedy: {
      fr: 'Revoir les récompenses : services et accès plutôt que remises.',
      en: 'Review the rewards: services and access rather than discounts.',
    },
    owner: { fr: 'Responsable fidélité', en: 'Loyalty manager' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'vip-lapse',
    name: { fr: 'Les meilleurs clients se taisent', en: 'The best customers fall silent' },
    remedy: {
      fr: 'Contacter chacun en personne avant toute campagne.',
      en: 'Contact each of them in person before any campaign.',
    },
    owner: { fr: 'Direction commerciale', en: 'Head of sales' },
    marketing: true,
    source: 'convention',
  },
  {
    id: 'growth-hiding-churn',
    name: { fr: 'Une croissance qui cache des départs', en: 'Growth that hides losses' },
    remedy: {
      fr: 'Suivre la rétention de chaque cohorte plutôt que le total ; ralentir l’acquisition le temps de réparer.',
      en: 'Follow each cohort’s retention rather than the total; slow acquisition down while repairing.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
  {
    id: 'onboarding',
    name: { fr: 'Des nouveaux clients qui ne reviennent pas', en: 'Newcomers who do not come back' },
    remedy: {
      fr: 'Refaire le parcours des 30 premiers jours.',
      en: 'Rebuild the first 30 days.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
  {
    id: 'lifetime',
    name: { fr: 'Des clients établis qui partent plus tôt', en: 'Established customers leaving earlier' },
    remedy: {
      fr: 'Intervenir dès qu’un client dépasse son propre rythme.',
      en: 'Step in as soon as a customer is late on their own rhythm.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
  {
    id: 'basket',
    name: { fr: 'Un panier qui baisse', en: 'A shrinking basket' },
    remedy: {
      fr: 'Travailler le panier suivant : lots, paliers, compléments.',
      en: 'Work on the next basket: bundles, thresholds, add-ons.',
    },
    owner: crm,
    marketing: true,
    source: 'convention',
  },
];
