import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

/** A line of the KPI dashboard: the metric (its name and formula are on its card), where it is read, and how often. */
export type KpiRow = {
  readonly metric: string;
  readonly formula: Bilingual;
  readonly readFrom: Bilingual;
  readonly frequency: Bilingual;
  readonly source: Provenance;
};

const monthly: Bilingual = { fr: 'mensuelle', en: 'monthly' };

/** The dashboard to follow, in the document's order; formulas are shortened for a table cell. */
export const kpiRows: readonly KpiRow[] = [
  {
    metric: 'retention_90d',
    formula: {
      fr: 'clients qui rachètent en 90 jours / nouveaux clients dont les 90 jours sont écoulés',
      en: 'customers who buy again within 90 days / new customers whose 90 days have elapsed',
    },
    readFrom: { fr: 'CRM', en: 'CRM' },
    frequency: monthly,
    source: 'framework',
  },
  {
    metric: 'monthly_churn',
    formula: {
      fr: 'clients perdus dans le mois / clients actifs au début du mois',
      en: 'customers lost in the month / customers active at its start',
    },
    readFrom: { fr: 'CRM', en: 'CRM' },
    frequency: monthly,
    source: 'framework',
  },
  {
    metric: 'nps',
    formula: { fr: '% de notes 9–10 − % de notes 0–6', en: '% of scores 9–10 − % of scores 0–6' },
    readFrom: { fr: 'outil d’enquête', en: 'survey tool' },
    frequency: monthly,
    source: 'framework',
  },
  {
    metric: 'ltv',
    formula: {
      fr: 'marge par client sur 12 mois (ventes si la marge est inconnue)',
      en: 'margin per customer over 12 months (sales when margin is unknown)',
    },
    readFrom: { fr: 'outil d’analyse', en: 'analytics tool' },
    frequency: { fr: 'trimestrielle', en: 'quarterly' },
    source: 'framework',
  },
];
