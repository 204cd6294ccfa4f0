import type { AgentId } from '../domain/agent-id.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

/** Something that is handed over: what, by whom, how often it is made again. */
export type Deliverable = {
  readonly id: string;
  readonly name: Bilingual;
  readonly owner: AgentId | 'orchestrator';
  readonly frequency: Bilingual;
  readonly source: Provenance;
};

const FRAMEWORK = 'framework';

/** Everything the team delivers, in the framework's order, then the two reports on segments. */
export const deliverables: readonly Deliverable[] = [
  {
    id: 'diagnosis',
    name: { fr: 'diagnostic complet de la fidélisation', en: 'complete retention diagnosis' },
    owner: 'orchestrator',
    frequency: { fr: 'au départ, puis chaque année', en: 'at the start, then every year' },
    source: FRAMEWORK,
  },
  {
    id: 'rfm',
    name: { fr: 'segmentation RFM à jour', en: 'up-to-date RFM segmentation' },
    owner: 'orchestrator',
    frequency: { fr: 'chaque mois', en: 'every month' },
    source: FRAMEWORK,
  },
  {
    id: 'lifecycle-map',
    name: { fr: 'carte du cycle de vie', en: 'lifecycle map' },
    owner: 'lifecycle-management',
    frequency: { fr: 'au départ, puis chaque trimestre', en: 'at the start, then every quarter' },
    source: FRAMEWORK,
  },
  {
    id: 'loyalty-design',
    name: { fr: 'conception du programme de fidélité', en: 'loyalty programme design' },
    owner: 'loyalty-programs',
    frequency: { fr: 'au départ', en: 'at the start' },
    source: FRAMEWORK,
  },
  {
    id: 'loyalty-roi',
    name: { fr: 'rentabilité du programme de fidélité', en: 'loyalty programme ROI' },
    owner: 'loyalty-programs',
    frequency: { fr: 'chaque trimestre', en: 'every quarter' },
    source: FRAMEWORK,
  },
  {
    id: 'churn-model',
    name: { fr: 'modèle de prévision des départs', en: 'predictive churn model' },
    owner: 'churn-prevention',
    frequency: { fr: 'au départ, recalé chaque mois', en: 'at the start, recalibrated every month' },
    source: FRAMEWORK,
  },
  {
    id: 'playbooks',
    name: { fr: 'fiches d’intervention', en: 'intervention playbooks' },
    owner: 'churn-prevention',
    frequency: { fr: 'au départ, puis à chaque changement', en: 'at the start, then with every change' },
    source: FRAMEWORK,
  },
  {
    id: 'nps-programme',
    name: { fr: 'programme NPS et CSAT', en: 'NPS and CSAT programme' },
    owner: 'customer-success',
    frequency: { fr: 'au départ', en: 'at the start' },
    source: FRAMEWORK,
  },
  {
    id: 'qbr',
    name: { fr: 'trames de revue trimestrielle (QBR)', en: 'quarterly business review templates (QBR)' },
    owner: 'customer-success',
    frequency: { fr: 'au départ', en: 'at the start' },
    source: FRAMEWORK,
  },
  {
    id: 'dashboard',
    name: { fr: 'tableau de bord de la fidélisation', en: 'retention dashboard' },
    owner: 'orchestrator',
    frequency: { fr: 'mis en place au départ', en: 'set up at the start' },
    source: FRAMEWORK,
  },
  {
    id: 'clusters',
    name: { fr: 'segmentation des clients par groupes', en: 'customer clusters' },
    owner: 'orchestrator',
    frequency: { fr: 'chaque année', en: 'every year' },
    source: 'convention',
  },
  {
    id: 'portfolio',
    name: { fr: 'grille du portefeuille commercial', en: 'commercial portfolio grid' },
    owner: 'orchestrator',
    frequency: { fr: 'chaque mois', en: 'every month' },
    source: 'convention',
  },
];
