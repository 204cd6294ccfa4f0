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
      fr: 'Proposer une offre plus légère ou une pause plutôt qu’un départ, et rendre lisible ce que le prix comprend.',
      en: 'Offer a lighter option or a pause rather than a goodbye, and make clear what the price includes.',
    },
    source: 'convention',
  },
  {
    id: 'fit',
    name: { fr: 'Produit inadapté', en: 'Product does not fit' },
    corrective: {
      fr: 'Mieux conseiller à l’achat, guider vers le bon produit, et signaler les manques à l’équipe produit.',
      en: 'Advise better at the point of sale, guide towards the right product, and report the gaps to the product team.',
    },
    source: 'convention',
  },
  {
    id: 'experience',
    name: { fr: 'Mauvaise expérience', en: 'Bad experience' },
    corrective: {
      fr: 'Rappeler chaque client mécontent sous 48 h, réparer, puis corriger la cause qui revient le plus.',
      en: 'Call every unhappy customer back within 48 hours, put it right, then fix the cause that comes up most.',
    },
    source: 'convention',
  },
  {
    id: 'competitor',
    name: { fr: 'Parti chez un concurrent', en: 'Moved to a competitor' },
    corrective: {
      fr: 'Demander ce qui a fait la différence, y répondre, et prévoir une offre de retour.',
      en: 'Ask what made the difference, respond to it, and keep an offer ready for their return.',
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
      fr: 'Poser une question courte au moment du départ : sans motif connu, on corrige au hasard.',
      en: 'Ask one short question on the way out: with no known reason, any fix is a guess.',
    },
    source: 'convention',
  },
];
