import type { Bilingual } from '../domain/bilingual.ts';

type Levels = { readonly 1: Bilingual; readonly 2: Bilingual; readonly 3: Bilingual };

/** What each level of the three-level grid says; a cell's profile is its three levels in words. */
export const rfmGridLevels: Readonly<Record<'recency' | 'frequency' | 'monetary', Levels>> = {
  recency: {
    3: { fr: 'achat très récent', en: 'very recent purchase' },
    2: { fr: 'achat assez récent', en: 'fairly recent purchase' },
    1: { fr: 'achat ancien', en: 'old purchase' },
  },
  frequency: {
    3: { fr: 'commandes très fréquentes', en: 'very frequent orders' },
    2: { fr: 'commandes assez fréquentes', en: 'fairly frequent orders' },
    1: { fr: 'commandes rares', en: 'rare orders' },
  },
  monetary: {
    3: { fr: 'montant élevé', en: 'large amount' },
    2: { fr: 'montant moyen', en: 'medium amount' },
    1: { fr: 'petit montant', en: 'small amount' },
  },
};
