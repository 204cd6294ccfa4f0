import type { Bilingual } from '../domain/bilingual.ts';

const words: Readonly<Record<string, Bilingual>> = {
  down: { fr: 'en baisse', en: 'falling' },
  flat: { fr: 'stable', en: 'stable' },
  up: { fr: 'en hausse', en: 'rising' },
  early: { fr: 'dans les 90 premiers jours', en: 'within the first 90 days' },
  late: { fr: 'après 90 jours', en: 'after 90 days' },
  both: { fr: 'tôt et tard', en: 'early and late' },
  none: { fr: 'absent', en: 'none' },
  exists: { fr: 'en place', en: 'in place' },
  true: { fr: 'oui', en: 'yes' },
  false: { fr: 'non', en: 'no' },
  retention: { fr: 'garder plus de clients', en: 'keep more customers' },
  ltv: { fr: 'augmenter la valeur client', en: 'raise customer value' },
  ambassadors: { fr: 'créer des ambassadeurs', en: 'create advocates' },
  cost: { fr: 'réduire le coût', en: 'lower the cost' },
};

/** How a value that is not a number is said: `down` → en baisse, falling. A value without a word is said as it is. */
export function wordOf(value: string | boolean): Bilingual {
  return words[String(value)] ?? { fr: String(value), en: String(value) };
}
