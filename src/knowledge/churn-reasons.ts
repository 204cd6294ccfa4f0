import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

export type ChurnReasonId = 'price' | 'fit' | 'experience' | 'competitor' | 'no-need' | 'other';

/** Why a customer left, and the corrective action that answers it. */
export type ChurnReason = {
  readonly id: ChurnReasonId;
  readonly name: Bilingual;
  readonly corrective: Bilingual;
  readonly source: Provenance;
};

/** The framework's six reasons; the corrective actions are ours. */
export const churnReasons: readonly ChurnReason[] = [
  {
    id: 'price',
    name: { fr: 'Prix ou budget', en: 'Price or budget' },
    corrective: {
      fr: 'Proposer une formule plus légère ou une pause avant l’annulation, et rendre lisible ce que le prix comprend.',
      en: 'Offer a lighter plan or a pause before cancelling, and make clear what the price includes.',
    },
    source: 'convention',
  },
  {
    id: 'fit',
    name: { fr: 'Produit inadapté', en: 'Product does not fit' },
    corrective: {
      fr: 'Mieux qualifier à la vente, guider vers le bon produit, et transmettre les manques à l’équipe produit.',
      en: 'Qualify better at the sale, guide towards the right product, and pass the gaps to the product team.',
    },
    source: 'convention',
  },
  {
    id: 'experience',
    name: { fr: 'Mauvaise expérience', en: 'Bad experience' },
    corrective: {
      fr: 'Rappeler chaque client mécontent sous 48 h, réparer, puis corriger la cause qui revient le plus.',
      en: 'Call every unhappy customer back within 48 hours, put it right, then fix the most frequent cause.',
    },
    source: 'convention',
  },
  {
    id: 'competitor',
    name: { fr: 'Parti chez un concurrent', en: 'Moved to a competitor' },
    corrective: {
      fr: 'Demander ce qui a emporté la décision, répondre sur ce point, et prévoir une offre de retour.',
      en: 'Ask what tipped the decision, answer on that point, and keep an offer ready for their return.',
    },
    source: 'convention',
  },
  {
    id: 'no-need',
    name: { fr: 'Plus de besoin', en: 'No longer needed' },
    corrective: {
      fr: 'Laisser partir sans obstacle, proposer une pause ou un autre usage, et reprendre contact quand le besoin peut revenir.',
      en: 'Let them go without friction, suggest a pause or another use, and write again when the need may return.',
    },
    source: 'convention',
  },
  {
    id: 'other',
    name: { fr: 'Autre ou inconnu', en: 'Other or unknown' },
    corrective: {
      fr: 'Poser une question courte au moment du départ : sans motif connu, aucune action ne peut viser juste.',
      en: 'Ask one short question on the way out: without a known reason, no action can hit the mark.',
    },
    source: 'convention',
  },
];
