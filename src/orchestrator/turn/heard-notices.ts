import type { Bilingual } from '../../domain/bilingual.ts';
import { factDefinitions } from '../../domain/facts.ts';
import type { TurnOrder } from './turn-order.ts';

/** What the reader must know of the model’s part in the reading: that it failed, or read a figure otherwise. */
export function heardNotices({ heard }: TurnOrder): Bilingual[] {
  if (heard === null) return [];
  const differing = heard.differing.map((name) => ({
    fr: `Le modèle lit autrement « ${factDefinitions[name].fr} » : c’est le chiffre tel que vous l’avez écrit qui est gardé.`,
    en: `The model reads “${factDefinitions[name].en}” otherwise: the figure as you wrote it is kept.`,
  }));
  return [...(heard.failed === null ? [] : [heard.failed]), ...differing];
}
