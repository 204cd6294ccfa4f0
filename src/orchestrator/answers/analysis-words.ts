import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';

/** What a breakdown is called, and the column it needs when the tools cannot work it out themselves. */
export const breakdownNames: Readonly<Record<string, Bilingual>> = {
  channel: { fr: 'canal', en: 'channel' },
  category: { fr: 'catégorie', en: 'category' },
  place: { fr: 'lieu', en: 'place' },
  first_basket: { fr: 'premier panier', en: 'first basket' },
  cohort: { fr: 'cohorte', en: 'cohort' },
  segment: { fr: 'segment RFM', en: 'RFM segment' },
  plan: { fr: 'offre', en: 'plan' },
  reason: { fr: 'motif', en: 'reason' },
  device: { fr: 'appareil', en: 'device' },
  week: { fr: 'semaine', en: 'week' },
  month: { fr: 'mois', en: 'month' },
  quarter: { fr: 'trimestre', en: 'quarter' },
  year: { fr: 'année', en: 'year' },
};

/** The files that hold what a metric is read from. */
export const fileNeeds: Readonly<Partial<Record<KindId, Bilingual>>> = {
  orders: { fr: 'les commandes (client, date, montant)', en: 'orders (customer, date, amount)' },
  subscriptions: {
    fr: 'les abonnements (client, début, fin, montant mensuel)',
    en: 'subscriptions (customer, start, end, monthly amount)',
  },
  surveys: { fr: 'les réponses aux enquêtes (client, date, note)', en: 'survey answers (customer, date, score)' },
  events: { fr: 'les événements d’usage (client, date, événement)', en: 'usage events (customer, date, event)' },
  cancellations: { fr: 'les résiliations (client, date, motif)', en: 'cancellations (customer, date, reason)' },
  loyalty_members: {
    fr: 'les membres du programme (client, date d’adhésion)',
    en: 'programme members (customer, joining date)',
  },
  loyalty_movements: {
    fr: 'les mouvements de points (client, date, points)',
    en: 'movements of points (customer, date, points)',
  },
  referrals: { fr: 'les parrainages (parrain, filleul, date)', en: 'referrals (referrer, referred, date)' },
};

export const chartNames: Readonly<Record<string, Bilingual>> = {
  line: { fr: 'courbe', en: 'line chart' },
  bar: { fr: 'barres', en: 'bar chart' },
  pie: { fr: 'camembert', en: 'pie chart' },
  heatmap: { fr: 'carte de chaleur', en: 'heatmap' },
  table: { fr: 'tableau', en: 'table' },
  sankey: { fr: 'diagramme de flux', en: 'flow chart' },
  map: { fr: 'carte', en: 'map' },
};
