import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';

export const LeftOutReason = z.enum(['identifier', 'too_many_values', 'constant', 'nearly_empty', 'leakage']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** A column the model does not learn from, and why. */
export const LeftOut = z.object({ feature: z.string(), reason: LeftOutReason, words: Bilingual });
export type LeftOut = z.infer<typeof LeftOut>;

const WORDS: Record<LeftOutReason, Bilingual> = {
  identifier: {
    fr: 'identifiant : une valeur par client, ou presque',
    en: 'identifier: one value per customer, or nearly',
  },
  too_many_values: {
    fr: 'trop de valeurs différentes pour le nombre de clients',
    en: 'too many different values for the number of customers',
  },
  constant: { fr: 'même valeur pour tous', en: 'same value for everyone' },
  nearly_empty: { fr: 'presque vide', en: 'nearly empty' },
  leakage: { fr: 'l’issue sous un autre nom, très probablement', en: 'most likely the outcome under another name' },
};

export function leaveOut(feature: string, reason: LeftOutReason): LeftOut {
  return { feature, reason, words: WORDS[reason] };
}
