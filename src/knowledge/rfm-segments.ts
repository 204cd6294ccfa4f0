import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { SegmentId } from '../domain/segment.ts';

/** One of the ten RFM segments: who they are, what to do for them, through which channels, and how much of the budget they deserve. */
export type RfmSegment = {
  readonly id: SegmentId;
  readonly name: Bilingual;
  readonly who: Bilingual;
  readonly action: Bilingual;
  readonly channels: Bilingual;
  readonly budgetPriority: Bilingual;
  readonly source: Provenance;
};

/** The ten segments, in the order every table shows them. */
export const rfmSegments: readonly RfmSegment[] = [
  {
    id: 'champions',
    name: { fr: 'Champions', en: 'Champions' },
    who: {
      fr: 'Achètent souvent, beaucoup, et sont venus récemment.',
      en: 'Buy often, spend a lot and came back recently.',
    },
    action: {
      fr: 'Réserver des avantages exclusifs : accès en avant-première, attentions VIP, contact personnel.',
      en: 'Reserve exclusive benefits for them: early access, VIP attention, a personal contact.',
    },
    channels: { fr: 'e-mail, SMS, contact personnel', en: 'email, SMS, personal contact' },
    budgetPriority: { fr: 'moyenne (déjà fidèles)', en: 'medium (already loyal)' },
    source: 'framework',
  },
  {
    id: 'loyaux',
    name: { fr: 'Loyaux', en: 'Loyal' },
    who: { fr: 'Reviennent régulièrement et restent engagés.', en: 'Come back regularly and stay engaged.' },
    action: {
      fr: 'Proposer la gamme supérieure ou complémentaire, et le programme de fidélité s’il existe.',
      en: 'Offer the next range up or a natural add-on, and the loyalty programme if there is one.',
    },
    channels: { fr: 'e-mail, application', en: 'email, app' },
    budgetPriority: { fr: 'moyenne', en: 'medium' },
    source: 'framework',
  },
  {
    id: 'potentiels',
    name: { fr: 'Potentiels', en: 'Potential loyals' },
    who: {
      fr: 'Viennent souvent et récemment, pour de petits montants.',
      en: 'Come often and recently, for small totals.',
    },
    action: {
      fr: 'Agrandir le panier ou déclencher la commande suivante : lots, compléments, seuil de livraison offerte.',
      en: 'Grow the basket or bring the next order forward: bundles, add-ons, a free-delivery threshold.',
    },
    channels: { fr: 'e-mail, reciblage publicitaire', en: 'email, retargeting' },
    budgetPriority: { fr: 'élevée', en: 'high' },
    source: 'framework',
  },
  {
    id: 'nouveaux',
    name: { fr: 'Nouveaux', en: 'New' },
    who: { fr: 'Viennent de faire leur premier achat.', en: 'Have just made their first purchase.' },
    action: {
      fr: 'Accueillir, aider à réussir le premier usage, puis amener au deuxième achat.',
      en: 'Welcome them, make the first use a success, then lead to a second purchase.',
    },
    channels: { fr: 'e-mail, messages dans le produit', en: 'email, in-app messages' },
    budgetPriority: { fr: 'très élevée', en: 'very high' },
    source: 'framework',
  },
  {
    id: 'prometteurs',
    name: { fr: 'Prometteurs', en: 'Promising' },
    who: {
      fr: 'Ont acheté récemment, avec un bon panier, mais rarement.',
      en: 'Bought recently, with a good basket, but only now and then.',
    },
    action: {
      fr: 'Créer l’habitude : conseils d’usage, rendez-vous réguliers, raison de revenir ce mois-ci.',
      en: 'Build a habit: usage tips, a regular occasion, a reason to come back this month.',
    },
    channels: { fr: 'e-mail, notifications', en: 'email, push notifications' },
    budgetPriority: { fr: 'élevée', en: 'high' },
    source: 'framework',
  },
  {
    id: 'a-cultiver',
    name: { fr: 'À cultiver', en: 'Needs nurturing' },
    who: { fr: 'Commencent à espacer leurs achats.', en: 'Are starting to leave longer gaps between purchases.' },
    action: {
      fr: 'Reprendre contact en douceur : nouveautés, contenu utile, sans remise d’emblée.',
      en: 'Get back in touch gently: what is new, something useful, no discount up front.',
    },
    channels: { fr: 'e-mail', en: 'email' },
    budgetPriority: { fr: 'moyenne', en: 'medium' },
    source: 'framework',
  },
  {
    id: 'a-risque',
    name: { fr: 'À risque', en: 'At risk' },
    who: {
      fr: 'Étaient de bons clients et n’achètent plus.',
      en: 'Were good customers and have stopped buying.',
    },
    action: {
      fr: 'Reconquérir sans attendre : comprendre ce qui a changé, puis offre personnelle limitée dans le temps.',
      en: 'Win them back now: find out what changed, then a personal offer with an end date.',
    },
    channels: { fr: 'e-mail, SMS, appel', en: 'email, SMS, phone call' },
    budgetPriority: { fr: 'très élevée', en: 'very high' },
    source: 'framework',
  },
  {
    id: 'dormants',
    name: { fr: 'Dormants', en: 'Dormant' },
    who: {
      fr: 'Silencieux depuis longtemps, dépense passée moyenne.',
      en: 'Silent for a long time, average past spend.',
    },
    action: {
      fr: 'Tenter une seule réactivation, avec une offre, puis s’en tenir là.',
      en: 'Try one reactivation with an offer, then leave it there.',
    },
    channels: { fr: 'e-mail, un seul envoi', en: 'email, one attempt' },
    budgetPriority: { fr: 'faible', en: 'low' },
    source: 'framework',
  },
  {
    id: 'hibernants',
    name: { fr: 'Hibernants', en: 'Hibernating' },
    who: {
      fr: 'Silencieux depuis longtemps, dépense passée modeste.',
      en: 'Silent for a long time, modest past spend.',
    },
    action: {
      fr: 'Une dernière chance, ou le retrait des listes actives.',
      en: 'One last chance, or take them off the active lists.',
    },
    channels: { fr: 'e-mail', en: 'email' },
    budgetPriority: { fr: 'très faible', en: 'very low' },
    source: 'framework',
  },
  {
    id: 'perdus',
    name: { fr: 'Perdus', en: 'Lost' },
    who: { fr: 'Plus d’activité, passé très modeste.', en: 'No activity left, and a very small past.' },
    action: {
      fr: 'Archiver, ou supprimer les données devenues inutiles.',
      en: 'Archive, or delete data that no longer serves a purpose.',
    },
    channels: { fr: 'aucun', en: 'none' },
    budgetPriority: { fr: 'nulle', en: 'none' },
    source: 'framework',
  },
];
