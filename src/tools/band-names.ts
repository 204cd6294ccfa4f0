import type { Band } from '../domain/band.ts';
import type { Bilingual } from '../domain/bilingual.ts';

/** The bands in words, for readings. */
export const bandNames: Readonly<Record<Band, Bilingual>> = {
  bad: { fr: 'mauvais', en: 'bad' },
  average: { fr: 'moyen', en: 'average' },
  good: { fr: 'bon', en: 'good' },
  excellent: { fr: 'excellent', en: 'excellent' },
};
